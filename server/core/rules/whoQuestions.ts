import { wordSearch } from '../search/wordSearch.ts';
import { defineRule, noOptions, type Report } from './rule.ts';

const people =
  '(?:you|he|she|they|we|nobody|no one|(?:the |an? )?(?:\\w+ )?(?:engineer|developer|operator|admin(?:istrator)?|on-?call|team|responder|somebody|someone)s?)';
const search = wordSearch(
  new RegExp(
    `\\bwho (?:broke|caused|approved|merged|forgot|deleted|missed|failed|screwed|let|is to blame|was to blame|is at fault|was at fault)\\b[^.?!]*\\?|\\bwhose (?:fault|mistake)\\b|\\bwhy (?:did|had|has|was|were)(?:n['’]t| not)? ${people} (?:not |never )?(?:forget|forgotten|fail|miss|ignore|overlook|neglect|check|notice|test|think|read|see|careless)(?:ed)?\\b[^.?!]*\\?`,
    'gi',
  ),
  null,
);

export const whoQuestions = defineRule({
  name: 'who-questions',
  category: 'language',
  summary: 'Questions that ask who did it, or why somebody did not do better.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    for (const { text, range } of search(markdown, postmortem)) {
      const asked = text.length > 50 ? `${text.slice(0, 49)}…` : text;
      yield {
        range,
        message: `“${asked}” asks for somebody to blame. Ask how: how did it get through, how would anybody have seen it?`,
      };
    }
  },
});
