import { defineRule } from './rule.ts';
import { unknownValue, vocabularyOptions } from './util/vocabulary.ts';

export const statusVocabulary = defineRule({
  name: 'status-vocabulary',
  category: 'header',
  summary: 'A status that is none of those in use.',
  severity: 'information',
  default: 'profile',
  fixable: true,
  options: vocabularyOptions,
  check: (context) => unknownValue(context, 'status'),
});
