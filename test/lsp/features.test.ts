import { expect, test } from 'vitest';
import type { CompletionItem, DocumentSymbol, Hover, MarkupContent, SymbolInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { outage } from './fixtures.ts';
import { everything, rangeOf, type Session, startSession } from './session.ts';

const uri = 'file:///incidents/outage.md';
const textDocument = { uri };

const outlineOf = async ({ ask }: Session) => (await ask('postmortem/outline', { textDocument }))!;

test('the outline lists sections, entries with their time since the first, milestones, durations, actions', async () => {
  const session = await startSession();
  session.open(uri, outage.replace(/## Root cause\n\n.*\n\n/, ''));
  const { sections, timelines, milestones, durations, actions, profile } = await outlineOf(session);
  expect(profile.id).toBe('generic');
  const states = sections.filter(({ required }) => required).map(({ title, state }) => `${title}: ${state}`);
  expect(states).toContain('Summary: present');
  expect(states.filter((one) => one.endsWith(': missing'))).toEqual([expect.stringMatching(/^Root cause/)]);
  expect(timelines.map(({ title, entries }) => [title, entries.map(({ time, since }) => [time, since])])).toEqual([
    [
      expect.stringContaining('Timeline'),
      [
        ['09:00', 0],
        ['09:20', 20],
        ['09:10', 10],
        ['09:45', 45],
      ],
    ],
  ]);
  expect(milestones.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['mitigated', 'resolved']));
  expect(durations.map(({ name, seconds }) => [name, seconds])).toContainEqual(['timeToResolve', 45 * 60]);
  expect(actions.map(({ owner, due, state }) => [owner, due, state])).toEqual([
    [expect.stringContaining('kim'), '2026-03-01', 'open'],
    [null, null, 'done'],
  ]);
  session.close();
});

test('headings that are timeline entries are no sections', async () => {
  const text =
    '# Postmortem: x\n\n## Timeline (UTC)\n\n### 09:05 Deployment\n\nIt goes out.\n\n### 09:25 Rolled back\n';
  const session = await startSession();
  session.open(uri, text);
  const { sections, timelines } = await outlineOf(session);
  const shown = sections.filter(({ state }) => state !== 'missing').map(({ title }) => title);
  expect(shown).toEqual(['Timeline']);
  expect(timelines[0]?.entries).toHaveLength(2);
  session.close();
});

test('the outline follows what is typed', async () => {
  const session = await startSession();
  const document = session.open(uri, outage);
  expect((await outlineOf(session)).version).toBe(1);
  session.change(document, rangeOf(document, 'Resolved'), 'All clear');
  const { version, timelines } = await outlineOf(session);
  expect(version).toBe(2);
  expect(timelines[0]?.entries.at(-1)?.text).toMatch(/^All clear/);
  session.close();
});

test('symbols are entries and actions, as a tree or as a list', async () => {
  const { documentSymbol: _, ...flat } = everything.textDocument!;
  const named = (symbols: readonly DocumentSymbol[]) => symbols.map(({ name, children }) => [name, children?.length]);
  for (const [capabilities, check] of [
    [
      everything,
      (symbols: unknown) =>
        expect(named(symbols as DocumentSymbol[])).toEqual([
          [expect.stringContaining('Timeline'), 4],
          ['Action items', 2],
        ]),
    ],
    [
      { ...everything, textDocument: flat },
      (symbols: unknown) => expect((symbols as SymbolInformation[]).map(({ name }) => name)).toHaveLength(8),
    ],
  ] as const) {
    const { client, initialized, open, close } = await startSession({ capabilities });
    expect(initialized.capabilities.documentSymbolProvider).toEqual({ label: 'Postmortem' });
    open(uri, outage);
    check(await client.sendRequest('textDocument/documentSymbol', { textDocument }));
    close();
  }
});

test('a client that lists the headings itself gets entries and actions between them, in no group', async () => {
  const { client, open, close } = await startSession({ initializationOptions: { commands: true } });
  open(uri, outage);
  const symbols = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  expect(symbols.map(({ name, children }) => [name.slice(0, 5), children])).toEqual(
    ['09:00', '09:20', '09:10', '09:45', 'Alert', 'Enabl'].map((name) => [name, undefined]),
  );
  const headed = 'file:///incidents/headed.md';
  open(headed, outage.replace(/^- \*\*(\d\d:\d\d)\*\* (.*)/gm, '### $1\n\n$2\n'));
  const left = await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri: headed },
  });
  expect(left.map(({ name }) => name.slice(0, 5))).toEqual(['Alert', 'Enabl']);
  close();
});

