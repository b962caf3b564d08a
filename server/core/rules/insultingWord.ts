import { defineRule, noOptions, type Report } from './rule.ts';
import { wordSearch } from './util/wordSearch.ts';

const search = wordSearch(
  /\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|ce)|lazy (?:engineer|developer|operator|team|people|person)|laziness|sloppy|stupid(?:ly|ity)?|ridiculous(?:ly)?|idiot(?:ic)?|moron(?:ic)?|clueless)\b/gi,
  null,
);

export const insultingWord = defineRule({
  name: 'insulting-word',
  category: 'language',
  summary: 'A word that insults: careless, stupid, sloppy.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    for (const { text, range } of search(markdown, postmortem)) {
      yield {
        range,
        message: `“${text}” judges people. Who is judged tells less the next time; say what happened instead.`,
      };
    }
  },
});
