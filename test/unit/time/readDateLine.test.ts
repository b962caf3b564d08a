import { expect, test } from 'vitest';
import { readDateLine } from '../../../server/core/time/readDateLine.ts';
import { shownDate } from './shown.ts';

const lines: readonly (readonly [text: string, shown: string])[] = [
  ['2021-03-04', '2021-03-04'],
  ['2021-03-04:', '2021-03-04'],
  ['[2021-03-04]', '2021-03-04'],
  ['**2021-03-04**', '2021-03-04'],
  ['_3/4/21_', '2021-03-04/04-03'],
  ['03/26', '????-03-26'],
  ['2021/03/04', '2021-03-04'],
  ['04.03.2021', '2021-03-04'],
  ['Thursday, March 4th:', '????-03-04 day4'],
  ['Thursday, 4 March 2021', '2021-03-04 day4'],
  ['Thu 4 Mar', '????-03-04 day4'],
  ['March 4', '????-03-04'],
  ['4th March', '????-03-04'],
  ['4/Mar/2021', '2021-03-04'],
  ['Donnerstag, 4. März 2021', '2021-03-04 day4'],
  ['4 de março de 2021', '2021-03-04'],
  ['2021年3月4日', '2021-03-04'],
  ['2021-03-04 (Thu)', '2021-03-04 day4'],
  ['Day 1 – 2021-03-04', '2021-03-04'],
  ['Day 2: March 5', '????-03-05'],
  ['Date: 2021-03-04', '2021-03-04'],
  ['2021-03-04 UTC', '2021-03-04 UTC'],
  ['2021-03-04 (all times UTC)', '2021-03-04 UTC'],
  ['4 March (times in BST)', '????-03-04 BST'],
  ['📅 2021-03-04', '2021-03-04'],
  ['4 March April 2021', '2021-03-04'],
];

const others = [
  '2021-03-04 14:05',
  '2021-03-04 restart',
  '2021-03-04 HH:mm',
  '2021-03-04 morning',
  '~2021-03-04',
  'March 4 was bad',
  'March 2021',
  '2021',
  '7–13 November',
  '2021-03-04 to 2021-03-07',
  'Thursday',
  '24/7',
  '14:05',
  'Incident of 2021-03-04',
  'Timeline',
  'Day 1',
  '2021-03-??',
  '',
];

function check(text: string, shown: string | null): void {
  const line = readDateLine(text);
  const parts = line && [shownDate(line.date), line.weekday && `day${line.weekday.day}`, line.zone?.name];
  expect(parts?.filter(Boolean).join(' ') ?? null).toBe(shown);
  if (line) expect(text.slice(line.date.span.from, line.date.span.to)).toMatch(/\d/);
  if (line?.zone) expect(text.slice(line.zone.span.from, line.zone.span.to)).toBe(line.zone.name);
}

test.each(lines)('%s', check);

test.each(others)('%s is no date line', (text) => check(text, null));
