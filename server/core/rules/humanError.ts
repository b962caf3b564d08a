import { defineRule, noOptions, type Report } from './rule.ts';
import { wordSearch } from './util/wordSearch.ts';

const search = wordSearch(
  /\b(?:human|operator|user|pilot|engineer|manual) errors?\b(?! (?:message|code|page|report|rate|handling|log))/gi,
  ['root_cause', 'contributing_factors', 'trigger', 'timeline', 'action_items', 'went_wrong'],
);

export const humanError = defineRule({
  name: 'human-error',
  category: 'language',
  summary: '“Human error” given as a cause.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    for (const { text, range } of search(markdown, postmortem)) {
      yield {
        range,
        message: `“${text}” ends the search for causes where it should begin. What made the error possible, and what made it look right at the time?`,
      };
    }
  },
});
