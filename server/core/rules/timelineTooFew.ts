import * as v from 'valibot';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem, Section, Timeline } from '../model/postmortem.ts';
import { proseIn } from '../search/sectionText.ts';
import { defineRule, type Report } from './rule.ts';
import { timelinePlace } from './util/timeline/zoneless.ts';

const clockTime =
  /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b/i;

/** True where the section goes on in prose with times of its own: a chronology, though no list of entries. */
function toldInProse(markdown: MarkdownDocument, { sections, entries }: Postmortem, { section }: Timeline): boolean {
  let whole = section === null ? undefined : sections[section];
  while (whole && whole.parent !== null && sections[whole.parent]?.kind === 'timeline') whole = sections[whole.parent];
  if (!whole) return false;
  // Behind the stamps of the entries, and between the entries.
  const ends = entries.map(({ range }) => range.end);
  const gaps = [whole.headingRange.end, ...ends].map((start, i) => ({
    start,
    end: entries[i]?.range.start ?? whole.range.end,
  }));
  const rest = [...entries.map(({ text }) => text), ...gaps.flatMap((gap) => proseIn(markdown, gap))];
  return rest.some((line) => clockTime.test(line));
}

/** Figures, and words for parts of the day: whatever could be somebody's way to say when. */
const whenever = /\d|\b(?:morning|noon|afternoon|evening|night|midnight|minutes?|hours?|days?|later|o'clock)\b/i;

/** From so many lines on a section tells something. */
const told = 2;

/** The timeline's section, where it tells what happened in words that hold no figure; null otherwise. English. */
function timelessSection(markdown: MarkdownDocument, { sections, language }: Postmortem): Section | null {
  const section = sections.find(({ kind, empty }) => kind === 'timeline' && !empty);
  if (!section || language !== 'en') return null;
  const lines = proseIn(markdown, section.range);
  return lines.length >= told && !lines.some((line) => whenever.test(line)) ? section : null;
}

export const timelineTooFew = defineRule({
  name: 'timeline-too-few',
  category: 'timeline',
  summary: 'A timeline of one or two entries, or one that gives no times.',
  severity: 'hint',
  default: 'on',
  fixable: false,
  options: v.strictObject({
    fewest: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3),
      v.description('How many entries a timeline has at least.'),
    ),
  }),
  *check({ markdown, postmortem, options }): Iterable<Report> {
    const [timeline] = postmortem.timelines;
    const { length } = postmortem.entries;
    const timeless = postmortem.timelines.length === 0 ? timelessSection(markdown, postmortem) : null;
    if (timeless) {
      yield {
        range: timeless.titleRange,
        message: 'Nothing in the timeline says when it happened. Put the time in front of each event.',
      };
    }
    if (!timeline || timeline.section === null || length >= options.fewest) return;
    if (toldInProse(markdown, postmortem, timeline)) return;
    yield {
      range: timelinePlace(postmortem, timeline),
      message: `The timeline has ${length === 1 ? 'one entry' : `${length} entries`}. When did it start, when was it noticed, and when did it end?`,
    };
  },
});
