import { expect, test } from 'vitest';
import { outage, readme } from './fixtures.ts';
import { applied, now, rangeOf, startSession } from './session.ts';

const uri = 'file:///incidents/outage.md';
const clock = { textDocument: { uri }, now, zone: 'Europe/Berlin', position: { line: 0, character: 0 } };

/** Lines that the edit adds, and what stands right before the caret. */
async function insert(text: string, input: string) {
  const { open, ask, close } = await startSession();
  const document = open(uri, text);
  const change = await ask('postmortem/insertEntry', { ...clock, input });
  close();
  if (!change) return null;
  const lines = applied(document, change.edit).split('\n');
  const before = text.split('\n');
  const caret = change.caret!;
  return {
    added: lines.filter((line) => !before.includes(line)),
    at: lines.findIndex((line) => !before.includes(line)),
    beforeCaret: lines[caret.line]?.slice(0, caret.character),
  };
}

test('an entry goes to its place in the form of the others, with the cursor behind it', async () => {
  const change = await insert(outage, '9:15 Support is told');
  expect(change?.added).toEqual(['- **09:15** Support is told']);
  expect(change?.beforeCaret).toBe('- **09:15** Support is told');
});

test('the preview says how it is understood and where it will go', async () => {
  const { open, ask, close } = await startSession();
  open(uri, outage);
  const preview = (input: string) => ask('postmortem/previewEntry', { ...clock, input });
  expect(await preview('10:00 Closed')).toEqual({
    ok: true,
    incomplete: false,
    message: '10:00 UTC, last: “- **10:00** Closed”',
  });
  expect(await preview('25:10 Closed')).toEqual({
    ok: false,
    incomplete: false,
    message: expect.stringContaining('25:10'),
  });
  close();
});

test('where a timeline tells no day, another one than today is written and told', async () => {
  const undated = '# Postmortem: x\n\n## Timeline (UTC)\n\n- 09:05 Deployment\n- 09:25 Rolled back\n';
  expect((await insert(undated, 'now Closed'))?.added).toEqual(['- 14:05 Closed']);
  expect((await insert(undated, 'yesterday 23:50 Closed'))?.added[0]).toMatch(/^- \d{4}-\d\d-\d\d 23:50 Closed$/);
  const { open, ask, close } = await startSession();
  open(uri, undated);
  const { message } = await ask('postmortem/previewEntry', { ...clock, input: 'yesterday 23:50 Closed' });
  expect(message).toBe(
    '2026-03-02 23:50 UTC, last; entries without a date will then count as 2026-03-02: “- 2026-03-02 23:50 Closed”',
  );
  close();
});

test('a zone is stated once over days that are timelines of their own, and each is converted', async () => {
  const day = (date: string): string => `${date}\n\n- 10:00 Looked at it\n- 10:05 Went on\n\n`;
  const text = `# Postmortem: x\n\n## Timeline\n\n${day('2024-03-03')}${day('2024-03-02')}${day('2024-03-01')}`;
  const { open, ask, close } = await startSession({ settings: { timezone: 'UTC' } });
  const document = open(uri, text);
  const whole = (name: string) =>
    ask('postmortem/rewrite', { textDocument: { uri }, name, position: null, zone: 'Europe/Berlin' });
  const stated = applied(document, await whole('state-zone'));
  expect(stated.match(/All times in UTC\./g)).toHaveLength(1);
  const table = applied(document, await whole('to-table'));
  expect(table.match(/\| 10:05 \| Went on \|/g)).toHaveLength(3);
  close();
});

test('what cannot be understood changes nothing', async () => {
  expect(await insert(outage, '25:10 Closed')).toBeNull();
});

/** The incident as it was on the day, while it lasted. */
const today = outage.replaceAll('2026-02-10', '2026-03-03');

test("the present time is offered in the timeline's own zone and clock", async () => {
  const { open, ask, close } = await startSession();
  const prefill = async (text: string, name: string) => {
    open(`file:///incidents/${name}.md`, text);
    return ask('postmortem/entryPrefill', { ...clock, textDocument: { uri: `file:///incidents/${name}.md` } });
  };
  expect(await prefill(today, 'utc')).toBe('14:05 ');
  expect(await prefill(today.replace('times UTC', 'times PST'), 'pst')).toBe('06:05 ');
  expect(await prefill(today.replace(/\*\*0(9:\d\d)\*\*/g, '$1 AM'), 'am')).toMatch(/^2:05 PM $/);
  expect(await prefill(readme.replace('2026-01-02 09:00 ', ''), 'none')).toBe('15:05 ');
  close();
});

