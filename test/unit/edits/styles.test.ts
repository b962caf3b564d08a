import { describe, expect, test } from 'vitest';
import { dateStyleOf, writeDate, writeWeekday } from '../../../server/core/edits/form/dateStyle.ts';
import { elapsedStyleOf, writeElapsed } from '../../../server/core/edits/form/elapsedStyle.ts';
import { timeStyleOf, writeTime } from '../../../server/core/edits/form/timeStyle.ts';
import { readStamp } from '../../../server/core/time/readStamp.ts';

describe('a clock time is written as another one is', () => {
  test.each([
    ['08:05', '14:10', '14:10'],
    ['08:05', '09:10', '09:10'],
    ['8:05', '09:10', '9:10'],
    ['0:05', '09:10', '9:10'],
    ['14.43', '09:10', '09.10'],
    ['1625', '09:10', '0910'],
    ['2100hrs', '09:10', '0910hrs'],
    ['14h30', '09:10', '09h10'],
    ['14時30分', '09:10', '09時10分'],
    ['8:05 AM', '14:10', '2:10 PM'],
    ['8:05am', '00:10', '12:10am'],
    ['08:05 a.m.', '12:10', '12:10 p.m.'],
    ['12:29p', '09:10', '9:10a'],
    ['4pm', '09:00', '9am'],
    ['4pm', '09:10', '9:10am'],
    ['21:10:57', '09:10', '09:10:00'],
    ['21:10', '09:10:30', '09:10'],
  ])('%s, %s: %s', (sample, time, expected) => expect(writeTime(timeStyleOf(sample)!, time)).toBe(expected));
});

describe('a time since the start is written as another one is', () => {
  test.each([
    ['T+15m', 4200, 'T+1h10m'],
    ['T+15m', 1230, 'T+20m30s'],
    ['T+15m', -300, 'T-5m'],
    ['T+15m', 0, 'T+0m'],
    ['T+1h', 900, 'T+15m'],
    ['T+1h 30m', 4200, 'T+1h 10m'],
    ['T+90m', 4200, 'T+70m'],
    ['T + 15 min', 4200, 'T + 1 h 10 min'],
    ['T+15 minutes', 4260, 'T+1 hour 11 minutes'],
    ['T+1 hour', 60, 'T+1 minute'],
    ['T+15', 4200, 'T+70'],
    ['T+00:15', 4200, 'T+01:10'],
    ['T+0:15', 4200, 'T+1:10'],
    ['T+00:15:20', 4230, 'T+01:10:30'],
    ['+15m', 4200, '+1h10m'],
    ['T0', 900, 'T+15m'],
    ['T+0', 900, 'T+15m'],
    ['T0 + 5m', 900, 'T + 15m'],
  ])('%s, %s: %s', (sample, seconds, expected) =>
    expect(writeElapsed(elapsedStyleOf(sample)!.style, seconds)).toBe(expected),
  );
  test.each(['T+X', '14:05', '15m later', ''])('no such time: “%s”', (sample) =>
    expect(elapsedStyleOf(sample)).toBeNull(),
  );
});

describe('a date is written as another one is', () => {
  test.each([
    ['2023-02-01', '2023-12-24', '2023-12-24'],
    ['03-26', '2023-12-24', '12-24'],
    ['13/02/2023', '2023-03-04', '04/03/2023'],
    ['2/13/2023', '2023-03-04', '3/4/2023'],
    ['2/13/23', '2023-03-04', '3/4/23'],
    ['01.02.2023', '2023-12-24', '24.12.2023'],
    ['Feb 1st', '2023-03-22', 'Mar 22nd'],
    ['Feb 1st', '2023-03-11', 'Mar 11th'],
    ['1 February 2023', '2023-05-24', '24 May 2023'],
    ['February 1, 2023', '2023-05-24', 'May 24, 2023'],
    ['01/Feb/2023', '2023-05-04', '04/May/2023'],
    ['1 FEB 2023', '2023-12-04', '4 DEC 2023'],
  ])('%s, %s: %s', (sample, date, expected) => {
    const text = `${sample} 14:05 x`;
    const written = readStamp(text)?.date;
    expect(written && writeDate(dateStyleOf(text, written)!, date)).toBe(expected);
  });

  test.each([
    ['Mon', '2023-02-01', 'Wed'],
    ['Monday', '2023-02-01', 'Wednesday'],
    ['MON', '2023-02-04', 'SAT'],
  ])('%s, %s: %s', (sample, date, expected) => expect(writeWeekday(sample, date)).toBe(expected));
});
