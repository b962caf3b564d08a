import * as v from 'valibot';
import { wordSearch } from '../search/wordSearch.ts';
import { defineRule, type Report } from './rule.ts';

/** "Should have logs" is a wish, "what should have been a quick change" an expectation; a verb has to follow. */
const done =
  '(?: [a-z]+ly| also| never| not)? (?:been(?! (?:an?|the|our|[a-z]+ing)\\b)|had|done|made|seen|known|shown|taken|given|gone|come|run|set|put|sent|built|kept|left|caught|thought|brought|found|told|said|held|led|read|written|chosen|got(?:ten)?|begun|broken|understood|spent|[a-z]+ed)\\b';

/** "If only we had seen it"; not "it passes if only the exit code is checked". */
const ifOnly = '\\bif only(?= (?:[a-z]+ ){1,3}(?:had|were|could have)\\b)';

const should = wordSearch(
  new RegExp(`\\b(?:should(?:n['’]t| not)? have|ought (?:not )?to have)(?=${done})|${ifOnly}`, 'gi'),
  ['root_cause', 'contributing_factors', 'lessons', 'went_wrong'],
);
const any = wordSearch(
  new RegExp(`\\b(?:(?:should|could|would)(?:n['’]t| not)? have|ought (?:not )?to have)(?=${done})|${ifOnly}`, 'gi'),
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
        message: `“${text}” describes something that did not happen. Say what happened, and why it made sense to those who did it.`,
      };
    }
  },
});
