import * as v from 'valibot';
import { groupBy } from '../text/grouping.ts';
import { nearest } from '../text/nearest.ts';
import { plainWords } from '../text/plainWords.ts';
import { defineRule, type Report } from './rule.ts';
import { firstLine, placeInItem } from './util/actions/actionText.ts';
import { together } from './util/together.ts';
import { choices, quoted, wordList } from './util/vocabulary.ts';

/** A word without its ending: "prevention" is "prevent" in other clothes. */
const stem = (word: string): string => plainWords(word).replace(/(?:ations?|ates?|ions?|at?ive|ing|ed|es?|s)$/, '');

/** A word that so many actions have is in use, whatever the template says; a vocabulary that the team has set is kept to. */
const inUse = 3;

export const actionVocabulary = defineRule({
  name: 'action-vocabulary',
  category: 'actions',
  summary: 'An action whose type or priority is none of those in use; one finding for each word.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: v.strictObject({
    types: wordList('The types in use. Without any, those of the profile count.'),
    priorities: wordList('The priorities in use. Without any, those of the profile count.'),
  }),
  *check({ text, postmortem, profile, options }): Iterable<Report> {
    const vocabularies = [
      ['type', options.types.length > 0 ? options.types : (profile.actions?.types ?? [])],
      ['priority', options.priorities.length > 0 ? options.priorities : (profile.actions?.priorities ?? [])],
    ] as const;
    for (const [name, values] of vocabularies) {
      if (values.length === 0) continue;
      const own = name === 'type' ? options.types : options.priorities;
      const formOf = own.length > 0 ? plainWords : stem;
      const known = new Set(values.map(formOf));
      // A column in which no word is known means something else.
      if (!postmortem.actions.some((item) => known.has(formOf(item[name] ?? '')))) continue;
      const unknown = groupBy(postmortem.actions, (item) => {
        const value = item[name];
        return !value || plainWords(value) === '' || known.has(formOf(value)) ? null : value;
      });
      for (const [value, items] of unknown) {
        if (own.length === 0 && items.length >= inUse) continue;
        const places = items.map((item) => placeInItem(text, item, value));
        const known = places.every((place) => place !== null);
        const report = together(
          items.map((item) => firstLine(text, item)),
          `“${value}” is no ${name} in use here. Known: ${quoted(values)}.`,
          {
            fixes: known
              ? choices(values, nearest(value, values), (text) => places.map((range) => ({ range, text })))
              : [],
          },
        );
        if (report) yield report;
      }
    }
  },
});
