import { expect, test } from 'vitest';
import { elapsed } from '../../../server/core/time/elapsed.ts';

test.each([
  [0, '+00:00'],
  [1570, '+26:10'],
  [5999, '+99:59'],
  [6000, '+4d 04:00'],
  [-525_577, '−364d 23:37'],
  [-3, '−00:03'],
  [0.4, '+00:00'],
])('%j minutes read %j', (minutes, text) => {
  expect(elapsed(minutes)).toBe(text);
});
