import { expect, it } from 'vitest';
import { leading } from '../../../server/core/text/bisect.ts';

it.each([
  [[], 3, 0],
  [[4], 3, 0],
  [[3], 3, 1],
  [[1, 3, 3, 5], 3, 3],
  [[1, 2, 3, 4, 5], 0, 0],
  [[1, 2, 3, 4, 5], 4, 4],
  [[1, 2, 3, 4, 5], 9, 5],
])('of %j, as many are at most %i: %i', (sorted, limit, expected) => {
  expect(leading(sorted.length, (i) => sorted[i]! <= limit)).toBe(expected);
});
