import { expect, test } from 'vitest';
import { daysWithRoom } from '../../../../client/preview/layout/days.ts';
import { scaleOf } from '../../../../client/preview/layout/scale.ts';
import { ticksOf } from '../../../../client/preview/layout/ticks.ts';
import type { OutlineTimeline } from '../../../../server/lsp/protocol.ts';
import { timelineOf } from '../outlines.ts';

const labels = (moments: readonly number[], part: Partial<OutlineTimeline> = {}) =>
  ticksOf(scaleOf(moments), timelineOf([], part)).flatMap(({ label }) => label ?? []);

test.each<[string, number[], Partial<OutlineTimeline>, string[]]>([
  ['half an hour', [0, 30], {}, ['09:00', '09:05', '09:10', '09:15', '09:20', '09:25', '09:30']],
  ['times that are not round', [2, 48], { startsAt: 547 }, ['09:10', '09:20', '09:30', '09:40', '09:50']],
  [
    'the 12-hour clock',
    [0, 240],
    { startsAt: 660, clock: 12 },
    ['11:00 AM', '12:00 PM', '1:00 PM', '2:00 PM', '3:00 PM'],
  ],
  [
    'no clock of its own',
    [0, 240],
    { startsAt: null },
    ['+00:00', '+00:30', '+01:00', '+01:30', '+02:00', '+02:30', '+03:00', '+03:30', '+04:00'],
  ],
  [
    'past midnight',
    [0, 120],
    { startsAt: 1380 },
    ['23:00', '23:15', '23:30', '23:45', '00:00', '00:15', '00:30', '00:45', '01:00'],
  ],
  [
    'stretches in which no time is round',
    [0, 7, 14, 1443, 1447],
    { startsAt: 541 },
    ['09:05', '09:10', '09:15', '09:05'],
  ],
  ['a single moment', [0], {}, ['09:00']],
])('labels of %s', (_name, moments, part, expected) => {
  expect(labels(moments, part)).toEqual(expected);
});

test('there are few marks, however long it lasts', () => {
  for (const whole of [1, 50, 333, 5000, 60_000, 2_000_000])
    expect(ticksOf(scaleOf([0, whole]), timelineOf([])).length).toBeLessThanOrEqual(9);
});

test.each<[number[], number[]]>([
  [
    [0, 40, 80],
    [0, 40, 80],
  ],
  [[0, 7], [7]],
  [
    [0, 10, 20, 30, 90],
    [0, 30, 90],
  ],
])('of days at %j those at %j are named', (starts, expected) => {
  expect(daysWithRoom(starts.map((x) => ({ x, date: `${x}` }))).map(({ x }) => x)).toEqual(expected);
});