test.each([
  ['today', '2026-03-03', '07:45', '08:05 '],
  ['last night', '2026-03-02', '23:45', '08:05 '],
  ['yesterday morning', '2026-03-02', '01:45', ''],
  ['last month', '2026-02-10', '09:45', ''],
  ['next month', '2026-04-10', '09:45', ''],
])('the present time is offered as long as the incident lasts: %s', async (_, date, last, expected) => {
  const { open, ask, close } = await startSession();
  open(
    uri,
    `# Postmortem: x\n\n- **Date:** ${date}\n\n## Timeline (UTC)\n\n- 00:05 Deployment\n- ${last} Rolled back\n`,
  );
  expect(await ask('postmortem/entryPrefill', { ...clock, now: Date.UTC(2026, 2, 3, 8, 5) })).toBe(expected);
  close();
});

test('what is not complete is no entry yet', async () => {
  const { open, ask, close } = await startSession();
  open(uri, today);
  const preview = (input: string) => ask('postmortem/previewEntry', { ...clock, input });
  expect(await preview(await ask('postmortem/entryPrefill', clock))).toEqual({
    ok: false,
    incomplete: true,
    message: '14:05 UTC, last. Add what happened',
  });
  expect(await preview('  ')).toEqual({ ok: false, incomplete: true, message: 'Type the time and what happened' });
  expect(await ask('postmortem/insertEntry', { ...clock, input: ' ' })).toBeNull();
  close();
});

/** What is inserted into a timeline of some lines, or why nothing is; the incident is of 2026-02-10 and over. */
test.each([
  ['- 05/03/2026 10:00 a\n- 06/03/2026 10:30 b', '2026-03-05 10:20 x', '- 05/03/2026 10:20 x'],
  ['- 05/03/2026 10:00 a\n- 06/03/2026 10:30 b', '7/3/2026 10:20 x', '- 07/03/2026 10:20 x'],
  ['- [10:00](https://chat.example/p1) a\n- [10:30](https://chat.example/p2) b', '10:20 x', '- 10:20 x'],
  ['- 8:00 AM a\n- 10:30 AM b', '2026-03-05T10:10:00Z x', '- 10:10 AM x'],
  ['- 8:00 AM a\n- 10:30 AM b', '10:05 UTC x', '- 10:05 AM x'],
  ['- 8:00 AM a\n- 10:30 AM b', '10:20:30 x', '- 10:20 AM x'],
  ['- 8:00 AM a\n- 10:30 AM b', '22:15 x', '- 10:15 PM x'],
  ['- 8:00 AM a\n- 10:30 AM b', '9:10 x', '- 9:10 AM x'],
  ['- 8:00 AM a\n- 10:30 AM b', '5:10 x', '“5:10” can be morning or afternoon: add am or pm.'],
  ['T = 10:00 UTC\n\n- T+0m a\n- T+30m b', '10:15 x', '- T+15m x'],
  ['T0: 10:00\n\n- T+0m a\n- T+30m b', 'T+15m x', '- T+15m x'],
  ['- 10:00 a\n- ~10:30 b', '~10:07 x', '- ~10:07 x'],
  ['- 10:00–10:05 a\n- 10:30 b', '10:10-10:20 x', '- 10:10–10:20 x'],
  ['- 10:00 a\n- 10:30 b', 'Thu 10:20 x', '- 10:20 x'],
  ['- 10:00 a\n- 10:30 b', 'Mon 10:20 x', 'This timeline has no “Mon”: write the date.'],
  [
    '- 10:00 a\n- 10:30 b',
    '1020 x',
    'If “1020” is the time, write 10:20; if not, begin with the time, or with “now” if that is when it happened.',
  ],
  [
    '- 10:00 a\n- 10:30 b',
    'x',
    'This timeline is not of today: begin with the time (14:05), or with “now” if you mean the present moment.',
  ],
])('in a report of 5 March, two days later: %j, %s', async (lines, input, expected) => {
  const text = `# Postmortem: x\n\n- **Date:** 2026-03-05\n\n## Timeline (UTC)\n\n${lines}\n`;
  const { open, ask, close } = await startSession();
  const document = open(uri, text);
  const params = { ...clock, now: Date.UTC(2026, 2, 7, 14, 5), input };
  const { ok, message } = await ask('postmortem/previewEntry', params);
  const edit = (await ask('postmortem/insertEntry', params))?.edit;
  close();
  const before = text.split('\n');
  const added = applied(document, edit)
    .split('\n')
    .filter((line) => !before.includes(line));
  expect(ok ? added : [message]).toEqual([expected]);
  if (ok) expect(message).toMatch(`: “${expected}”`);
});

test('the first entry names the zone that its time is told in', async () => {
  const bare = '# Postmortem: x\n\n- **Date:** 2026-03-03\n\n## Summary\n\nDown.\n';
  const zoned = async (input: string, text = bare) => (await insert(text, input))?.added.join('\n');
  expect(await zoned('now Down')).toBe('## Timeline\nAll times in Europe/Berlin.\n- **15:05** Down');
  expect(await zoned('15:05 Down')).toBe('## Timeline\nAll times in Europe/Berlin.\n- **15:05** Down');
  expect(await zoned('2026-03-03T14:05:00Z Down')).toBe('## Timeline\nAll times in UTC.\n- **14:05** Down');
  expect(await zoned('now Down', `${bare}\n## Timeline\n\nAll times in UTC.\n`)).toBe('- **14:05** Down');
});

