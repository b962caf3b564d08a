import { defineRule } from './rule.ts';
import { unknownValue, vocabularyOptions } from './util/vocabulary.ts';

export const severityVocabulary = defineRule({
  name: 'severity-vocabulary',
  category: 'header',
  summary: 'A severity that is none of those in use.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: vocabularyOptions,
  check: (context) => unknownValue(context, 'severity'),
});
