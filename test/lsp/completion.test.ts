import { expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { outage } from './fixtures.ts';
import { startSession } from './session.ts';

const markdown = 'file:///incidents/outage.md';
const configuration = 'file:///incidents/.postmortem.yaml';

interface Offered {
  readonly labels: readonly string[];
  /** The line of the cursor with an item taken. */
  readonly taken: (label: string) => string | undefined;
  readonly items: readonly CompletionItem[];
}

/** What is offered at the mark `‸`. */
async function offeredAt(
  marked: string,
  { uri = markdown, settings = {} }: { uri?: string; settings?: Record<string, unknown> } = {},
): Promise<Offered> {
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { client, open, close } = await startSession({ settings, initializationOptions: { commands: true } });
  const document = open(uri, text);
  const position = document.positionAt(at);
  const params = { textDocument: { uri }, position };
  const items = await client.sendRequest<CompletionItem[]>('textDocument/completion', params);
  close();
  const taken = (label: string) => {
    const item = items.find((one) => one.label === label);
    if (!item) return undefined;
    const after = TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [item.textEdit as TextEdit]);
    return after.split('\n').slice(position.line).join('\n').slice(0, 200).split('\n')[0];
  };
  return { labels: items.map(({ label }) => label), taken, items };
}

const table = (row: string): string =>
  `${outage.replace(/- \[ \] [\s\S]*/, '')}| Action | Owner | Due | Status | Type |\n| --- | --- | --- | --- | --- |\n| Alert on expiry | @kim | 2026-03-01 | Done | prevent |\n${row}\n`;

const today = outage.replace('2026-02-10', '2026-03-03');

test.each<[string, string, readonly string[], readonly [string, string]]>([
  ['status', outage.replace('** Draft', '**‸'), ['Draft', 'In review', 'Final'], ['Draft', '- **Status:** Draft']],
  [
    'a status that is typed in part',
    outage.replace('** Draft', '** In r‸'),
    ['Draft', 'In review', 'Final'],
    ['In review', '- **Status:** In review'],
  ],
  [
    'severity, which the profile has no words for',
    outage.replace('- **Status', '- **Severity:** ‸\n- **Status'),
    ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'],
    ['SEV-2', '- **Severity:** SEV-2'],
  ],
  ['owners that are named already', table('| Renew it | ‸'), ['@kim'], ['@kim', '| Renew it | @kim']],
  ['an empty cell', table('| Renew it | @k‸ | | | |'), ['@kim'], ['@kim', '| Renew it | @kim | | | |']],
  [
    'status words, those in use too',
    table('| Renew it | @kim | |‸'),
    ['Open', 'In progress', 'Done'],
    ['Open', '| Renew it | @kim | | Open'],
  ],
  ['types in use', table('| Renew it | @kim | | | ‸|'), ['prevent'], ['prevent', '| Renew it | @kim | | | prevent|']],
  [
    'a date, in the document’s form',
    table('| Renew it | @kim | ‸'),
    ['2026-03-10', '2026-03-17', '2026-04-02'],
    ['2026-03-17', '| Renew it | @kim | 2026-03-17'],
  ],
  [
    'an owner in a list',
    outage.replace('renewal job\n', 'renewal job (owner: ‸)\n'),
    ['@kim'],
    ['@kim', '- [x] Enable the renewal job (owner: @kim)'],
  ],
  [
    'the present time in the timeline’s form',
    today.replace('\n\n## Root', '\n-‸\n\n## Root'),
    ['**14:05**'],
    ['**14:05**', '- **14:05** '],
  ],
  [
    'the settings of a document',
    `---\npostmortem:\n  profile: generic\n  ‸\n---\n\n${outage}`,
    ['timezone', 'disable'],
    ['timezone', '  timezone:'],
  ],
  ['the key of the settings', `---\ntitle: x\npost‸\n---\n\n${outage}`, ['postmortem'], ['postmortem', 'postmortem:']],
  [
    'what comments turn off',
    outage.replace('\n\n- **09:00', '\n\n<!-- post‸ -->\n- **09:00'),
    ['postmortem-disable', 'postmortem-disable-next-line', 'postmortem-disable-file'],
    ['postmortem-disable-next-line', '<!-- postmortem-disable-next-line  -->'],
  ],
])('%s', async (_, marked, labels, [label, line]) => {
  const offered = await offeredAt(marked);
  expect(offered.labels).toEqual(labels);
  expect(offered.taken(label)).toBe(line);
});

