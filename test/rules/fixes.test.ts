// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so
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
  'a title stands above everything but the front matter': [
    [
      'title-missing',
      {},
      '---\nseverity: 2\n---\n## Summary\n',
      {
        'Insert a title':
          '---\nseverity: 2\n---\n# Postmortem: ${1:[insert what broke, in a few words]}\n\n## Summary\n',
      },
    ],
    [
      'title-missing',
      {},
      '\uFEFF## Summary\r\n\r\nIt broke.',
      {
        'Insert a title':
          '\uFEFF# Postmortem: ${1:[insert what broke, in a few words]}\r\n\r\n## Summary\r\n\r\nIt broke.',
      },
    ],
    [
      'title-missing',
      {},
      '# **Incident report** #\n',
      { 'Say which incident it is': '# **Incident report: ${1:[insert what broke, in a few words]}** #\n' },
    ],
    // A colon means something in front matter.
    ['title-missing', {}, '---\ntitle: Postmortem\n---\n\n## Summary\n', {}],
  ],
  'a field takes the form of the header’s last one': [
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\n\n- Status: Final\n- Owner: Kim\n\n## Summary\n',
      {
        'Insert the field “Reviewers”':
          '# X\n\n- Status: Final\n- Owner: Kim\n- Reviewers: ${1:[insert reviewers]}\n\n## Summary\n',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\r\n\r\n| Status | Final |\r\n| - | - |\r\n| Owner | Kim |\r\n| Room | 4 |\r\n',
      {
        'Insert the field “Reviewers”':
          '# X\r\n\r\n| Status | Final |\r\n| - | - |\r\n| Owner | Kim |\r\n| Reviewers | ${1:[insert reviewers]} |\r\n| Room | 4 |\r\n',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\n\n**Owner:** Kim  \n**Status:** Final  \n\nText',
      {
        'Insert the field “Reviewers”':
          '# X\n\n**Owner:** Kim  \n**Status:** Final  \n**Reviewers:** ${1:[insert reviewers]}  \n\nText',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\n\n| Status | Final |\n| - | - |\n| Room | 4 |\n',
      {
        'Insert the field “Reviewers”':
          '# X\n\n| Status | Final |\n| - | - |\n| Reviewers | ${1:[insert reviewers]} |\n| Room | 4 |\n',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '---\nstatus: final\n---\n\n# X\n\nText',
      {
        'Insert the field “Reviewers”':
          '---\nstatus: final\n---\n\n# X\n\n- **Reviewers:** ${1:[insert reviewers]}\n\nText',
      },
    ],
  ],
  'a field is put below the front matter and the title, and where lines are broken on one of its own': [
    [
      'missing-field',
      { profile: 'pagerduty' },
      '---\ntitle: Search was slow\nlayout: post\n---\n\nIt broke.\n',
      {
        'Insert the field “Postmortem Owner”':
          '---\ntitle: Search was slow\nlayout: post\n---\n\n- **Postmortem Owner:** ${1:[insert postmortem Owner]}\n\nIt broke.\n',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\n\n**Owner:** Kim  \n**Status:** Final\n\nText',
      {
        'Insert the field “Reviewers”':
          '# X\n\n**Owner:** Kim  \n**Status:** Final  \n**Reviewers:** ${1:[insert reviewers]}\n\nText',
      },
    ],
  ],
  'a block is put in only where there is a place for one': [
    [
      'impact-unquantified',
      {},
      '* Impact:\n\n  Some users saw errors.\n\n## Timeline\n',
      { 'Insert a table for the figures': '* Impact:\n\n  Some users saw errors.\n\n## Timeline\n' },
    ],
    [
      'impact-unquantified',
      {},
      '## Impact\nSome users.\n## Timeline\n',
      {
        'Insert a table for the figures':
          '## Impact\nSome users.\n\n| Measure | Figure |\n| --- | --- |\n| Users affected | ${1:[insert how many, and which share of all]} |\n| Requests failed | ${2:[insert how many, and which share of all]} |\n| Duration | ${3:[insert how long, from when to when]} |\n\n## Timeline\n',
      },
    ],
  ],
  'missing lessons stand in their order, each with tab stops of its own': [
    [
      'lessons-triad',
      { profile: 'google-sre' },
      '## Lessons Learned:\r\n\r\n### What went wrong:\r\n\r\nIt did.\r\n\r\n## Timeline\r\n',
      {
        'Insert what is missing':
          '## Lessons Learned:\r\n\r\n### What went well:\r\n\r\n- ${1:[Name what limited the damage and should be kept.]}\r\n\r\n### What went wrong:\r\n\r\nIt did.\r\n\r\n### Where we got lucky:\r\n\r\n- ${2:[Name what could have gone worse and did not, though nothing was built to prevent it.]}\r\n\r\n## Timeline\r\n',
      },
    ],
    [
      'lessons-triad',
      { profile: 'google-sre' },
      '## Lessons Learned\n\nMany.',
      {
        'Insert what is missing':
          '## Lessons Learned\n\nMany.\n\n### What went well\n\n- ${1:[Name what limited the damage and should be kept.]}\n\n### What went wrong\n\n- ${2:[Name what made the incident worse or longer; each point wants an action.]}\n\n### Where we got lucky\n\n- ${3:[Name what could have gone worse and did not, though nothing was built to prevent it.]}\n',
      },
    ],
  ],
  'actions are asked for in the template’s form': [
    [
      'actions-none',
      { profile: 'google-sre' },
      '## Action items\n\nWe talked.\n\n### Later\n\nAnd talked.\n',
      {
        'Insert a table of actions':
          '## Action items\n\nWe talked.\n\n| Action Item | Type | Owner | Bug |\n| --- | --- | --- | --- |\n| ${1:[What will be changed, so that it can be checked off]} | ${2|prevent,mitigate,process,other|} | ${3:[owner]} | ${4:[bug]} |\n\n### Later\n\nAnd talked.\n',
        'Write that there are none, and why':
          '## Action items\n\nWe talked.\n\nNone, because ${1:[insert why nothing is to be done]}.\n\n### Later\n\nAnd talked.\n',
      },
    ],
  ],
  'who noticed is asked for in the entry, but for a table’s': [
    [
      'detection-method',
      { profile: 'google-sre' },
      '## Timeline (UTC)\n\n- 09:00 It begins\n- 09:10 **Detected**: after ten minutes\n',
      {
        'Insert what to fill in':
          '## Timeline (UTC)\n\n- 09:00 It begins\n- 09:10 **Detected**: after ten minutes (${1:[insert by which alert or by whom it was noticed]})\n',
      },
    ],
    [
      'detection-method',
      { profile: 'google-sre' },
      '## Timeline (UTC)\n\n| Time | Event |\n| - | - |\n| 09:00 | It begins |\n| 09:10 | **Detected**: late |\n',
      {},
    ],
  ],
  'an action goes where nothing is lost with it': [
    [
      'action-duplicate',
      {},
      '## Action items\n\n| Action | Owner |\n| - | - |\n| Test the rollback | Kim |\n| Test the rollback |  |\n',
      { 'Delete this one': '## Action items\n\n| Action | Owner |\n| - | - |\n| Test the rollback | Kim |\n' },
    ],
    [
      'action-duplicate',
      {},
      '## Action items\n\n| Action | Owner |\n| - | - |\n| Test the rollback | Kim |\n| Test the rollback | Lee |\n',
      {},
    ],
    ['action-duplicate', {}, '## Action items\n\n- Test the rollback\n- Test the rollback\n\n  on Mondays\n', {}],
    ['action-duplicate', {}, '## Action items\n\n- Test the rollback\n- Test the rollback\non Mondays\n', {}],
  ],
  'a block is folded only where it is a fence at the margin': [
    [
      'raw-log-bulk',
      { options: '{"lines":1}' },
      'Log:\r\n~~~\r\na\r\nb\r\n~~~',
      {
        'Fold it into <details>':
          'Log:\r\n<details>\r\n<summary>Output (2 lines)</summary>\r\n\r\n~~~\r\na\r\nb\r\n~~~\r\n\r\n</details>',
        'Move it to an appendix': 'Log:\r\n\r\n\r\n## Appendix\r\n\r\n~~~\r\na\r\nb\r\n~~~',
      },
    ],
    [
      'raw-log-bulk',
      { options: '{"lines":1}' },
      '# Root cause\n\n```\na\nb\n```\n\n# Appendix\n\nMore.\n\n# Summary\n',
      {
        'Fold it into <details>':
          '# Root cause\n\n<details>\n<summary>Output (2 lines)</summary>\n\n```\na\nb\n```\n\n</details>\n\n# Appendix\n\nMore.\n\n# Summary\n',
        'Move it to an appendix': '# Root cause\n\n# Appendix\n\nMore.\n\n```\na\nb\n```\n\n# Summary\n',
      },
    ],
    ['raw-log-bulk', { options: '{"lines":1}' }, '    a\n    b\n', {}],
    ['raw-log-bulk', { options: '{"lines":1}' }, '```\na\nb\n', {}],
    ['raw-log-bulk', { options: '{"lines":1}' }, '- x\n\n  ```\n  a\n  b\n  ```\n', {}],
  ],
  'a message’s parts are bold lines where it has no headings': [
    [
      'external-message',
      { profile: 'pagerduty' },
      '## External Message\n\n**Summary:** It was down.\n\n## Timeline\n',
      {
        'Insert what is missing':
          '## External Message\n\n**Summary:** It was down.\n\n**What Happened:** ${1:[insert the cause, in the words of a customer]}\n\n**What Are We Doing About This:** ${2:[insert what will be different]}\n\n## Timeline\n',
      },
    ],
  ],
  'what actions lack is asked for in their own form': [
    [
      'action-owner',
      {},
      '## Action items\n\n1. Test the rollback (Owner: Kim)\n2. Alert on locks (due: 2026-03-01)  \n   - on all of them\n3. [x] Mend it\n',
      {
        'Insert “owner” into each':
          '## Action items\n\n1. Test the rollback (Owner: Kim)\n2. Alert on locks (due: 2026-03-01, Owner: ${1:[owner]})  \n   - on all of them\n3. [x] Mend it\n',
      },
    ],
    [
      'action-due',
      {},
      '## Action items\r\n\r\n- Test the rollback (owner: Kim)\r\n- Alert on locks (owner: Lee)',
      {
        'Insert “due” into each':
          '## Action items\r\n\r\n- Test the rollback (owner: Kim, due: ${1:YYYY-MM-DD})\r\n- Alert on locks (owner: Lee, due: ${2:YYYY-MM-DD})',
      },
    ],
    // The item goes on below.
    [
      'action-due',
      {},
      '## Action items\n\n- Test the rollback (owner: Kim)\n- Alert on locks (owner: Lee) of\n  all tables\n',
      {
        'Insert “due” into each':
          '## Action items\n\n- Test the rollback (owner: Kim, due: ${1:YYYY-MM-DD})\n- Alert on locks (owner: Lee) of\n  all tables (due: ${2:YYYY-MM-DD})\n',
      },
    ],
    [
      'action-due',
      {},
      '## Action items\n\n| Action | Owner | Status |\n|:--|---|---|\n| Mend it | Kim | Done |\n| Test it | Lee | Open |\n| Alert | Ann | Open |\n',
      {
        'Insert what is to be filled in':
          '## Action items\n\n| Action | Owner | Status | Due |\n|:--|---|---| --- |\n| Mend it | Kim | Done |  |\n| Test it | Lee | Open | ${1:YYYY-MM-DD} |\n| Alert | Ann | Open | ${2:YYYY-MM-DD} |\n',
      },
    ],
    [
      'action-due',
      {},
      '## Action items\n\nAction | Owner\n-|-\nTest it | Lee',
      {
        'Insert what is to be filled in':
          '## Action items\n\nAction | Owner | Due\n-|- | ---\nTest it | Lee | ${1:YYYY-MM-DD}',
      },
    ],
    [
      'action-owner',
      {},
      '## Action items\n\n| Action | Who | Due |\n|-|-|-|\n| Test it | TBD | 2026-03-01 |\n| Alert |  | 2026-03-01 |\n',
      {
        'Insert what is to be filled in':
          '## Action items\n\n| Action | Who | Due |\n|-|-|-|\n| Test it | ${1:[owner]} | 2026-03-01 |\n| Alert | ${2:[owner]} | 2026-03-01 |\n',
      },
    ],
    // A row of another width would move its cells.
    [
      'action-due',
      {},
      '## Action items\n\n| Action | Owner |\n|-|-|\n| Test it | Lee |\n| Alert |\n',
      {
        'Insert what is to be filled in':
          '## Action items\n\n| Action | Owner |\n|-|-|\n| Test it | Lee |\n| Alert |\n',
      },
    ],
    [
      'action-owner',
      {},
      '## Action items\n\n- [ ] Set $HOME | {x}\n- [x] Mend it\n',
      {
        'Write them as a table with owner, due date and ticket':
          '## Action items\n\n| Action | Owner | Due | Ticket | Status |\n| --- | --- | --- | --- | --- |\n| Set \\$HOME \\\\| {x\\} | ${1:[owner]} | ${2:YYYY-MM-DD} | ${3:[ticket]} | Open |\n| Mend it |  |  |  | Done |\n',
        'Insert “owner” into each': '## Action items\n\n- [ ] Set $HOME | {x} (owner: ${1:[owner]})\n- [x] Mend it\n',
      },
    ],
  ],
};

for (const [name, table] of Object.entries(cases)) {
  describe(name, () => {
    test.each(table)('%s %j %j', check);
  });
}
