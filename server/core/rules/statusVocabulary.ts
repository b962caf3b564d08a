import { defineRule } from './rule.ts';
import { unknownValue, vocabularyOptions } from './util/vocabulary.ts';

/** What the incident is, where a template tells what the document is: many write one in the place of the other. */
const ofIncident = ['Resolved', 'Mitigated', 'Monitoring', 'Investigating', 'Identified', 'Ongoing', 'Closed', 'Fixed'];

export const statusVocabulary = defineRule({
  name: 'status-vocabulary',
  category: 'header',
  summary: 'A status that is none of those in use.',
  severity: 'information',
  default: 'profile',
  fixable: true,
  options: vocabularyOptions,
  // A template that nobody named does not say which words are in use.
  check: (context) => (context.guessed ? [] : unknownValue(context, 'status', ofIncident)),
});
