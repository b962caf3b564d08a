import { expect, test } from 'vitest';
import { outage } from './fixtures.ts';
import { applied, everything, rangeOf, startSession } from './session.ts';

const uri = 'file:///incidents/outage.md';

const entries = (text: string): string[] => text.match(/\d\d:\d\d(?=\*\*)/g) ?? [];

test('the fix of a finding comes first, without its edit until it is chosen', async () => {
  const { open, actions, resolve, close } = await startSession();
  const document = open(uri, outage);
  const offered = await actions(uri, rangeOf(document, '**09:10**'));
  const move = offered.find(({ isPreferred }) => isPreferred);
  expect(move).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'timeline-order' }] });
  expect(move?.edit).toBeUndefined();
  const after = applied(document, (await resolve(move!)).edit);
  expect(entries(after)).toEqual(['09:00', '09:10', '09:20', '09:45']);
  expect([...after].sort()).toEqual([...outage].sort());
  close();
});

test('fixes are those of the problem that is asked about, and each problem prefers one at most', async () => {
  const { open, pull, actions, close } = await startSession();
  open(uri, outage.replace('# Postmortem: checkout down', '# Postmortem').replace(/## Root cause\n\n.*\n\n/, ''));
  const shown = await pull(uri);
  const title = shown.filter(({ range }) => range.start.line === 0);
  expect(title.map(({ code }) => code).toSorted()).toEqual(['missing-section', 'title-missing']);
  for (const one of shown) {
    const offered = await actions(uri, one.range, undefined, [one]);
    expect(new Set(offered.flatMap(({ diagnostics = [] }) => diagnostics.map(({ code }) => code)))).toEqual(
      new Set([one.code]),
    );
    expect(offered.filter(({ isPreferred }) => isPreferred).length).toBeLessThanOrEqual(1);
  }
  const all = await actions(uri, title[0]!.range, undefined, title);
  expect(new Set(all.map((action) => action.title)).size).toBe(all.length);
  close();
});

test('a table of actions before the first heading takes no fix away, and is told about itself', async () => {
  const { open, pull, actions, resolve, ask, close } = await startSession();
  const table = '| Action item | Owner |\n|---|---|\n| Add an alert for it | Kim |\n| Write a runbook | |\n\n';
  const document = open(uri, table + outage);
  expect(await actions(uri, rangeOf(document, '**09:10**'))).not.toEqual([]);
  const owner = (await pull(uri)).find(({ code, range }) => code === 'action-owner' && range.start.line < 5);
  expect(owner?.range.start.line).toBe(3);
  // As a list it would stand under no heading that says what it is.
  const position = { line: 2, character: 0 };
  expect(await ask('postmortem/rewrites', { textDocument: { uri }, position })).toEqual([]);
  expect(await ask('postmortem/rewrites', { textDocument: { uri }, position: null })).not.toEqual([]);
  // What cannot be resolved is what was chosen, not nothing.
  expect(await resolve({ title: 'Mend it', data: null })).toMatchObject({ title: 'Mend it' });
  close();
});

test('a client that resolves nothing gets the edits at once', async () => {
  const { resolveSupport: _, ...codeAction } = everything.textDocument!.codeAction!;
  const capabilities = { ...everything, textDocument: { ...everything.textDocument, codeAction } };
  const { open, actions, close } = await startSession({ capabilities });
  const document = open(uri, outage);
  const offered = await actions(uri, rangeOf(document, '**09:10**'));
  expect(entries(applied(document, offered[0]?.edit))).toEqual(['09:00', '09:10', '09:20', '09:45']);
  close();
});

test('a fix that would not keep what the timeline tells is not offered', async () => {
  const timeline = (end: string): string =>
    `# Outage of 2023-02-01\n\n## Timeline (UTC)\n\n14:30 Alert${end}\n14:20 Deploy${end}\n14:10 Review${end}\n14:00 Merge${end}\n\n## Impact\n\nNone.\n`;
  const { open, actions, close } = await startSession();
  // The hard break behind the last line would come to stand elsewhere.
  for (const [name, end, offered] of [
    ['list', '\n', true],
    ['lines', '  ', false],
  ] as const) {
    const document = open(`file:///incidents/${name}.md`, timeline(end));
    const titles = (await actions(document.uri, rangeOf(document, 'Timeline'))).map(({ title }) => title);
    expect(titles.includes('Disable timeline-descending in this file')).toBe(true);
    expect(titles.includes('Write timeline oldest first')).toBe(offered);
  }
  close();
});

test('a conversion is planned in the menu and checked when it is chosen; what would lose something is told and left', async () => {
  const breaks = '14:00 Alert  \n14:05 Deploy  \n14:10 Review  \n14:20 End  ';
  const list = '- 14:00 Alert\n- 14:05 Deploy\n- 14:10 Review\n- 14:20 End';
  const { resolveSupport: _, ...codeAction } = everything.textDocument!.codeAction!;
  const whole = { ...everything, textDocument: { ...everything.textDocument, codeAction } };
  for (const [timeline, capabilities, isOffered, isMade] of [
    [list, everything, true, true],
    [breaks, everything, true, false],
    // Without resolving, the edit is in the menu, checked.
    [list, whole, true, true],
    [breaks, whole, false, false],
  ] as const) {
    const { open, actions, resolve, shown, close } = await startSession({ capabilities });
    const document = open(uri, `# Outage of 2023-02-01\n\n## Timeline (UTC)\n\n${timeline}\n\n## Impact\n\nNone.\n`);
    const offered = await actions(uri, rangeOf(document, '14:05'), ['refactor']);
    const turn = offered.find(({ title }) => title === 'Write timeline newest first');
    expect(turn !== undefined).toBe(isOffered);
    if (turn) {
      const made = turn.edit ? turn : await resolve(turn);
      expect(/14:20[\s\S]*14:00/.test(applied(document, made.edit))).toBe(isMade);
      expect(shown).toEqual(isMade ? [] : [expect.stringContaining('Write timeline newest first: not possible')]);
    }
    close();
  }
});

test('an action offered for another version is refused', async () => {
  const { open, change, actions, resolve, close } = await startSession();
  const document = open(uri, outage);
  const [move] = await actions(uri, rangeOf(document, '**09:10**'));
  change(document, rangeOf(document, 'Checkout failed'), 'Checkout broke');
  await expect(resolve(move!)).rejects.toMatchObject({ code: -32801 });
  close();
});

test('a rule is disabled for a section by a comment under its heading, for a file by one on the first line', async () => {
  const { open, pull, actions, resolve, close } = await startSession();
  const document = open(uri, outage);
  const offered = await actions(uri, rangeOf(document, '**09:10**'));
  for (const [scope, above] of [
    ['section', '## Timeline (all times UTC)\n<!-- postmortem-disable timeline-order -->\n'],
    ['file', '<!-- postmortem-disable-file timeline-order -->\n# Postmortem'],
  ] as const) {
    const action = offered.find(({ title }) => title === `Disable timeline-order in this ${scope}`);
    const text = applied(document, (await resolve(action!)).edit);
    expect(text).toContain(above);
    const copy = open(`file:///incidents/${scope}.md`, text);
    expect((await pull(copy.uri)).map(({ code }) => code)).not.toContain('timeline-order');
  }
  close();
});

test('a missing section is inserted as a snippet where the client can, else as plain text', async () => {
  const text = outage.replace(/## Root cause\n\n.*\n\n/, '');
  const plain = { ...everything, workspace: { ...everything.workspace, workspaceEdit: {} } };
  for (const [capabilities, form] of [
    [everything, /## Root cause[^\n]*\n\n[^#]*\$\{1/],
    [plain, /## Root cause[^\n]*\n\n[^#$]*\n## Action items/],
  ] as const) {
    const { open, actions, resolve, close } = await startSession({ capabilities });
    const document = open(uri, text);
    const offered = await actions(uri, rangeOf(document, 'checkout down'));
    const insert = offered.find(({ title }) => /Insert .*Root cause/.test(title));
    expect(applied(document, (await resolve(insert!)).edit)).toMatch(form);
    close();
  }
});

test('only what was asked for is offered, and the kinds are announced', async () => {
  const { open, actions, initialized, close } = await startSession();
  const document = open(uri, outage);
  const range = rangeOf(document, '**09:45**');
  expect(initialized.capabilities.codeActionProvider).toMatchObject({
    codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.postmortem'],
  });
  const rewrites = await actions(uri, range, ['refactor']);
  expect(new Set(rewrites.map(({ kind }) => kind))).toEqual(new Set(['refactor.rewrite']));
  close();
});

test('a lesson becomes an action', async () => {
  const { open, actions, resolve, close } = await startSession();
  const document = open(
    uri,
    '# Outage\n\n## What went wrong\n\n- The alert came late\n\n## Action items\n\n1. Test it\n',
  );
  const offered = await actions(uri, rangeOf(document, 'came late'), ['refactor']);
  expect(offered.map(({ title }) => title)).toEqual(['Add an action item for this lesson']);
  expect(applied(document, (await resolve(offered[0]!)).edit)).toMatch(/1\. Test it\n2\. The alert came late\n$/);
  close();
});

test('documentation is offered to a client that knows the command', async () => {
  const { open, actions, close } = await startSession({ initializationOptions: { commands: true } });
  const document = open(uri, outage);
  const offered = await actions(uri, rangeOf(document, '**09:10**'));
  expect(offered.find(({ command }) => command)?.command).toMatchObject({
    command: 'postmortem.openDocumentation',
    arguments: [expect.stringContaining('docs/rules/timeline-order.md')],
  });
  close();
});
