import { expect, it } from 'vitest';
import { commonest, groupBy } from '../../../server/core/text/grouping.ts';
import { rememberedFor } from '../../../server/core/text/memo.ts';
import { plainWords } from '../../../server/core/text/plainWords.ts';

it.each([
  [[], null],
  [['a'], 'a'],
  [['a', 'b', 'b'], 'b'],
  [['b', 'a', 'a', 'b'], 'b'],
])('of %j, %j comes most often', (values: string[], expected) => {
  expect(commonest(values)).toBe(expected);
});

it('groups in the order in which the keys come, without items that have none', () => {
  const groups = groupBy([5, 2, 0, 3, 4], (n) => (n === 0 ? null : n % 2 === 0 ? 'even' : 'odd'));
  expect([...groups]).toEqual([
    ['odd', [5, 3]],
    ['even', [2, 4]],
  ]);
});

it.each([
  ['  Add an *alert*!', 'add an alert'],
  ['SEV-1', 'sev 1'],
  ['— …', ''],
])('%j in plain words is %j', (text, expected) => {
  expect(plainWords(text)).toBe(expected);
});

it('computes once for each object, also where nothing comes of it', () => {
  const asked: object[] = [];
  const nothing = rememberedFor((key: object): null => {
    asked.push(key);
    return null;
  });
  const [one, other] = [{}, {}];
  expect([nothing(one), nothing(other), nothing(one)]).toEqual([null, null, null]);
  expect(asked).toEqual([one, other]);
});
