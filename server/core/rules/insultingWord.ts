import type { Fix } from '../findings.ts';
import { wordSearch } from '../search/wordSearch.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { replaceFix } from './util/fix.ts';

const search = wordSearch(
  /\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|ce)|lazy (?:engineer|developer|operator|team|people|person)|laziness|sloppy|stupid(?:ly|ity)?|ridiculous(?:ly)?|idiot(?:ic)?|moron(?:ic)?|clueless)\b/gi,
  null,
);

const adjective = /^(?:careless|negligent|incompetent|sloppy|stupid|ridiculous|idiotic|moronic|clueless)$/i;

/** What stands in front of an adjective that belongs to a noun. */
const determiner = /\b(an?|the|this|that|these|those|some|any|another|our|their|its|his|her|your|my)[ \t]+$/i;

/** Words that begin with a vowel's letter and not its sound, or the other way round: the article is left to the author. */
const sounds = /^(?:h|u|eu|one\b|once\b)/i;

/** The adjective and its space taken away, `a` and `an` as the noun behind wants it; none where it is no plain attribute of a noun. */
function fixesOf(text: string, word: string, { start, end }: Range): Fix[] {
  const before = determiner.exec(text.slice(Math.max(0, start - 20), start));
  const noun = /^[ \t]+(?!(?:and|or|but|of|to|in|on|at|by|for|with|from|as)\b)(?=\p{L}{2})/iu.exec(
    text.slice(end, end + 20),
  );
  if (!adjective.test(word) || !before || !noun) return [];
  const next = end + noun[0].length;
  const article = before[1] ?? '';
  const title = `Leave out “${word}”`;
  if (!/^an?$/i.test(article)) return [replaceFix(title, { start, end: next }, '')];
  const behind = text.slice(next, next + 5);
  if (sounds.test(behind)) return [];
  const right = (article[0] ?? 'a') + (/^[aeio]/i.test(behind) ? 'n' : '');
  const gap = before[0].slice(article.length);
  return [replaceFix(title, { start: start - before[0].length, end: next }, right + gap)];
}

export const insultingWord = defineRule({
  name: 'insulting-word',
  category: 'language',
  summary: 'A word that insults: careless, stupid, sloppy.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text: source, markdown, postmortem }): Iterable<Report> {
    for (const { text, range } of search(markdown, postmortem)) {
      yield {
        range,
        message: `“${text}” judges people. People who are judged say less the next time; say what happened instead.`,
        fixes: fixesOf(source, text, range),
      };
    }
  },
});
