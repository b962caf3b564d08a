import * as v from 'valibot';
import { kindsAt } from '../search/sections.ts';
import { wordSearch } from '../search/wordSearch.ts';
import { defineRule, type Report } from './rule.ts';
import { together } from './util/together.ts';

const known = ['obviously', 'clearly', 'needless to say', 'of course', 'simply', 'merely', 'easily', 'just'] as const;

/**
 * Innocent are "nothing obviously wrong" and "state more clearly": the first says what it looked like, the second how something is done.
 * So "clearly" counts only where it says that something was there to be seen.
 */
const search = wordSearch(
  /(?<!\b(?:nothing|anything|something|not|no|never|more|less|most|very|too|as|so|immediately|to|put it)(?: \w+){0,2} )\b(?:obviously|clearly(?= (?:show|indicat|visible|said|says|was|were|is|are|should|would|could|had|has|not|wrong|an?|the)[a-z]*\b)|needless to say|of course|simply|merely|easily|just)\b/gi,
  null,
);

export const hindsightAdverbs = defineRule({
  name: 'hindsight-adverbs',
  category: 'language',
  summary: 'Words that make it look easy afterwards: obviously, clearly, simply; one finding for a document.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: v.strictObject({
    words: v.pipe(
      v.optional(v.array(v.picklist(known)), ['obviously', 'clearly', 'needless to say']),
      v.description('The words to report. Those that are left out by default are innocent more often than not.'),
    ),
  }),
  *check({ markdown, postmortem, options }): Iterable<Report> {
    const words: readonly string[] = options.words;
    // A timeline tells what people thought at the time.
    const found = [...search(markdown, postmortem)].filter(
      ({ text, range }) =>
        words.includes(text.toLowerCase()) &&
        !kindsAt(postmortem, range.start).some((kind) => kind === 'action_items' || kind === 'timeline'),
    );
    const [first] = found;
    if (!first) return;
    const report = together(
      found.map(({ range }) => range),
      `“${first.text}” is easy to say afterwards. What did it look like at the time?`,
    );
    if (report) yield report;
  },
});
