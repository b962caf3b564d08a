import * as v from 'valibot';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem, Section, Timeline } from '../model/postmortem.ts';
import { proseIn } from '../search/sectionText.ts';
import { defineRule, type Report } from './rule.ts';
import { timelinePlace } from './util/timeline/zoneless.ts';

/** A time or a date; day and month in figures only where they stand alone, as in a cell: among words they may be a share. */
const clockTime =
  /^\W*\d{1,2}\/\d{1,2}\W*$|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b/i;

/** The lines of the timeline's section that belong to no entry: before the first one, then behind each. Null where it has no section. */
function between(
  markdown: MarkdownDocument,
  { sections, entries }: Postmortem,
  { section }: Timeline,
): readonly (readonly string[])[] | null {
  let whole = section === null ? undefined : sections[section];
  while (whole && whole.parent !== null && sections[whole.parent]?.kind === 'timeline') whole = sections[whole.parent];
  if (!whole) return null;
  const ends = entries.map(({ range }) => range.end);
  return [whole.headingRange.end, ...ends].map((start, i) =>
    proseIn(markdown, { start, end: entries[i]?.range.start ?? whole.range.end }),
  );
}

/** Figures that tell no time: in names and versions (`node-4`, `v1.2.3`, `#12`), three alone (`503`), shares, and lengths of what was done. */
const otherFigures =
  /#\d+|\bv?\d+(?:\.\d+){2,}|(?<![\p{L}\d])(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|day|week)\p{L}*[-.]?\d)(?<![\p{L}\d_.-])[\p{L}_][\w.-]*\d[\w.-]*|(?<![\d:.,/-])\d{3}(?![\d:.,/-]|\s?[ap]\.?m\b)|(?<![\d.,])\d[\d.,]*\s?%|(?<!\bafter (?:about |around )?)\b\d+ (?:seconds?|minutes?|hours?|days?) of\b/giu;

/** Figures, and words for parts of the day: whatever could be somebody's way to say when. */
const whenever = /\d|\b(?:morning|noon|afternoon|evening|night|midnight|minutes?|hours?|days?|later|o'clock)\b/i;

/** From so many lines on a section tells something. */
const told = 2;

/** The timeline's section, where it tells what happened in words that hold no figure; null otherwise. English. */
function timelessSection(markdown: MarkdownDocument, { sections, language }: Postmortem): Section | null {
  const section = sections.find(({ kind, empty }) => kind === 'timeline' && !empty);
  if (!section || language !== 'en') return null;
  const lines = proseIn(markdown, section.range);
  return lines.length >= told && !lines.some((line) => whenever.test(line.replace(otherFigures, ''))) ? section : null;
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
    const around = between(markdown, postmortem, timeline);
    // The section goes on in prose with times of its own: a chronology, though no list of entries.
    const rest = [...postmortem.entries.map(({ text }) => text), ...(around?.flat() ?? [])];
    if (around !== null && rest.some((line) => clockTime.test(line))) return;
    const untimed = around?.slice(1).flat().length ?? 0;
    const few =
      untimed < told
        ? `The timeline has ${length === 1 ? 'one entry' : `${length} entries`}.`
        : `Only ${length === 1 ? 'one entry of the timeline has' : `${length} entries of the timeline have`} a time.`;
    yield {
      range: timelinePlace(postmortem, timeline),
      message: `${few} When did it start, when was it noticed, and when did it end?`,
    };
  },
});
