import * as v from 'valibot';
import { defineRule, type Report } from './rule.ts';
import { wordSearch } from './util/wordSearch.ts';

const should = wordSearch(/\b(?:should(?:n['’]t| not)? have|ought (?:not )?to have|if only)\b/gi, [
  'root_cause',
  'contributing_factors',
  'lessons',
  'went_wrong',
]);
const any = wordSearch(
  /\b(?:(?:should|could|would)(?:n['’]t| not)? have(?! been put| been (?:affected|at risk))|ought (?:not )?to have|if only)\b/gi,
  null,
);

export const counterfactual = defineRule({
  name: 'counterfactual',
  category: 'language',
  summary: '“Should have”: what did not happen, in place of what did.',
  severity: 'hint',
  default: 'on',
  fixable: false,
  options: v.strictObject({
    everywhere: v.pipe(
      v.optional(v.boolean(), false),
      v.description('Report could have and would have too, in every section. Less than half of those are right.'),
    ),
  }),
  *check({ markdown, postmortem, options }): Iterable<Report> {
    const search = options.everywhere ? any : should;
    for (const { text, range } of search(markdown, postmortem)) {
      yield {
        range,
        message: `“${text}” tells of something that did not happen. Say what happened, and why it made sense to those who did it.`,
      };
    }
  },
});
