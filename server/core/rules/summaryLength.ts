import * as v from 'valibot';
import { proseIn, wordsIn } from '../search/sectionText.ts';
import { defineRule, type Report } from './rule.ts';

export const summaryLength = defineRule({
  name: 'summary-length',
  category: 'structure',
  summary: 'A summary that is longer than a paragraph.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: v.strictObject({
    words: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 120),
      v.description('How many words a summary may have.'),
    ),
  }),
  *check({ markdown, postmortem, options }): Iterable<Report> {
    const summary = postmortem.sections.find(({ kind }) => kind === 'summary');
    if (!summary) return;
    const words = proseIn(markdown, { start: summary.headingRange.end, end: summary.own.end }).reduce(
      (sum, line) => sum + wordsIn(line),
      0,
    );
    if (words <= options.words) return;
    yield {
      range: summary.titleRange,
      message: `The summary has ${words} words. Two or three sentences are what most people will read.`,
    };
  },
});
