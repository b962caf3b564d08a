import * as v from 'valibot';
import type { ActionItem } from '../model/postmortem.ts';
import { defineRule, type Report } from './rule.ts';
import { firstLine } from './util/actions.ts';
import { together } from './util/together.ts';

const words = (what: string) => v.pipe(v.optional(v.array(v.string()), []), v.description(what));
const plain = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const actionVocabulary = defineRule({
  name: 'action-vocabulary',
  category: 'actions',
  summary: 'An action whose type or priority is none of those in use; one finding for each word.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: v.strictObject({
    types: words('The types in use. Without any, those of the profile count.'),
    priorities: words('The priorities in use. Without any, those of the profile count.'),
  }),
  *check({ text, postmortem, profile, options }): Iterable<Report> {
    const vocabularies = [
      ['type', options.types.length > 0 ? options.types : (profile.actions?.types ?? [])],
      ['priority', options.priorities.length > 0 ? options.priorities : (profile.actions?.priorities ?? [])],
    ] as const;
    for (const [name, values] of vocabularies) {
      if (values.length === 0) continue;
      const known = new Set(values.map(plain));
      // A column in which no word is known means something else.
      if (!postmortem.actions.some((item) => known.has(plain(item[name] ?? '')))) continue;
      const unknown = new Map<string, ActionItem[]>();
      for (const item of postmortem.actions) {
        const value = item[name];
        if (!value || plain(value) === '' || known.has(plain(value))) continue;
        unknown.set(value, [...(unknown.get(value) ?? []), item]);
      }
      for (const [value, items] of unknown) {
        const report = together(
          items.map((item) => firstLine(text, item)),
          `“${value}” is no ${name} in use here. Known: ${values.map((one) => `“${one}”`).join(', ')}.`,
        );
        if (report) yield report;
      }
    }
  },
});
