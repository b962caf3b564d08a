import type { FixCases } from './check.ts';

/** Fixes that put a word for another, or none. */
export const words: FixCases = {
  'a word that insults goes where it is an attribute': [
    ['insulting-word', {}, 'An idiotic setting.', { 'Leave out “idiotic”': 'A setting.' }],
    ['insulting-word', {}, 'It was a sloppy error.', { 'Leave out “sloppy”': 'It was an error.' }],
    ['insulting-word', {}, 'The careless release failed.', { 'Leave out “careless”': 'The release failed.' }],
    // Whether it is a or an, the ear decides.
    ['insulting-word', {}, 'It was a sloppy hour.', {}],
    ['insulting-word', {}, 'A careless and late release.', {}],
    ['insulting-word', {}, 'This was stupid.', {}],
    ['insulting-word', {}, 'He carelessly released it.', {}],
  ],
  'exclamation marks become full stops': [
    [
      'animated-language',
      {},
      'Nothing worked!!!\n\nWhy?!!',
      { 'Write a full stop for “!!!”': 'Nothing worked.\n\nWhy?' },
    ],
    ['animated-language', {}, 'A nightmare.', {}],
  ],
  'an outage is called an incident as it is written': [
    [
      'outage-word',
      { profile: 'pagerduty' },
      '## Impact\n\nSome users.\n\n## Timeline\n\nOutages, an outage.',
      { 'Write “incident”': '## Impact\n\nSome users.\n\n## Timeline\n\nIncidents, an incident.' },
    ],
  ],
  'a word of a vocabulary can be chosen': [
    [
      'severity-vocabulary',
      { options: '{"values":["SEV1","SEV2"]}' },
      '**Severity:** high',
      { 'Change to SEV1': '**Severity:** SEV1', 'Change to SEV2': '**Severity:** SEV2' },
    ],
    [
      'status-vocabulary',
      { options: '{"values":["Draft","Final"]}' },
      '**Status:** Drafft',
      { 'Change to Draft': '**Status:** Draft', 'Change to Final': '**Status:** Final' },
    ],
  ],
};
