import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lay, type Row } from '../../../../client/preview/layout/lay.ts';
import { entryOf, milestoneOf, timelineOf } from '../outlines.ts';

const shown = (row: Row): string =>
  row.type === 'entry' ? row.entry.text : row.type === 'day' ? row.date : `${row.minutes} min`;

test('days and long silences stand between the entries', () => {
  const { rows, days } = lay(
    timelineOf([
      entryOf(1, { since: 0, date: '2024-05-13' }),
      entryOf(2, { since: 20, date: '2024-05-13' }),
      entryOf(3, { since: 50, date: '2024-05-13' }),
      entryOf(4, { since: 1440, date: '2024-05-14' }),
      entryOf(5, { since: null }),
    ]),
    [],
  );
  expect(rows.map(shown)).toEqual([
    '2024-05-13',
    'entry 1',
    'entry 2',
    'entry 3',
    '1390 min',
    '2024-05-14',
    'entry 4',
    'entry 5',
  ]);
  expect(days.map(({ date }) => date)).toEqual(['2024-05-13', '2024-05-14']);
});

test('a single day is not named', () => {
  const { rows } = lay(timelineOf([entryOf(1, { since: 0, date: '2024-05-13' })]), []);
  expect(rows.map(shown)).toEqual(['entry 1']);
});

test('what is open about all entries is told once', () => {
  const all = 'zone unknown: none is stated';
  const { doubts, rows } = lay(
    timelineOf([entryOf(1, { since: 0, doubts: [all] }), entryOf(2, { since: 5, doubts: [all, 'approximate'] })]),
    [],
  );
  expect(doubts).toEqual([all]);
  expect(rows.map((row) => (row.type === 'entry' ? row.doubts : null))).toEqual([[], ['approximate']]);
});

test('entries of one zone have it in common, others do not', () => {
  const zones = (...names: readonly (string | null)[]) =>
    lay(timelineOf(names.map((zone, line) => entryOf(line, { since: line, zone }))), []).zone;
  expect([zones('UTC', 'UTC'), zones('UTC', null), zones('UTC', 'PST'), zones(null)]).toEqual([
    'UTC',
    'UTC',
    null,
    null,
  ]);
});

test('a milestone in passing is none where another entry counts for it', () => {
  const { rows } = lay(
    timelineOf([
      entryOf(1, { since: 0, milestone: 'detected', inferred: true }),
      entryOf(2, { since: 5, milestone: 'detected' }),
      entryOf(3, { since: 9, milestone: 'mitigated', inferred: true }),
    ]),
    [milestoneOf('detected', 2)],
  );
  expect(rows.map((row) => (row.type === 'entry' ? row.milestone : ''))).toEqual([null, 'detected', 'mitigated']);
});

test('ranges and what is open reach along the axis, and no further', () => {
  const { rows } = lay(timelineOf([entryOf(1, { since: 0, slack: 15 }), entryOf(2, { since: 50, until: 100 })]), []);
  expect(rows.map((row) => (row.type === 'entry' ? [row.within, row.lasts] : []))).toEqual([
    [[0, 15], null],
    [null, [50, 100]],
  ]);
});

test('all entries are there, and none stands further left than the one before it', () => {
  const minutes = fc.option(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -3000, max: 9000 })));
  const one = fc.record({
    since: minutes,
    slack: fc.constantFrom(0, 0, 15, 59, 720),
    last: fc.option(fc.integer({ min: 1, max: 600 })),
  });
  const kind = fc.constantFrom(null, null, 'start', 'detected', 'mitigated', 'resolved', 'closed');
  const entries = fc.array(fc.tuple(one, kind, fc.constantFrom(null, '2024-05-13', '2024-05-14')), { maxLength: 30 });
  fc.assert(
    fc.property(entries, fc.boolean(), (told, newestFirst) => {
      const all = told.map(([{ since, slack, last }, milestone, date], line) =>
        entryOf(line, { since, slack, milestone, date, until: since === null || last === null ? null : since + last }),
      );
      const { rows, phases } = lay(timelineOf(all, { newestFirst }), []);
      const drawn = rows.filter((row) => row.type === 'entry');
      expect(drawn.map(({ entry }) => entry.range.start.line).sort((a, b) => a - b)).toEqual(
        all.map((_, line) => line),
      );
      const places = drawn.flatMap(({ x }) => x ?? []);
      expect(places.every((x, index) => x >= (places[index - 1] ?? 0) && x <= 100)).toBe(true);
      expect(drawn.every(({ entry, x }) => (entry.since === null) === (x === null))).toBe(true);
      expect(phases.every(({ from, to }, index) => from < to && from >= (phases[index - 1]?.to ?? from))).toBe(true);
    }),
  );
});
