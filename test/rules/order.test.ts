import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRun, rising, type Window } from '../../server/core/order/longestRun.ts';
import { rewriteDate } from '../../server/core/rules/util/timeline/rewriteDate.ts';
import { editDistance, nearest } from '../../server/core/text/nearest.ts';

const exact = (...values: number[]): Window[] => values.map((value) => ({ from: value, to: value }));

test.each<[number[], number[]]>([
  [
    [1, 2, 3],
    [0, 1, 2],
  ],
  [
    [1, 1, 1],
    [0, 1, 2],
  ],
  // Of two swapped neighbours the second is the one out of place.
  [
    [1, 5, 4, 6],
    [0, 1, 3],
  ],
  [[2, 1], [0]],
  // One entry too early, not three too late.
  [
    [1, 9, 2, 3, 4],
    [0, 2, 3, 4],
  ],
  [
    [1, 2, 3, 0],
    [0, 1, 2],
  ],
  [[], []],
])('longest run of %j', (values, kept) => expect(longestRun(exact(...values))).toEqual(kept));

const windows = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }))
    .map(([from, size]) => ({ from, to: from + size })),
  { maxLength: 9 },
);

/** By trying every subset. */
function longest(all: readonly Window[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << all.length; mask++) {
    const some = all.filter((_, i) => mask & (1 << i));
    if (some.length > best && rising(some)) best = some.length;
  }
  return best;
}

test('what is kept rises, and nothing longer does', () => {
  fc.assert(
    fc.property(windows, (all) => {
      const kept = longestRun(all);
      expect(rising(kept.flatMap((i) => all[i] ?? []))).toBe(true);
      expect(kept.length).toBe(longest(all));
    }),
  );
});

test.each<[string, string, string, string | null]>([
  ['2022-01-11', '2022-01-11', '2023-01-11', '2023-01-11'],
  ['Jan 11th, 2022', '2022-01-11', '2022-02-11', 'Feb 11th, 2022'],
  ['January 11th', '2022-01-11', '2022-01-12', 'January 12th'],
  ['1st of march', '2022-03-01', '2022-03-22', '22nd of march'],
  ['2023/07/05', '2023-07-05', '2023-07-25', '2023/07/25'],
  ['03-26', '2019-03-26', '2019-03-25', '03-25'],
  ['7/5/2023', '2023-07-05', '2023-07-25', '7/25/2023'],
  // The month of a slashed date cannot be told from its day.
  ['5/5/2023', '2023-05-05', '2023-05-15', null],
  // Two parts differ.
  ['2022-01-11', '2022-01-11', '2023-02-11', null],
])('%s, which says %s, written for %s', (written, from, to, expected) => {
  expect(rewriteDate(written, from, to)).toBe(expected);
});

test.each<[string, string, number]>([
  ['timeline', 'timeline', 0],
  ['timelime', 'timeline', 1],
  ['tiemline', 'timeline', 1],
  ['apendix', 'appendix', 1],
  ['impact', 'timeline', 4],
])('%s and %s differ by %i', (a, b, distance) => expect(editDistance(a, b, 3)).toBe(distance));

test('the nearest name', () => {
  expect(nearest('timeline-ordr', ['date-typo', 'timeline-order', 'timeline-gap'])).toBe('timeline-order');
  expect(nearest('Date-Typo', ['date-typo'])).toBe('date-typo');
  expect(nearest('something', ['date-typo'])).toBeNull();
});