async function hoverOn(text: string, words: string): Promise<string> {
  const { client, open, close } = await startSession();
  const document = open(uri, text);
  const position = rangeOf(document, words).start;
  const hover = await client.sendRequest<Hover | null>('textDocument/hover', { textDocument, position });
  close();
  return hover ? (hover.contents as MarkupContent).value : '';
}

const slack = 'https://example.slack.com/archives/C01/p1770715207000100';
const graph = 'https://grafana.example.com/d/a/shop?from=1770712200000&to=1770715800000';
/** The fixture with links in its second entry: a message of 09:20:07 UTC, a graph from 08:30 to 09:30. */
const linked = outage.replace(/^(.*09:20\b.*)$/m, `$1 ([message](${slack}), [graph](${graph}))`);

test.each([
  ['a stamp: what its links say', linked, '09:20', /\n\nSlack link: 09:20 UTC\n\nGrafana link: 08:30–09:30 UTC$/],
  [
    'a stamp in another zone: what its links say',
    linked.replace('times UTC', 'times CET'),
    '09:20',
    /\n\nSlack link: 09:20 UTC = 10:20 CET\n\nGrafana link: 08:30–09:30 UTC = 09:30–10:30 CET$/,
  ],
  ['a link of another day', linked.replace('177071520', '177062880'), 'message', /^Slack link: 2026-02-09 09:20 UTC$/],
  ['the address of a link', linked, 'archives', /^Slack link: 09:20 UTC$/],
  ['a graph', linked, 'graph', /^Grafana link: 08:30–09:30 UTC$/],
  ['a stamp: the moment', outage, '09:20', /^Tuesday 2026-02-10, \*\*09:20\*\* UTC\n/],
  ['a stamp: where it comes from', outage, '09:20', /from the header; zone UTC, from the timeline’s heading/],
  ['a stamp: since the first entry', outage, '09:20', /\+00:20 since the first entry/],
  ['a stamp: its instant in UTC', outage.replace('times UTC', 'times PST'), '09:20', /\*\*09:20\*\* PST = 17:20 UTC/],
  [
    'a stamp of another day in UTC',
    outage.replaceAll('09:', '20:').replace('times UTC', 'times PST'),
    '20:20',
    /= 2026-02-11 04:20 UTC/,
  ],
  ['a heading: what belongs there', outage, 'Root cause\n', /made the failure possible[\s\S]*required/],
  [
    'a stated duration',
    outage.replace('- **Status', '- **Duration:** 40 minutes\n- **Status'),
    '40 minutes',
    /45 minutes\n\nresolved − start\n/,
  ],
])('hover on %s', async (_, text, words, wanted) => {
  expect(await hoverOn(text, words)).toMatch(wanted);
});

test('no hover in prose', async () => {
  expect(await hoverOn(outage, 'certificate expired')).toBe('');
});

async function complete(session: Session, document: TextDocument, words: string): Promise<CompletionItem[]> {
  const position = rangeOf(document, words).end;
  return session.client.sendRequest('textDocument/completion', { textDocument, position });
}

test('behind # the missing sections are offered, and nothing else', async () => {
  const session = await startSession();
  const document = session.open(uri, `${outage}\n## \n`);
  const items = await complete(session, document, '\n\n## ');
  const labels = (await complete(session, document, 'job\n\n## ')).map(({ label }) => label);
  expect(labels).toContain('Impact');
  expect(labels).not.toContain('Summary');
  expect(items.every(({ filterText }) => filterText?.startsWith('## '))).toBe(true);
  session.close();
});

test('behind a field its values are offered', async () => {
  const session = await startSession();
  const document = session.open(uri, outage.replace('Status:** Draft', 'Status:** '));
  expect((await complete(session, document, 'Status:** ')).map(({ label }) => label)).toContain('Draft');
  session.close();
});

test.each(['Checkout failed', '- **09:00**', 'Alert on'])('nothing is offered behind %j', async (words) => {
  const session = await startSession();
  expect(await complete(session, session.open(uri, outage), words)).toEqual([]);
  session.close();
});
