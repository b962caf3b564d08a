import * as v from 'valibot';
import { defineRule, type Report } from './rule.ts';
import { unknownValue } from './util/vocabulary.ts';

export const severityVocabulary = defineRule({
  name: 'severity-vocabulary',
  category: 'header',
  summary: 'A severity that is none of those in use.',
  severity: 'information',
  default: 'on',
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
    const own = profile.fields.find(({ name }) => name === 'severity')?.values ?? [];
    return unknownValue(context, 'severity', options.values.length > 0 ? options.values : own);
  },
});
