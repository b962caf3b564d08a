import { describe, expect, test } from 'vitest';
import { type InputClock, readEntryInput } from '../../../server/core/edits/insert/readEntryInput.ts';

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
  const { date, time, zone, text } = read.entry;
  return `${date ?? '-'} ${time} ${zone ?? '-'} | ${text}`;
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
    ['2023-01-31T23:50Z x', '2023-01-31 23:50 Z | x'],
    ['May 3 14:05 x', '2023-05-03 14:05 - | x'],
    ['Dec 31 23:50 x', '2022-12-31 23:50 - | x'],
    ['13/1/2023 14:05 x', '2023-01-13 14:05 - | x'],
    ['~14:05 x', '- 14:05 - | x (time is approximate)'],
    ['14:05 **Detected** x', '- 14:05 - | **Detected** x'],
    ['14:05 5xx rate up', '- 14:05 - | 5xx rate up'],
    ['14:05 3 nodes down', '- 14:05 - | 3 nodes down'],
    ['Rolled back at 14:05', '- 14:05 - | Rolled back'],
    ['14:05', '- 14:05 - | '],
  ])('%s', (line, expected) => expect(shown(line)).toBe(expected));

  test('four figures, where the timeline writes them', () => {
    expect(shown('1405 x', { compact: true })).toBe('- 14:05 - | x');
    expect(shown('1405 x')).toBe('2023-02-01 14:05 - | 1405 x');
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
    ['25:10 x', /^“25:10”: no clock/],
    ['14:15pm x', /Did you mean “14:15”\?$/],
    ['14:?? x', /leaves the time open/],
    ['14:05-14:10 x', /is a range/],
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

  test('half a time on a timeline of the twelve-hour clock', () =>
    expect(shown('2:05 x', { clock: 12 })).toBe('“2:05” can be morning or afternoon: add am or pm.'));

  test.each([
    ['14:05 x', '2023-02-01', '2023-02-01 14:05 - | x'],
    ['14:00 x', '2023-01-31', '2023-02-01 14:00 - | x'],
    ['13:20 x', '2023-01-31', '- 13:20 - | x'],
    ['14:05 x', '2023-01-20', '- 14:05 - | x'],
  ])('about now, while the timeline is being written: %s after %s', (line, latest, expected) =>
    expect(shown(line, { latest })).toBe(expected),
  );

  test('an ambiguous zone is no problem where it is the timeline’s own', () =>
    expect(shown('14:05 IST x', { written: 'IST' })).toBe('- 14:05 IST | x'));
});