test('a document without a timeline gets one', async () => {
  const change = await insert('# Postmortem: x\n\n## Summary\n\nDown.\n', '14:00 Down');
  expect(change?.added.join('\n')).toMatch(/^## Timeline[\s\S]*14:00[\s\S]*Down$/);
});

test('a missing section is inserted once', async () => {
  const { open, ask, close } = await startSession();
  const document = open(uri, outage);
  const add = (title: string) => ask('postmortem/insertSection', { textDocument: { uri }, title });
  expect(applied(document, (await add('Impact'))?.edit)).toContain('\n## Impact\n');
  expect(await add('Summary')).toBeNull();
  expect(await add('Nonsense')).toBeNull();
  close();
});

test('a rewrite sorts the timeline; where nothing changes there is no edit', async () => {
  const { open, ask, close } = await startSession();
  const document = open(uri, outage);
  const edit = await ask('postmortem/rewrite', { textDocument: { uri }, name: 'sort-timeline', position: null });
  const sorted = applied(document, edit);
  expect(sorted.match(/\d\d:\d\d(?=\*\*)/g)).toEqual(['09:00', '09:10', '09:20', '09:45']);
  open('file:///incidents/sorted.md', sorted);
  const textDocument = { uri: 'file:///incidents/sorted.md' };
  expect(await ask('postmortem/rewrite', { textDocument, name: 'sort-timeline', position: null })).toBeNull();
  expect(await ask('postmortem/rewrite', { textDocument, name: 'nonsense', position: null })).toBeNull();
  close();
});

test.each([
  ['- 14:02 a\n- 14:10 b', 'The timeline is in order already.'],
  ['- 14:02 a\n- 25:00 b\n- 14:10 c', /^The times that can be read are in order\. 25:00 cannot be sorted/],
  ['', 'This document has no timeline that could be sorted.'],
])('where nothing is sorted, the author is told why: %j', async (timeline, why) => {
  const { open, ask, close } = await startSession();
  open(uri, `# Postmortem: Outage of 2023-02-01\n\n## Timeline\n\n${timeline}\n\n## Impact\n\nNone.\n`);
  const params = { textDocument: { uri }, name: 'sort-timeline', position: null };
  expect(await ask('postmortem/rewrite', params)).toBeNull();
  expect(await ask('postmortem/whyNot', params)).toEqual(typeof why === 'string' ? why : expect.stringMatching(why));
  close();
});

test('new documents come from profiles and from the template that the configuration names', async () => {
  const files = {
    'file:///incidents/.postmortem.yaml': 'profile: ./our.md\n',
    'file:///incidents/our.md': '# Review: [title]\n\n## What broke\n\n[Say it]\n\n## Timeline\n\n- HH:MM [event]\n',
  };
  const { ask, close } = await startSession({ files });
  const folder = 'untitled:/incidents/new.md';
  const [own, ...rest] = await ask('postmortem/profiles', { uri: folder });
  expect(own?.name).toBe('our.md');
  expect(rest.map(({ id }) => id)).toContain('google-sre');
  const made = await ask('postmortem/newDocument', { uri: folder, profile: own!.id, title: 'x', date: '2026-02-03' });
  expect(made.snippet).toContain('What broke');
  close();
});

test('rewrites are listed where the cursor stands, and each is made as listed', async () => {
  const { open, ask, close } = await startSession();
  const document = open(uri, outage);
  const textDocument = { uri };
  const namesAt = async (words: string) =>
    (await ask('postmortem/rewrites', { textDocument, position: rangeOf(document, words).start })).map(
      ({ name }) => name,
    );
  expect(await namesAt('Checkout failed')).toEqual([]);
  expect(await namesAt('- [ ] Alert')).toEqual(['actions-to-table']);
  const names = await namesAt('**09:20**');
  expect(names).toEqual(expect.arrayContaining(['sort-timeline', 'to-12-hour', 'to-table']));
  expect(names).not.toContain('to-utc');
  for (const name of names) {
    const position = rangeOf(document, '**09:20**').start;
    expect(applied(document, await ask('postmortem/rewrite', { textDocument, name, position }))).not.toBe(outage);
  }
  close();
});

test('a timeline is told in a zone that the author names; an unknown zone changes nothing', async () => {
  const { open, ask, close } = await startSession();
  const document = open(uri, outage);
  const convert = (zone: string) =>
    ask('postmortem/rewrite', { textDocument: { uri }, name: 'to-zone', position: null, zone });
  expect(applied(document, await convert('Asia/Tokyo'))).toContain('**18:20** Mitigated');
  expect(await convert('Nowhere/City')).toBeNull();
  expect(await ask('postmortem/zoneProblem', { zone: ' Asia/Tokyo ' })).toBeNull();
  expect(await ask('postmortem/zoneProblem', { zone: 'Mars/Olympus' })).toContain('no time zone “Mars/Olympus”');
  close();
});
