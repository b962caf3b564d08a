import * as v from 'valibot';
import { defineRule, type Report } from './rule.ts';
import { unknownValue } from './util/vocabulary.ts';

export const statusVocabulary = defineRule({
  name: 'status-vocabulary',
  category: 'header',
  summary: 'A status that is none of those in use.',
  severity: 'information',
  default: 'profile',
  fixable: true,
  options: v.strictObject({
    values: v.pipe(
      v.optional(v.array(v.string()), []),
      v.description(
        'The words in use. Without any, those of the profile count; where it has none either, nothing is reported.',
      ),
    ),
  }),
  check(context): Iterable<Report> {
    const { options, profile } = context;
    const own = profile.fields.find(({ name }) => name === 'status')?.values ?? [];
    return unknownValue(context, 'status', options.values.length > 0 ? options.values : own);
  },
});
