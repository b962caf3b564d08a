import { wordSearch } from '../search/wordSearch.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { together } from './util/together.ts';

/** What an action or a lesson keeps from happening is no cause given for this incident. */
const averted =
  '(?<!\\b(?:avoid|prevent|reduc|minimi[sz]|eliminat|limit|lessen|lower|catch|detect|guard|protect|against|likelihood|risk|chance|possibility|potential|room|prone)\\w* (?:\\w+ ){0,3})';
const error =
  '(?:human|operator|user|pilot|engineer|manual) errors?\\b(?! (?:message|code|page|report|rate|handling|log))';

const search = wordSearch(new RegExp(`${averted}\\b${error}`, 'gi'), [
  'root_cause',
  'contributing_factors',
  'trigger',
  'action_items',
  'went_wrong',
]);
/** In a timeline only where it is called the cause: people assume many things while they look for it. */
const inTimeline = wordSearch(
  new RegExp(`\\b(?:caused? |due to |because of |result of )(?:\\w+ ){0,4}${error}`, 'gi'),
  ['timeline'],
);

export const humanError = defineRule({
  name: 'human-error',
  category: 'language',
  summary: '“Human error” given as a cause; one finding for a document.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    const found = [...search(markdown, postmortem), ...inTimeline(markdown, postmortem)].sort(
      (a, b) => a.range.start - b.range.start,
    );
    const [first] = found;
    if (!first) return;
    const report = together(
      found.map(({ range }) => range),
      `“${first.text}” ends the search for causes where it should begin. What made the error possible, and what made it look right at the time?`,
    );
    if (report) yield report;
  },
});
