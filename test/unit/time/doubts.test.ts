import { expect, test } from 'vitest';
import { resolveTimeline, type TimelineContext } from '../../../server/core/time/carry.ts';
import { doubtsOf } from '../../../server/core/time/doubts.ts';
import { inputsOf, nothingStated } from './timeline.ts';

const on = (value: string, name: string | null): Partial<TimelineContext> => ({
  documentDate: { value, from: 'header' },
  ...(name === null ? {} : { zone: { name, from: 'timeline heading' } }),
});

test.each<[Partial<TimelineContext>, string, string[]]>([
  [on('2021-03-04', 'UTC'), '14:05', []],
  [on('2021-03-04', 'UTC'), '~14:05', ['approximate']],
  [on('2021-03-04', 'UTC'), '4pm', ['to the hour only']],
  [on('2021-03-04', null), '14:05', ['zone unknown: none is stated']],
  [{ zone: { name: 'UTC', from: 'timeline heading' } }, '14:05', ['date unknown']],
  [on('2021-03-04', 'UTC'), '2021-03-05', ['only the day is known']],
  [on('2021-11-07', 'PT'), '01:30', ['zone PT: clocks showed this time twice that day']],
  [on('2021-03-14', 'PT'), '02:30', ['zone PT: clocks skipped this time that day']],
  [
    on('2021-03-04', 'CST'),
    '14:05',
    [
      'zone CST: may be Central Standard Time (North America) (UTC−6) or China Standard Time (UTC+8) or Cuba Standard Time (UTC−5)',
    ],
  ],
])('in %j the doubts about %s are %j', (context, text, doubts) => {
  const [entry] = resolveTimeline(inputsOf(text), { ...nothingStated, ...context }).entries;
  expect(entry && doubtsOf(entry.moment)).toEqual(doubts);
});
