import { describe, expect, test } from 'vitest';
import type { InputClock } from '../../../server/core/edits/insert/inputClock.ts';
import { readEntryInput } from '../../../server/core/edits/insert/readEntryInput.ts';

/** Wednesday 2023-02-01, 14:05 in PST, on a timeline that is told in PST. */
const clock: InputClock = {
  now: Date.UTC(2023, 1, 1, 22, 5),
  zone: 'PST',
  own: true,
  written: 'PST',
  clock: 24,
  near: '2023-02-01',
  compact: false,
};

/** What is read, on one line: `date time zone | words`; `-` for what is not said. */
function shown(line: string, on: Partial<InputClock> = {}): string {
  const read = readEntryInput(line, { ...clock, ...on });
  if (!read.ok) return read.problem;
  const { date, time, zone, text, end, approx, elapsed } = read.entry;
  const when = elapsed == null ? `${time}${end ? end.between + end.time : ''}` : `T+${elapsed}s`;
  return `${approx ? '~' : ''}${date ?? '-'} ${when} ${zone ?? '-'} | ${text}`;
}

describe('a time and what happened', () => {
  test.each([
    ['14:05 Rolled back', '- 14:05 - | Rolled back'],
    ['14:05 - Rolled back', '- 14:05 - | Rolled back'],
    ['14:05:30 x', '- 14:05:30 - | x'],
    ['2:05 pm x', '- 14:05 - | x'],
    ['2:05pm: x', '- 14:05 - | x'],
    ['14:05 PST - text', '- 14:05 PST | text'],
    ['2023-02-01 08:05 UTC x', '2023-02-01 08:05 UTC | x'],
    ['2023-01-31T23:50Z x', '2023-01-31 23:50 UTC | x'],
    ['2023-01-31T23:50+02:00 x', '2023-01-31 23:50 UTC+2 | x'],
    ['May 3 14:05 x', '2023-05-03 14:05 - | x'],
    ['Dec 31 23:50 x', '2022-12-31 23:50 - | x'],
    ['13/1/2023 14:05 x', '2023-01-13 14:05 - | x'],
    ['~14:05 x', '~- 14:05 - | x'],
    ['about 14:05 x', '~- 14:05 - | x'],
    ['14:05-14:20 x', '- 14:05-14:20 - | x'],
    ['14:05 – 14:20 x', '- 14:05 – 14:20 - | x'],
    ['14:05 to 14:20 UTC x', '- 14:05 to 14:20 UTC | x'],
    ['14:05 UTC - 14:20 UTC x', '- 14:05 - 14:20 UTC | x'],
    ['23:50-00:10 x', '- 23:50-00:10 - | x'],
    ['14:05 **Detected** x', '- 14:05 - | **Detected** x'],
    ['14:05 5xx rate up', '- 14:05 - | 5xx rate up'],
    ['14:05 3 nodes down', '- 14:05 - | 3 nodes down'],
    ['Rolled back at 14:05', '- 14:05 - | Rolled back'],
    ['14:05', '- 14:05 - | '],
  ])('%s', (line, expected) => expect(shown(line)).toBe(expected));

  test('four figures, where the timeline writes them', () => {
    expect(shown('1405 x', { compact: true })).toBe('- 14:05 - | x');
    expect(shown('1405 x')).toMatch(/^If “1405” is the time, write 14:05/);
  });
});

describe('counted from now', () => {
  test.each([
    ['now Rolled back', '2023-02-01 14:05 - | Rolled back'],
    ['Now: x', '2023-02-01 14:05 - | x'],
    ['-10m x', '2023-02-01 13:55 - | x'],
    ['-1h30m x', '2023-02-01 12:35 - | x'],
    ['-1h 30m: x', '2023-02-01 12:35 - | x'],
    ['-15h x', '2023-01-31 23:05 - | x'],
    ['10 min ago x', '2023-02-01 13:55 - | x'],
    ['half an hour ago, x', '2023-02-01 13:35 - | x'],
    ['an hour ago x', '2023-02-01 13:05 - | x'],
    ['Rolled back', '2023-02-01 14:05 - | Rolled back'],
    ['nowhere to go', '2023-02-01 14:05 - | nowhere to go'],
    ['2 pods crashed', '2023-02-01 14:05 - | 2 pods crashed'],
    ['Monday’s deploy broke it', '2023-02-01 14:05 - | Monday’s deploy broke it'],
    ['last night it was calm', '2023-02-01 14:05 - | last night it was calm'],
  ])('%s', (line, expected) => expect(shown(line)).toBe(expected));

  test('in the author’s zone where the timeline has none', () =>
    expect(shown('now x', { zone: 'Europe/Berlin', own: false })).toBe('2023-02-01 23:05 Europe/Berlin | x'));
});

