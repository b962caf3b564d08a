// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so
import type { FixCases } from './check.ts';

/** Fixes of action items. */
export const actionItems: FixCases = {
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
  'an action goes where nothing is lost with it': [
    [
      'action-duplicate',
      {},
      '## Action items\n\n| Action | Owner |\n| - | - |\n| Test the rollback | Kim |\n| Test the rollback |  |\n',
      { 'Delete this action': '## Action items\n\n| Action | Owner |\n| - | - |\n| Test the rollback | Kim |\n' },
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
  'nothing is asked for in what is neither a list nor a table': [
    ['action-owner', {}, '## Action items\n\nTest the rollback\nAdd an alert\n', {}],
    ['action-owner', {}, '## Action items\n\n    Test the rollback\n    Add an alert\n', {}],
    ['action-owner', {}, '## Action items\n\n<p>Test the rollback</p>\n<p>Add an alert</p>\n', {}],
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
