import { expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver';
import { outage } from './fixtures.ts';
import { rangeOf, startSession } from './session.ts';

const uri = 'file:///incidents/outage.md';

const unfilled = `# Postmortem: checkout down

**Status:** Draft

## Summary

[Say in two or three sentences what happened, who was affected, for how long, and what ended it.]

## Impact

Nobody could pay for [insert how long].

## Timeline

2026-02-10 (all times UTC)

- **HH:MM** [Impact begins: what changed, what broke]
- **09:10** Alert fires, on-call is paged

## Root cause

### What allowed it

- [insert cause]

## Action items

| Action | Owner |
| --- | --- |
| Alert on certificates that expire soon | [owner] |
| [What will be changed, so that it can be checked off] | [owner] |
`;

/** The texts that the command selects, one after the other, from the first character on, until it comes back to the first one. */
async function walk(text: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { open, ask, close } = await startSession({ files });
  const document = open(uri, text);
  const top = { line: 0, character: 0 };
  let selection: Range = { start: top, end: top };
  const seen: string[] = [];
  for (;;) {
    const found = await ask('postmortem/nextPlaceholder', { textDocument: { uri }, selection });
    if (!found || (seen.length > 0 && found.number === 1)) break;
    expect(found.number).toBe(seen.length + 1);
    selection = found.range;
    seen.push(document.getText(found.range));
  }
  close();
  return seen;
}

test('the next placeholder, until all have been seen', async () => {
  expect(await walk(unfilled)).toEqual([
    '[Say in two or three sentences what happened, who was affected, for how long, and what ended it.]',
    '[insert how long]',
    'HH:MM',
    '[Impact begins: what changed, what broke]',
    '[insert cause]',
    '[owner]',
    '[What will be changed, so that it can be checked off]',
    '[owner]',
  ]);
});

test('what a team’s own template leaves to be filled in, and nothing else', async () => {
  const files = {
    'file:///incidents/.postmortem.yaml': 'profile: ./ours.md\n',
    'file:///incidents/ours.md':
      '# <service>: {{ what broke }}\n\n## What happened\n\n_Describe it here._\n\n_No blame._\n\n## Causes\n\n- (cause ??)\n',
  };
  const text =
    '# Search: {{ what broke }}\n\n## What happened\n\n_Describe it here._\n\n_No blame._\n\nThe <service> of `{{ what broke }}`.\n\n## Causes\n\nWhat??\n';
  expect(await walk(text, files)).toEqual(['{{ what broke }}', '_Describe it here._', '<service>']);
});

test('a cursor in a placeholder selects that one', async () => {
  const { open, ask, close } = await startSession();
  const document = open(uri, unfilled);
  const inside = rangeOf(document, 'how long]').start;
  const found = await ask('postmortem/nextPlaceholder', {
    textDocument: { uri },
    selection: { start: inside, end: inside },
  });
  expect(found && document.getText(found.range)).toBe('[insert how long]');
  close();
});

test('nothing is found where nothing is left', async () => {
  expect(await walk(outage)).toEqual([]);
});

test('a finding offers to select the placeholder, to a client that knows the command', async () => {
  for (const commands of [true, false]) {
    const { open, actions, close } = await startSession({ initializationOptions: { commands } });
    const document = open(uri, outage.replace('all customers', '[insert who]'));
    const range = rangeOf(document, '[insert who]');
    const offered = (await actions(uri, range)).filter(
      ({ command }) => command?.command === 'postmortem.nextPlaceholder',
    );
    expect(offered.map(({ command }) => command?.arguments)).toEqual(commands ? [[uri, range]] : []);
    close();
  }
});

test('the outline takes a template’s prompts, entries and actions for what they are', async () => {
  const { open, ask, close } = await startSession();
  open(uri, unfilled);
  const outline = await ask('postmortem/outline', { textDocument: { uri } });
  const states = outline?.sections.filter(({ state }) => state !== 'missing').map(({ title, state }) => [title, state]);
  expect(states).toEqual([
    ['Summary', 'empty'],
    ['Impact', 'present'],
    ['Timeline', 'present'],
    ['Root cause', 'empty'],
    ['What allowed it', 'empty'],
    ['Action items', 'present'],
  ]);
  expect(outline?.timelines.map(({ entries }) => entries.map(({ time }) => time))).toEqual([['09:10']]);
  expect(outline?.actions.map(({ text }) => text)).toEqual(['Alert on certificates that expire soon']);
  close();
});
