import { wordSearch } from '../search/wordSearch.ts';
import { defineRule, noOptions, type Report } from './rule.ts';

/** Measured: with a person in front nearly all hits are about people; a bare "failed to" is about systems four times out of five. */
const search = wordSearch(
  /\b(?:we|they|he|she|(?:the |an? )?(?:\w+ )?(?:engineer|developer|operator|admin(?:istrator)?|on-?call(?: engineer| person)?|team(?: member)?|employee|technician|responder|somebody|someone))s? (?:had |have |has )?(?:failed to|forgot(?:ten)?(?: to)?|neglected(?: to)?|ignored|overlooked|carelessly|mistakenly|did(?: not|n['’]t) bother(?: to)?)\b/gi,
  null,
);

export const personFailed = defineRule({
  name: 'person-failed',
  category: 'language',
  summary: 'A sentence that says what somebody failed to do.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    for (const { text, range } of search(markdown, postmortem)) {
      yield {
        range,
        message: `“${text}” says what people did not do. Say what happened instead, and what would have shown or prevented it.`,
      };
    }
  },
});
