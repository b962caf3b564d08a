import { expect, test } from 'vitest';
import { readStamp } from '../../../server/core/time/readStamp.ts';
import { shownStamp } from './shown.ts';
import { clocks } from './stamps/clocks.ts';
import { dates } from './stamps/dates.ts';
import { further } from './stamps/further.ts';
import { mixed } from './stamps/mixed.ts';
import { none } from './stamps/none.ts';
import { ranges } from './stamps/ranges.ts';
import { slips } from './stamps/slips.ts';
import { words } from './stamps/words.ts';
import { zones } from './stamps/zones.ts';

function check(text: string, shown: string): void {
  expect(shownStamp(text, readStamp(text))).toBe(shown);
}

test.each([...clocks, ...dates, ...ranges, ...words, ...zones, ...slips, ...mixed, ...further])('%s', check);

test.each(none)('%s is no time', (text) => check(text, 'none'));

test('2015 at the head of a line is a time where the document writes four figures', () => {
  expect(readStamp('2015 queue grows')).toBeNull();
  expect(shownStamp('2015 queue grows', readStamp('2015 queue grows', { compact: true }))).toBe('20:15 | queue grows');
});

/** What the spans cut out of the text: stamp, date, time, zone, problem. */
const cuts: readonly (readonly [text: string, cut: readonly string[]])[] = [
  ['* [2021-03-04 14:05 UTC] - restart', ['2021-03-04 14:05 UTC', '2021-03-04', '14:05', 'UTC']],
  ['~2:05 p.m. PST (Mar 4): restart', ['2:05 p.m. PST (Mar 4)', 'Mar 4', '2:05 p.m.', 'PST']],
  ['On 14/3/2021 at 14:05:06.789Z restart', ['14/3/2021 at 14:05:06.789Z', '14/3/2021', '14:05:06.789', 'Z']],
  ['Detected at 14:15pm', ['14:15pm', '14:15pm', '14:15pm']],
  ['22025-03-04 14:05', ['22025-03-04 14:05', '22025-03-04', '14:05', '22025']],
  ['T+15m restart', ['T+15m']],
];

test.each(cuts)('spans of %s', (text, cut) => {
  const stamp = readStamp(text);
  const spans = [stamp, stamp?.date, stamp?.time, stamp?.zone, ...(stamp?.problems ?? [])]
    .map((part) => part?.span)
    .filter((span) => span !== undefined);
  expect(spans.map(({ from, to }) => text.slice(from, to))).toEqual(cut);
});