test.each<[string, string, readonly string[], string, string]>([
  ['profiles', `---\npostmortem:\n  profile:‸\n---\n\n${outage}`, ['auto', 'google-sre'], 'alx', '  profile: alx'],
  [
    'zones',
    `---\npostmortem:\n  timezone: Eur‸\n---\n\n${outage}`,
    ['UTC', 'Europe/Berlin'],
    'Europe/Berlin',
    '  timezone: Europe/Berlin',
  ],
  [
    'rules to disable',
    `---\npostmortem:\n  disable: [no-evidence, t‸]\n---\n\n${outage}`,
    ['timeline-gap'],
    'timeline-gap',
    '  disable: [no-evidence, timeline-gap]',
  ],
  [
    'rules to disable, in lines',
    `---\npostmortem:\n  disable:\n    - ‸\n---\n\n${outage}`,
    ['timeline-gap'],
    'timeline-gap',
    '    - timeline-gap',
  ],
  [
    'rules in a comment',
    outage.replace('\n\n- **09:00', '\n\n<!-- postmortem-disable timeline-gap, time‸ -->\n- **09:00'),
    ['timezone-missing'],
    'timeline-order',
    '<!-- postmortem-disable timeline-gap, timeline-order -->',
  ],
])('%s are offered', async (_, marked, some, label, line) => {
  const offered = await offeredAt(marked);
  expect(offered.labels).toEqual(expect.arrayContaining([...some]));
  expect(offered.taken(label)).toBe(line);
});

test('rules that report something come first, each with what it is about; none twice', async () => {
  const { items } = await offeredAt(outage.replace('\n\n- **09:00', '\n\n<!-- postmortem-disable t‸ -->\n- **09:00'));
  const order = items.findIndex(({ label }) => label === 'timeline-order');
  expect(order).toBeGreaterThanOrEqual(0);
  expect(order).toBeLessThan(10);
  expect(items[order]?.documentation).toMatch(/timeline entry/);
  const again = await offeredAt(
    outage.replace('\n\n- **09:00', '\n\n<!-- postmortem-disable timeline-order, ‸ -->\n- **09:00'),
  );
  expect(again.labels).not.toContain('timeline-order');
});

test('the team’s own words go before the profile’s', async () => {
  const settings = { rules: { 'severity-vocabulary': ['warning', { values: ['Minor', 'Major'] }] } };
  const { labels } = await offeredAt(outage.replace('- **Status', '- **Severity:** ‸\n- **Status'), { settings });
  expect(labels).toEqual(['Minor', 'Major']);
});

test.each([
  ['prose', outage.replace('Checkout failed', 'Checkout well-‸')],
  ['a list that is no timeline', outage.replace('The renewal', '- ‸\n\nThe renewal')],
  ['a timeline of another day', outage.replace('\n\n## Root', '\n- ‸\n\n## Root')],
  ['a timeline without a zone', today.replace(' (all times UTC)', '').replace('\n\n## Root', '\n- ‸\n\n## Root')],
  ['a table’s header', table('').replace('| Owner |', '| ‸ |')],
  ['the column of the actions', table('| ‸')],
  [
    'a reason for a comment',
    outage.replace('\n\n- **09', '\n\n<!-- postmortem-disable timeline-gap -- be‸ -->\n- **09'),
  ],
  ['other front matter', `---\ntitle: ‸\n---\n\n${outage}`],
  ['a key below another one', `---\nother:\n  ‸\n---\n\n${outage}`],
])('nothing is offered in %s', async (_, marked) => expect((await offeredAt(marked)).labels).toEqual([]));

test.each<[string, string, readonly string[], readonly string[], readonly [string, string]]>([
  ['settings', 'preset: strict\n‸', ['rules', 'profile'], ['preset', '$schema'], ['profile', 'profile:']],
  ['presets', 'preset: ‸\n', ['strict', 'by-status'], [], ['strict', 'preset: strict']],
  ['profiles', 'profile:‸\n', ['auto', 'google-sre'], [], ['google-sre', 'profile: google-sre']],
  [
    'rules',
    'rules:\n  no-evidence: on\n  time‸\n',
    ['timeline-gap'],
    ['no-evidence', 'rules'],
    ['timeline-gap', '  timeline-gap:'],
  ],
  ['severities', 'rules:\n  timeline-gap: ‸\n', ['off', 'warning'], ['strict'], ['off', '  timeline-gap: off']],
  [
    'severities in a list',
    'rules:\n  timeline-gap: [wa‸]\n',
    ['on', 'warning'],
    ['off'],
    ['warning', '  timeline-gap: [warning]'],
  ],
  [
    'options',
    'rules:\n  timeline-gap: [warning, { ‸ }]\n',
    ['minutes'],
    [],
    ['minutes', '  timeline-gap: [warning, { minutes:  }]'],
  ],
  ['kinds of section', 'sections:\n  ‸\n', ['root_cause', 'went_well'], ['preset'], ['root_cause', '  root_cause:']],
  ['date orders', 'dateOrder: ‸\n', ['day-first'], [], ['day-first', 'dateOrder: day-first']],
])('in a configuration file: %s', async (_, marked, some, others, [label, line]) => {
  const offered = await offeredAt(marked, { uri: configuration });
  expect(offered.labels).toEqual(expect.arrayContaining([...some]));
  for (const other of others) expect(offered.labels).not.toContain(other);
  expect(offered.taken(label)).toBe(line);
});

test('in a configuration file nothing is offered where anything may stand', async () => {
  for (const marked of ['files: ‸\n', '# a comm‸\n', 'sections:\n  summary:\n    - ‸\n'])
    expect((await offeredAt(marked, { uri: configuration })).labels).toEqual([]);
});
