import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/core/text/range.ts';
import { findings } from './example.ts';
import type { Example } from './page.ts';

/** A rule's name, settings as a page's info string has them, a document, and per fix of the first finding its title and what it makes of the document. */
type Case = readonly [
  rule: string,
  settings: Example['settings'],
  text: string,
  fixes: Readonly<Record<string, string>>,
];

function check(rule: string, settings: Example['settings'], text: string, expected: Readonly<Record<string, string>>) {
  const example: Example = { kind: 'incorrect', line: 0, text, settings, reports: null, fixed: null };
  const [finding] = findings(rule, example, text);
  const fixes = finding?.fixes.map(({ title, edits }) => [title, applyEdits(text, edits())]) ?? [];
  expect(finding?.rule).toBe(rule);
  expect(Object.fromEntries(fixes)).toEqual(expected);
}

const cases: Readonly<Record<string, readonly Case[]>> = {
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
  'the first of several owners answers for it, where the names can be told': [
    [
      'single-owner',
      {},
      '## Action items\n\n| Action | Owner |\n| - | - |\n| Mara and Lee test it | Mara, Lee |',
      {
        'Write “Mara with Lee”':
          '## Action items\n\n| Action | Owner |\n| - | - |\n| Mara and Lee test it | Mara with Lee |',
      },
    ],
    ['single-owner', {}, '## Action items\n\n| Action | Owner |\n| - | - |\n| Test it | [Mara](x), Lee |', {}],
  ],
};

for (const [name, table] of Object.entries(cases)) {
  describe(name, () => {
    test.each(table)('%s %j %j', check);
  });
}
