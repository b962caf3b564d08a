import type { Postmortem } from '../model/postmortem.ts';
import { readDuration } from '../time/duration.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { proseIn } from './util/sectionText.ts';

const clockTime = /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:second|minute|hour|day)s?\b/i;
const affected =
  /\b(?:users?|customers?|clients?|visitors?|students?|everyone|everybody|nobody|traffic|requests?|services?|site|website|requests|teams?|all)\b|%/i;

/** What readers look for first, and whether the summary or a header field has it. */
function missingFacts({ fields, stated }: Postmortem, lines: readonly string[]): string[] {
  const facts: string[] = [];
  const timed = lines.some((line) => clockTime.test(line) || readDuration(line) !== null);
  if (!timed && stated.length === 0 && !fields.some(({ name }) => name === 'duration' || name === 'start')) {
    facts.push('when it happened and for how long');
  }
  if (!lines.some((line) => affected.test(line)) && !fields.some(({ name }) => name === 'impact'))
    facts.push('who was affected');
  return facts;
}

export const summaryFacts = defineRule({
  name: 'summary-facts',
  category: 'structure',
  summary: 'A summary that does not say how long it took, or who was affected.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    const summary = postmortem.sections.find(({ kind, empty }) => kind === 'summary' && !empty);
    if (!summary || postmortem.language !== 'en') return;
    const lines = proseIn(markdown, { start: summary.headingRange.end, end: summary.range.end });
    const facts = lines.length === 0 ? [] : missingFacts(postmortem, lines);
    if (facts.length === 0) return;
    yield { range: summary.titleRange, message: `The summary does not say ${facts.join(', nor ')}.` };
  },
});