describe('on a day in words', () => {
  test.each([
    ['yesterday 23:50 x', '2023-01-31 23:50 - | x'],
    ['yesterday at 14:05', '2023-01-31 14:05 - | '],
    ['today 9:00 am x', '2023-02-01 09:00 - | x'],
    ['last night at 11pm x', '2023-01-31 23:00 - | x'],
    ['last night at 11pm EST x', '2023-01-31 23:00 EST | x'],
    ['this morning at 9 x', '2023-02-01 09:00 - | x'],
    ['Friday 14:05 x', '2023-01-27 14:05 - | x'],
    ['last friday at 14:05 x', '2023-01-27 14:05 - | x'],
    ['3 days ago at 14:05 x', '2023-01-29 14:05 - | x'],
  ])('%s', (line, expected) => expect(shown(line)).toBe(expected));
});

describe('what cannot be told is a problem, not a guess', () => {
  test.each([
    ['25:10 x', /^“25:10” is not a time: “25” is not an hour/],
    ['14:15pm x', /Did you mean “14:15”\?$/],
    ['14:?? x', /is incomplete/],
    ['23:50 - Feb 2 00:10 x', /has no plain end/],
    ['T+15m x', /counts from T, and nothing else/],
    ['5 minutes later it died', /counts from another entry/],
    ['3/4/2024 14:05 x', /day first or month first/],
    ['2023-02-01 deployed', /has no time of day/],
    ['3 days ago x', /has no time of day/],
    ['14:05 IST x', /“IST” can mean India Standard Time \(UTC\+5:30\)/],
    ['last night at 11pm IST x', /“IST” can mean/],
  ])('%s', (line, problem) => {
    const read = readEntryInput(line, clock);
    expect(read.ok ? read.entry : read.problem).toMatch(problem);
  });

  test.each([
    ['14:05 x', 'live', '2023-02-01 14:05 - | x'],
    ['14:00 x', 'live', '2023-02-01 14:00 - | x'],
    ['13:20 x', 'live', '- 13:20 - | x'],
    ['14:05 x', 'over', '- 14:05 - | x'],
    ['14:05 x', null, '- 14:05 - | x'],
  ] as const)('about now is today while the timeline is being written: %s, %s', (line, stage, expected) =>
    expect(shown(line, { stage })).toBe(expected),
  );

  test('an ambiguous zone is no problem where it is the timeline’s own', () =>
    expect(shown('14:05 IST x', { written: 'IST' })).toBe('- 14:05 IST | x'));
});

describe('a line without a time happens now, as long as the incident does', () => {
  test.each([
    ['Rolled back', 'live', '2023-02-01 14:05 - | Rolled back'],
    ['Rolled back', null, '2023-02-01 14:05 - | Rolled back'],
    ['now Rolled back', 'over', '2023-02-01 14:05 - | Rolled back'],
    ['-10m Rolled back', 'over', '2023-02-01 13:55 - | Rolled back'],
  ] as const)('%s, %s', (line, stage, expected) => expect(shown(line, { stage })).toBe(expected));
  test('not once it is over', () =>
    expect(shown('Rolled back', { stage: 'over' })).toMatch(/^This timeline is not of today: begin with the time/));

  test.each([
    ['1040 x', /^If “1040” is the time, write 10:40/],
    ['in 5 minutes x', /^“in 5 minutes” is not a time/],
    ['5m x', /^“5m” is not a time/],
    ['5 min: x', /^“5 min” is not a time/],
    ['The job of 10:00 failed twice that day', /^“10:00” comes after other words/],
    ['They saw it at 9:30 pm and called me', /^“9:30 pm” comes after other words/],
  ])('nor where it holds a time that is not read: %s', (line, problem) => expect(shown(line)).toMatch(problem));
  test.each([
    ['503s from the proxy', '2023-02-01 14:05 - | 503s from the proxy'],
    ['2 hours of errors end', '2023-02-01 14:05 - | 2 hours of errors end'],
    ['in total 5 pods', '2023-02-01 14:05 - | in total 5 pods'],
    ['proxy:8080 is down', '2023-02-01 14:05 - | proxy:8080 is down'],
    ['10.0.12.34 is down', '2023-02-01 14:05 - | 10.0.12.34 is down'],
    ['now 1040 users', '2023-02-01 14:05 - | 1040 users'],
  ])('figures that are none: %s', (line, expected) => expect(shown(line)).toBe(expected));
});

