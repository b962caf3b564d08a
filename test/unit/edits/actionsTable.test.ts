import { describe, expect, test } from 'vitest';
import { actionEdits } from '../../../server/core/edits/actions/actionEdits.ts';
import { actionsToList, actionsToTable } from '../../../server/core/edits/actions/actionsTable.ts';
import type { Postmortem } from '../../../server/core/model/postmortem.ts';
import { applyEdits, type TextEdit } from '../../../server/core/text/range.ts';
import { read } from './read.ts';

type Change = (text: string, postmortem: Postmortem, section: number) => readonly TextEdit[];

const page = (actions: string): string => `# Outage\n\n## Action items\n\n${actions}\n\n## Glossary\n\nNone.\n`;

function changed(actions: string, change: Change): string {
  const text = page(actions);
  const postmortem = read(text);
  const section = postmortem.sections.findIndex(({ kind }) => kind === 'action_items');
  return applyEdits(text, change(text, postmortem, section));
}

const head = '| Action | Owner | Due | Ticket |\n| --- | --- | --- | --- |\n';
const both = '| Action | Owner | Due | Ticket | Status |\n| --- | --- | --- | --- | --- |\n';

describe('a list and a table of actions, one made from the other', () => {
  test.each([
    ['- Add an alert\n- Test the backup', `${head}| Add an alert |  |  |  |\n| Test the backup |  |  |  |`],
    [
      '- Add an alert (owner: @ann, due: 2023-03-01, ticket: OPS-12)\n- Test *it* a|b (due: Friday)',
      `${head}| Add an alert | @ann | 2023-03-01 | OPS-12 |\n| Test *it* a\\|b |  | Friday |  |`,
    ],
    [
      '- [ ] Add an alert (ticket: [OPS-12](http://x.y/z))\n- [x] Test it (owner: Bob)',
      `${both}| Add an alert |  |  | [OPS-12](http://x.y/z) | Open |\n| Test it | Bob |  |  | Done |`,
    ],
    [
      '- Add an alert, as others do (https://example.com/a)',
      `${head}| Add an alert, as others do (https://example.com/a) |  |  |  |`,
    ],
    [
      '- Add an alert (owner: Ann, priority: P1)\n- Test it',
      '| Action | Owner | Due | Ticket | Priority |\n| --- | --- | --- | --- | --- |\n| Add an alert | Ann |  |  | P1 |\n| Test it |  |  |  |  |',
    ],
  ])('%j', (list, table) => {
    expect(changed(list, actionsToTable)).toBe(page(table));
    expect(changed(table, actionsToList)).toBe(page(list));
    expect(changed(list, actionsToList)).toBe(page(list));
    expect(changed(table, actionsToTable)).toBe(page(table));
  });

  test('words in brackets that name nothing stay where they are', () =>
    expect(changed('- Add an alert (see above, due: Friday)\n- Test it', actionsToTable)).toBe(
      page(`${head}| Add an alert (see above, due: Friday) |  |  |  |\n| Test it |  |  |  |`),
    ));

  test('a table in other words', () =>
    expect(
      changed(
        '| # | What | Who | Status |\n|--|--|--|--|\n| 1 | Add an alert | Ann | in review |\n| 2 | Test it | | done |',
        actionsToList,
      ),
    ).toBe(page('- Add an alert (#: 1, who: Ann, status: in review)\n- Test it (#: 2, status: done)')));

  test.each<[string, Change, string]>([
    ['nested items', actionsToTable, '- Alerts\n  - Add one\n- Test it'],
    ['a paragraph below an item', actionsToTable, '- Add an alert\n\n  Soon.\n- Test it'],
    ['text between the items', actionsToTable, '- Add an alert\n\nAnd:\n\n- Test it'],
    ['two states', actionsToTable, '- [x] Add an alert (status: verified)\n- [ ] Test it'],
    ['no table', actionsToList, '- Add an alert'],
  ])('no edit: %s', (_, change, actions) => expect(changed(actions, change)).toBe(page(actions)));
});

describe('checked by reading the result', () => {
  const edits = (actions: string, edit: keyof typeof actionEdits): readonly TextEdit[] => {
    const text = page(actions);
    const postmortem = read(text);
    const section = postmortem.sections.findIndex(({ kind }) => kind === 'action_items');
    return actionEdits[edit]({ text, postmortem, reread: read }, section);
  };

  test.each<[keyof typeof actionEdits, string]>([
    ['toTable', '- Add an alert (owner: Ann)\n- Test it'],
    ['toList', '| Action | Owner | Priority |\n| --- | --- | --- |\n| Add an alert | Ann | P1 |'],
  ])('%s', (edit, actions) => expect(edits(actions, edit)).toHaveLength(1));

  // The name of the column that becomes the items is said nowhere else.
  test.each<[keyof typeof actionEdits, string]>([
    ['toList', '| What the team wants to do | Owner |\n| --- | --- |\n| Add an alert | Ann |'],
  ])('no edit: %s', (edit, actions) => {
    expect(changed(actions, actionsToList)).not.toBe(page(actions));
    expect(edits(actions, edit)).toEqual([]);
  });
});
