import { appendBlock } from '../edits/sections/appendBlock.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { prompt } from '../profiles/bodies.ts';
import { proseIn } from '../search/sectionText.ts';
import { readDuration } from '../time/duration.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { snippetFix } from './util/fix.ts';

const clockTime = /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:second|minute|hour|day)s?\b/i;
/** A day without a time of day: then only the length is missing. */
const day =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/i;
const affected =
  /\b(?:any(?:one|body)|people|users?|customers?|clients?|visitors?|students?|everyone|everybody|nobody|traffic|requests?|services?|site|website|requests|teams?|all)\b|%/i;

const when = 'when it happened and for how long';
const howLong = 'for how long it lasted';
const who = 'who was affected';

/** A prompt for each fact, in words that say what a good answer holds. */
const asked: Readonly<Record<string, string>> = {
  [when]: 'insert when it happened and for how many minutes or hours',
  [howLong]: 'insert for how many minutes or hours it lasted',
  [who]: 'insert which users were affected, and which share of all',
};

const askingFor = (facts: readonly string[]): string =>
  facts.map((fact, index) => prompt(index + 1, asked[fact] ?? fact)).join(' ');

/** What readers look for first, and whether the summary, a header field or a section of its own has it. */
function missingFacts({ fields, stated, sections }: Postmortem, lines: readonly string[]): string[] {
  const facts: string[] = [];
  const timed = lines.some((line) => clockTime.test(line) || readDuration(line) !== null);
  if (!timed && stated.length === 0 && !fields.some(({ name }) => name === 'duration' || name === 'start')) {
    facts.push(lines.some((line) => day.test(line)) ? howLong : when);
  }
  const impact = fields.some(({ name }) => name === 'impact') || sections.some((s) => s.kind === 'impact' && !s.empty);
  if (!impact && !lines.some((line) => affected.test(line))) facts.push(who);
  return facts;
}

export const summaryFacts = defineRule({
  name: 'summary-facts',
  category: 'structure',
  summary: 'A summary that does not say how long it took, or who was affected.',
  severity: 'hint',
  default: 'profile',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
    const summary = postmortem.sections.find(({ kind, empty }) => kind === 'summary' && !empty);
    if (!summary || postmortem.language !== 'en') return;
    const lines = proseIn(markdown, { start: summary.headingRange.end, end: summary.range.end });
    const facts = lines.length === 0 ? [] : missingFacts(postmortem, lines);
    if (facts.length === 0) return;
    yield {
      range: summary.titleRange,
      message: `The summary does not say ${facts.join(', nor ')}.`,
      fixes: [snippetFix('Insert what to fill in', () => appendBlock(text, summary, askingFor(facts)), true)],
    };
  },
});
