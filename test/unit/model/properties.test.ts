import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Analysis, analyze } from '../../../server/core/analyze.ts';
import { defaultSettings } from '../../../server/core/config/settings.ts';
import { anyString } from '../anyString.ts';

const lines = [
  '',
  '',
  '# Postmortem: API outage',
  '## Summary',
  '**Duration:** 30 minutes, 10:00 to 10:30 UTC',
  'The API was down and requests failed.',
  '## Timeline',
  '## Timeline (newest first)',
  'All times in CET.',
  '### 2024-03-01',
  '### 10:00',
  '- 10:00 Alert fires',
  '- **10:05 PM PST:** we looked',
  '  - 10:06 nested',
  '  more words',
  '2024-03-01 10:10 a paragraph',
  '- 2024-13-01 25:10 broken',
  '- 23:58 late',
  '- 00:40 early',
  '1. 14:15pm both',
  '| Time | Event |',
  '|---|---|',
  '| 10:20 | row |',
  '| Time | Event | Who |\n|---|---|---|',
  '| 10:25 | **Detected** | Kim |\n| 10:40 | Lee | Everything is up |',
  '<p>10:50 It is back</p>\n<p>10:55 All is well</p>',
  '2024-03-02',
  '```js',
  '**Root cause:**',
  'Impact:',
  '```',
  '10:30 log',
  '## Action items',
  '- [ ] Add an alert @ana OPS-1',
  '| Action | Owner |',
  '<!-- postmortem-disable timeline-order -->',
  '<li>10:45 x</li>',
  '---',
];

const document = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...lines) }, anyString(12)), {
    maxLength: 30,
  })
  .map((parts) => parts.join('\n'));

const change = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 40 }),
  insert: fc.oneof(fc.constantFrom(...lines), fc.string()),
});

const read = (text: string, previous?: Analysis): Analysis =>
  analyze({ text, fileName: null, settings: defaultSettings, declared: true, now: 0, ...(previous && { previous }) });

/** What an analysis says, without its functions. */
const said = ({ postmortem, profile, findings }: Analysis): unknown => ({
  postmortem,
  profile: profile.id,
  findings: findings.map(({ rule, severity, range, message }) => ({ rule, severity, range, message })),
});

const headings = fc.shuffledSubarray(['Time', 'Event', 'Who', 'Date', 'Time (CET)'], { minLength: 3, maxLength: 3 });
const cells = fc.constantFrom(
  '10:00',
  '10:30 CET',
  '2024-03-01',
  '**Detected**',
  'Kim looked into it',
  'Lee',
  'All is up',
  '',
);
const rows = fc.array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 4 });

test('a table whose header changes is read anew with the rows below it', () => {
  const row = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`;
  fc.assert(
    fc.property(headings, headings, rows, (one, other, below) => {
      const table = (head: readonly string[]): string =>
        ['## Timeline (UTC)', '', row(head), '|---|---|---|', ...below.map(row), ''].join('\n');
      expect(said(read(table(other), read(table(one))))).toEqual(said(read(table(other))));
    }),
    { numRuns: 100 },
  );
});

test('lines that take the place of others are read as if they had stood there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 30 }), fc.nat(), (parts, at) => {
      const i = at % parts.length;
      for (const line of ['| Time | Event |', '## Timeline', '2024-03-02', '```', '<p>10:50 x</p>', ''])
        expect(said(read(parts.with(i, line).join('\n'), read(parts.join('\n'))))).toEqual(
          said(read(parts.with(i, line).join('\n'))),
        );
    }),
    { numRuns: 20 },
  );
});

test('a change read on top of the version before gives what a fresh reading gives, and undone the first model', () => {
  fc.assert(
    fc.property(document, change, (text, { at, remove, insert }) => {
      const before = read(text);
      const from = text.length === 0 ? 0 : at % text.length;
      const next = text.slice(0, from) + insert + text.slice(from + remove);
      const after = read(next, before);
      expect(said(after)).toEqual(said(read(next)));
      expect(said(read(text, after))).toEqual(said(before));
    }),
    { numRuns: 60 },
  );
});

/** What a model says whatever its line ends are: everything but offsets. */
const meant = ({ postmortem }: Analysis): unknown => ({
  sections: postmortem.sections.map(({ kind, level, parent, empty }) => [kind, level, parent, empty]),
  entries: postmortem.entries.map(({ moment, end, layout, depth, milestone }) => [
    moment,
    end,
    layout,
    depth,
    milestone?.kind,
  ]),
  actions: postmortem.actions.map(({ text, owner, ticket, state }) => [text, owner, ticket, state]),
});

test('line ends and a byte order mark change no meaning', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), (parts) => {
      const plain = meant(read(parts.join('\n')));
      expect(meant(read(parts.join('\r\n')))).toEqual(plain);
      expect(meant(read(`\uFEFF${parts.join('\n')}`))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test('entries stand in order, inside the document, and hold their stamp', () => {
  fc.assert(
    fc.property(document, (text) => {
      const { entries, timelines } = read(text).postmortem;
      let last = -1;
      for (const { range, stampRange, index } of entries) {
        expect(range.start).toBeLessThanOrEqual(stampRange.start);
        expect(stampRange.end).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(stampRange.start).toBeGreaterThan(last);
        last = stampRange.start;
        expect(entries[index]?.stampRange).toBe(stampRange);
      }
      expect(timelines.flatMap((t) => t.entries)).toEqual(entries.map((e) => e.index));
    }),
    { numRuns: 60 },
  );
});

/** Documents that are no text, or too much of it, with the number of entries that they have. */
const odd: readonly (readonly [string, string, number])[] = [
  ['nothing', '', 0],
  ['a lone byte order mark', '\uFEFF', 0],
  ['binary', Array.from({ length: 4000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''), 0],
  ['lone surrogates', '- 10:00 \uD800 \uDC00\n'.repeat(20), 20],
  ['a million characters on a line', 'x'.repeat(1_000_000), 0],
  ['an unclosed fence', '## Timeline\n\n```\n10:00 a\n\n## Impact\n\nx\n', 1],
  ['broken front matter', '---\ntitle: [\n---\n\n## Timeline\n\n- 10:00 a\n- 10:05 b\n', 2],
  ['10,000 entries', `## Timeline (UTC)\n\n${'- 2024-03-01 10:00 a\n'.repeat(10_000)}`, 10_000],
];

test.each(odd)('%s gives a model', (_name, text, entries) => {
  const { postmortem, findings } = read(text);
  expect(postmortem.entries).toHaveLength(entries);
  expect(findings.filter((f) => f.rule === 'internal-error')).toEqual([]);
});
