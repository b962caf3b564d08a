import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longSilence, scaleOf } from '../../../../client/preview/layout/scale.ts';

const hour = 60;
const day = 24 * hour;

test.each<[string, number[], number]>([
  ['no silence', [], Number.POSITIVE_INFINITY],
  ['a single one', [day], Number.POSITIVE_INFINITY],
  ['entries of one minute', [0, 0, 5], Number.POSITIVE_INFINITY],
  ['an incident of an hour', [29, 14, 13, 13, 3, 10, 26], Number.POSITIVE_INFINITY],
  ['an entry the day after', [5, 10, 5, 20 * hour], 20 * hour],
  ['two nights', [60, 60, 20 * hour, 90, 60, 22 * hour, 30], 20 * hour],
  ['a report a day after an hour of work', [15, 15, 15, 15, day, day, day, day, day], day],
  ['pairs in the same minute, hours apart', [1, 1, 100, 100, 100, 100], Number.POSITIVE_INFINITY],
])('of %s, those are breaks that last as long as', (_name, silences, expected) => {
  expect(longSilence(silences)).toBe(expected);
});

test('without breaks the axis is true to time', () => {
  const { at, breaks } = scaleOf([40, 0, 10, 20]);
  expect([breaks, [0, 10, 20, 40].map(at)]).toEqual([[], [0, 25, 50, 100]]);
});

test('a break is as wide whatever its length, and both sides have one measure', () => {
  const { at, breaks, stretches } = scaleOf([0, 31, 62, day, day + 31]);
  expect(breaks).toEqual([{ from: 62, to: day }]);
  expect(stretches).toEqual([
    { from: 0, to: 62 },
    { from: day, to: day + 31 },
  ]);
  expect([0, 31, 62, day, day + 31].map((one) => Math.round(at(one)))).toEqual([0, 31, 62, 69, 100]);
});

test('a single moment stands in the middle', () => {
  expect(scaleOf([7, 7]).at(7)).toBe(50);
});

test('what lies outside stands at the nearer end', () => {
  const { at } = scaleOf([0, 10]);
  expect([at(-5), at(50)]).toEqual([0, 100]);
});

test('later is never further left, and everything is on the axis', () => {
  const minutes = fc.oneof(
    fc.integer({ min: -3 * day, max: 3 * day }),
    fc.integer({ min: 0, max: 90 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 40 }), fc.array(minutes), (moments, others) => {
      const { at } = scaleOf(moments);
      const places = [...moments, ...others].sort((a, b) => a - b).map(at);
      expect(places.every((x, index) => x >= (places[index - 1] ?? 0) && x <= 100)).toBe(true);
    }),
  );
});