describe('a weekday is one of the timeline’s days', () => {
  /** A Monday, a Tuesday and the Monday after. */
  const days = ['2023-01-16', '2023-01-17', '2023-01-23'];
  test.each<[string, 'live' | 'over', string]>([
    ['Tue 10:00 x', 'over', '2023-01-17 10:00 - | x'],
    ['Tuesday at 10:00 x', 'over', '2023-01-17 10:00 - | x'],
    ['on Tue. 10:00 x', 'over', '2023-01-17 10:00 - | x'],
    ['Mon 10:00 x', 'over', '“Mon” can be 2023-01-16 or 2023-01-23 in this timeline: write the date.'],
    ['Fri 10:00 x', 'over', 'This timeline has no “Fri”: write the date.'],
    ['Fri 10:00 x', 'live', '2023-01-27 10:00 - | x'],
    ['Wed 10:00 x', 'live', '2023-02-01 10:00 - | x'],
  ])('%s, %s', (line, stage, expected) => expect(shown(line, { days, stage })).toBe(expected));
});

describe('a date in the order of the timeline’s', () => {
  test.each([
    ['3/4/2023 14:05 x', 'day-first', '2023-04-03 14:05 - | x'],
    ['3/4/2023 14:05 x', 'month-first', '2023-03-04 14:05 - | x'],
    ['13/4/2023 14:05 x', 'month-first', '2023-04-13 14:05 - | x'],
    ['2023-03-04 14:05 x', 'day-first', '2023-03-04 14:05 - | x'],
  ] as const)('%s, %s', (line, dateOrder, expected) => expect(shown(line, { dateOrder })).toBe(expected));
});

describe('counted from the start, where the timeline counts', () => {
  test.each([
    ['T+15m x', '- T+900s - | x'],
    ['T+1h30m: x', '- T+5400s - | x'],
    ['T-5m x', '- T+-300s - | x'],
    ['+15m x', '- T+900s - | x'],
    ['~T+15m x', '~- T+900s - | x'],
    ['-15m x', '2023-02-01 13:50 - | x'],
    ['14:05 x', '- 14:05 - | x'],
  ])('%s', (line, expected) => expect(shown(line, { counts: true })).toBe(expected));
  test.each(['T+?? x', '5 minutes later it died'])('%s', (line) => expect(shown(line, { counts: true })).toMatch(/^“/));
});

describe('on a timeline of the twelve-hour clock', () => {
  /** From 2023-02-01 8:00 AM to 10:30 AM, and to 4:30 PM. */
  const minute = (time: number): number => Date.UTC(2023, 1, 1) / 60_000 + time;
  const morning = { clock: 12, span: { from: minute(480), to: minute(630) }, stage: 'over' } as const;
  const day = { ...morning, span: { from: minute(480), to: minute(990) } } as const;
  const two = { ...morning, span: { from: minute(480), to: minute(1440 + 990) } } as const;
  test.each<[string, Partial<InputClock>, string]>([
    ['2023-02-01T10:40:00Z x', morning, '2023-02-01 10:40:00 UTC | x'],
    ['10:05 UTC x', morning, '- 10:05 UTC | x'],
    ['10:20:30 x', morning, '- 10:20:30 - | x'],
    ['22:15 x', morning, '- 22:15 - | x'],
    ['05:10 x', morning, '- 05:10 - | x'],
    ['tomorrow 10:00 x', morning, '2023-02-02 10:00 - | x'],
    ['2:05 pm x', morning, '- 14:05 - | x'],
    ['9:10 x', morning, '- 09:10 - | x'],
    ['9:10-9:20 x', morning, '- 09:10-09:20 - | x'],
    ['4:10 x', day, '- 16:10 - | x'],
    ['4:10-4:20 x', day, '- 16:10-16:20 - | x'],
    ['11:50-1:10 x', day, '- 11:50-13:10 - | x'],
    ['today 4:10 x', day, '2023-02-01 16:10 - | x'],
    // From 8:00 AM to now, 2:05 PM.
    ['1:10 x', { ...morning, stage: 'live' }, '- 13:10 - | x'],
    ['1:10 x', morning, '“1:10” can be morning or afternoon: add am or pm.'],
    ['5:10 x', morning, '“5:10” can be morning or afternoon: add am or pm.'],
    ['9:10 x', two, '“9:10” can be morning or afternoon: add am or pm.'],
    ['9:10 x', { clock: 12 }, '“9:10” can be morning or afternoon: add am or pm.'],
  ])('%s', (line, on, expected) => expect(shown(line, on)).toBe(expected));
});

test('a timeline that is still to be made tells the zone of whatever is typed', () => {
  const fresh = { zone: 'Europe/Berlin', own: false, written: null };
  expect(shown('now x', fresh)).toBe('2023-02-01 23:05 Europe/Berlin | x');
  expect(shown('23:05 x', fresh)).toBe('- 23:05 Europe/Berlin | x');
  expect(shown('23:05Z x', fresh)).toBe('- 23:05 UTC | x');
});
