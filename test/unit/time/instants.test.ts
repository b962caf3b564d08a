import { expect, test } from 'vitest';
import { instantsOf, isDst, offsetMinutes, rightLabel, wallAt } from '../../../server/core/time/instants.ts';

const instants: readonly (readonly [date: string, time: string, zone: string, utc: string])[] = [
  ['2021-03-04', '14:05', 'UTC', '2021-03-04T14:05'],
  ['2021-03-04', '14:05:06', 'Z', '2021-03-04T14:05:06'],
  ['2021-03-04', '14:05', 'PST', '2021-03-04T22:05'],
  ['2021-07-04', '14:05', 'PST', '2021-07-04T22:05'],
  ['2021-07-04', '14:05', 'PT', '2021-07-04T21:05'],
  ['2021-03-04', '14:05', 'Pacific Time', '2021-03-04T22:05'],
  ['2021-03-04', '20:05', 'PST8PDT', '2021-03-05T04:05'],
  ['2021-03-04', '14:05', 'UTC+2', '2021-03-04T12:05'],
  ['2021-03-04', '14:05', 'GMT-05:30', '2021-03-04T19:35'],
  ['2021-03-04', '14:05', '+05:30', '2021-03-04T08:35'],
  ['2021-03-04', '14:05', '-0700', '2021-03-04T21:05'],
  ['2021-03-04', '14:05', 'Europe/Berlin', '2021-03-04T13:05'],
  ['2021-07-04', '14:05', 'europe/berlin', '2021-07-04T12:05'],
  ['2021-03-04', '14:05', 'IST (UTC+5:30)', '2021-03-04T08:35'],
  ['2021-03-04', '24:00', 'UTC', '2021-03-05T00:00'],
  ['2020-12-31', '23:30', 'America/New_York', '2021-01-01T04:30'],
  // Clocks skip 02:30, and show 01:30 twice.
  ['2021-03-14', '02:30', 'America/Los_Angeles', ''],
  ['2021-11-07', '01:30', 'America/Los_Angeles', '2021-11-07T08:30 2021-11-07T09:30'],
  ['2021-03-28', '02:00', 'Europe/Berlin', ''],
  ['2021-10-31', '02:59', 'Europe/Berlin', '2021-10-31T00:59 2021-10-31T01:59'],
  ['2021-10-31', '03:00', 'Europe/Berlin', '2021-10-31T02:00'],
  ['2021-04-04', '01:45', 'Australia/Lord_Howe', '2021-04-03T14:45 2021-04-03T15:15'],
  // Samoa left out a day.
  ['2011-12-30', '12:00', 'Pacific/Apia', ''],
  // Nothing decides.
  ['2021-03-04', '14:05', 'IST', ''],
  ['2021-03-04', '14:05', 'local time', ''],
  ['2021-03-04', '14:05', 'XYZ', ''],
  ['2021-03-04', '14:05', 'Europe/Atlantis', ''],
  ['2021-03-04', '25:05', 'UTC', ''],
  ['someday', '14:05', 'UTC', ''],
];

test.each(instants)('%s %s %s', (date, time, zone, utc) => {
  const shown = instantsOf(date, time, zone).map((instant) =>
    new Date(instant).toISOString().replace(/(:00)?\.000Z$/, ''),
  );
  expect(shown.join(' ')).toBe(utc);
  for (const instant of time === '24:00' ? [] : instantsOf(date, time, zone))
    expect(wallAt(zone, instant)).toEqual({ date, time });
});

test.each([
  ['Europe/Berlin', '2021-01-01T00:00Z', 60],
  ['Europe/Berlin', '2021-07-01T00:00Z', 120],
  ['Asia/Kathmandu', '2021-07-01T00:00Z', 345],
  ['PDT', '2021-01-01T00:00Z', -420],
  ['IST', '2021-01-01T00:00Z', null],
])('offset of %s at %s', (zone, at, minutes) => {
  expect(offsetMinutes(zone, Date.parse(at))).toBe(minutes);
});

test.each([
  ['PST', '2021-03-04', null],
  ['PST', '2021-07-04', 'PDT'],
  ['pdt', '2021-12-04', 'PST'],
  ['CET', '2021-07-04', 'CEST'],
  ['BST', '2021-01-04', 'GMT'],
  ['AEST', '2021-01-04', 'AEDT'],
  ['AEST', '2021-07-04', null],
  ['GMT', '2021-07-04', null],
  ['UTC', '2021-07-04', null],
  ['PT', '2021-07-04', null],
])('the label that is right for %s on %s', (label, date, right) => {
  expect(rightLabel(label, date)).toBe(right);
});

test.each([
  ['Europe/Berlin', '2021-07-04', true],
  ['Europe/Berlin', '2021-01-04', false],
  ['Australia/Sydney', '2021-01-04', true],
  ['Australia/Sydney', '2021-07-04', false],
  ['Asia/Tokyo', '2021-07-04', false],
  ['PST', '2021-07-04', true],
  ['UTC', '2021-07-04', false],
  ['IST', '2021-07-04', null],
])('daylight time in %s on %s', (zone, date, dst) => {
  expect(isDst(zone, date)).toBe(dst);
});
