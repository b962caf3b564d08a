import { expect, test } from 'vitest';
import { inOrderOfTime } from '../../../../client/preview/layout/order.ts';
import type { OutlineTimeline } from '../../../../server/lsp/protocol.ts';
import { entryOf, timelineOf } from '../outlines.ts';

/** Entries in lines 0, 1, 2 … at these minutes; a pair tells minutes and slack. */
const entries = (...times: readonly (number | null | readonly [number, number])[]) =>
  times.map((time, line) =>
    typeof time === 'object' && time !== null
      ? entryOf(line, { since: time[0], slack: time[1] })
      : entryOf(line, { since: time }),
  );

const noon = 720;

test.each<[string, OutlineTimeline, (readonly [number, number | null])[]]>([
  [
    'a timeline in order',
    timelineOf(entries(0, 5, 9)),
    [
      [0, 0],
      [1, 5],
      [2, 9],
    ],
  ],
  [
    'an entry out of order',
    timelineOf(entries(0, 9, 5)),
    [
      [0, 0],
      [2, 5],
      [1, 9],
    ],
  ],
  [
    'newest first',
    timelineOf(entries(9, 5, 5, 0), { newestFirst: true }),
    [
      [3, 0],
      [2, 5],
      [1, 5],
      [0, 9],
    ],
  ],
  [
    'an unknown time behind the entry before it',
    timelineOf(entries(0, null, 5)),
    [
      [0, 0],
      [1, null],
      [2, 5],
    ],
  ],
  [
    'unknown times at the head',
    timelineOf(entries(null, null, 5)),
    [
      [0, null],
      [1, null],
      [2, 5],
    ],
  ],
  [
    'an unknown time, newest first',
    timelineOf(entries(5, null, 0), { newestFirst: true }),
    [
      [2, 0],
      [1, null],
      [0, 5],
    ],
  ],
  [
    'nothing but unknown times',
    timelineOf(entries(null, null)),
    [
      [0, null],
      [1, null],
    ],
  ],
  [
    'a day without a time behind the entry of that day before it',
    timelineOf(entries(noon + 60, [noon, noon], noon + 90)),
    [
      [0, noon + 60],
      [1, noon + 60],
      [2, noon + 90],
    ],
  ],
  [
    'days without times',
    timelineOf(entries([noon, noon], [noon + 1440, noon])),
    [
      [0, 0],
      [1, 1440],
    ],
  ],
  [
    'a milestone of the header among them',
    timelineOf(entries(0, 9), { stated: [entryOf(7, { since: 4 })] }),
    [
      [0, 0],
      [7, 4],
      [1, 9],
    ],
  ],
])('%s', (_name, timeline, expected) => {
  expect(inOrderOfTime(timeline).map(({ entry, at }) => [entry.range.start.line, at])).toEqual(expected);
});
