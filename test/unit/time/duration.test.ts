import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDurations, formatDuration, readDuration } from '../../../server/core/time/duration.ts';

/** Text, seconds, rounding unit; `~` where approximate; what of the text it is. */
const lengths: readonly (readonly [
  text: string,
  seconds: number,
  unit: number,
  approx?: '~' | '',
  written?: string,
])[] = [
  ['2 hours 30 minutes', 9000, 60],
  ['2 hours, 30 minutes', 9000, 60],
  ['1 hour and 4 minutes', 3840, 60],
  ['1h30m', 5400, 60],
  ['1h30', 5400, 60],
  ['1h 30min', 5400, 60],
  ['1hr 30mins', 5400, 60],
  ['90 min', 5400, 60],
  ['90m', 5400, 60],
  ['90-minute outage', 5400, 60, '', '90-minute'],
  ['30 seconds', 30, 1],
  ['1 h', 3600, 3600],
  ['3 days', 259_200, 86_400],
  ['1 day, 2 hours', 93_600, 3600],
  ['1 week', 604_800, 604_800],
  ['3 hours, 5 minutes and 2 seconds', 11_102, 1],
  ['2.5 hours', 9000, 1800],
  ['1.7 hours', 6120, 360],
  ['1,200 seconds', 1200, 1],
  ['an hour', 3600, 3600],
  ['an hour and a half', 5400, 1800],
  ['half an hour', 1800, 1800],
  ['twelve minutes', 720, 60],
  ['about an hour', 3600, 3600, '~'],
  ['~45m', 2700, 60, '~'],
  ['approx. 2 hours', 7200, 3600, '~'],
  ['less than 5 minutes', 300, 60, '~'],
  ['just over 2 hours', 7200, 3600, '~'],
  ['00:45:00', 2700, 1],
  ['1:37', 5820, 60],
  ['1:30 hours', 5400, 60],
  ['PT1H30M', 5400, 60],
  ['P1DT2H', 93_600, 3600],
  ['2 Stunden', 7200, 3600],
  ['1 hora y 5 minutos', 3900, 60],
  ['45分', 2700, 60],
  ['Lasted 45 minutes (14:05 – 14:50)', 2700, 60, '', '45 minutes'],
  ['14:05 - 14:50 (45 minutes)', 2700, 60, '', '45 minutes'],
];

function check(text: string, seconds: number, unit: number, approx = '', written = text): void {
  const read = readDuration(text);
  expect(read && { ...read, written: text.slice(read.span.from, read.span.to) }).toMatchObject({
    seconds,
    unit,
    approx: approx === '~',
    written,
  });
}

test.each(lengths.map((row) => ({ text: row[0], row })))('$text', ({ row }) => check(...row));

test.each(['10:00 - 11:30', '14:05 to 14:50', 'v2 hours', 'unknown', '5', 'TBD', '', '20 m', 'May 3', '12 monkeys'])(
  '%s is no length',
  (text) => {
    expect(readDuration(text)).toBeNull();
  },
);

test('finds every length in prose, and no clock time', () => {
  const text =
    'It took 5 minutes to see and 1h20m to mend, from 10:05 on; v2 days, 3d later, for an hour and 5 minutes.';
  const found = findDurations(text).map(({ seconds, span }) => [seconds, text.slice(span.from, span.to)]);
  expect(found).toEqual([
    [300, '5 minutes'],
    [4800, '1h20m'],
    [259_200, '3d'],
    [3900, 'an hour and 5 minutes'],
  ]);
});

test.each([
  [5820, '', '1 hour 37 minutes'],
  [5820, '1h30m', '1h37m'],
  [5820, '1h 30m', '1h 37m'],
  [5820, '1 hour, 30 minutes', '1 hour, 37 minutes'],
  [5820, '1 hour and 30 minutes', '1 hour and 37 minutes'],
  [5820, '90 minutes', '97 minutes'],
  [5820, '90 min', '97 min'],
  [5820, '1:30', '1:37'],
  [5820, '01:30', '01:37'],
  [5820, '00:45:00', '01:37:00'],
  [5825, '1:30', '1:37:05'],
  [5820, '2 hours', '1 hour 37 minutes'],
  [7200, '1 hour', '2 hours'],
  [3600, '2 hours', '1 hour'],
  [93_600, '', '1 day 2 hours'],
  [93_665, '1 hour, 2 minutes and 3 seconds', '1 day, 2 hours, 1 minute, 5 seconds'],
  [0, '', '0 minutes'],
  [-300, '', '-5 minutes'],
  [60, '1h30m', '1m'],
  [360, '0h 30m', '0h 6m'],
  [72_300, '20h 03m', '20h 05m'],
  [180, '20h 03m', '3m'],
  [538_380, '35h 33m', '149h 33m'],
  [538_380, '5h 33m', '6d 5h 33m'],
  [3600, '0h30m', '1h0m'],
  [3600, '1 hour, 0 minutes', '1 hour, 0 minutes'],
])('%i seconds in the manner of "%s"', (seconds, like, written) => {
  expect(formatDuration(seconds, like)).toBe(written);
});

test('what is written is read again', () => {
  const styles = [
    '',
    '1h30m',
    '1h 30min',
    '1 hour, 30 minutes',
    '90 minutes',
    '1:30',
    '01:30',
    '00:45:00',
    '0h 30m',
    '20h 03m',
    '30h 5m',
  ];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 * 3600 }), fc.constantFrom(...styles), (seconds, like) => {
      expect(readDuration(formatDuration(seconds, like))?.seconds).toBe(seconds);
    }),
    { seed: 1, numRuns: 300 },
  );
});
