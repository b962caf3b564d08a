import { expect, test } from 'vitest';
import { decidedZone, meaningOf, offsetOf, shortName } from '../../../server/core/time/zones.ts';
import { ambiguousZones, dstPairs, fixedZones, genericZones, worded } from '../../../server/core/time/zoneTable.ts';

function shown(name: string): string {
  const meaning = meaningOf(name);
  if (meaning.kind === 'fixed') return `${meaning.minutes} ${meaning.region ?? ''}`.trim();
  if (meaning.kind === 'region') return meaning.zone;
  return meaning.kind === 'ambiguous' ? meaning.choices.map(({ zone }) => zone).join(' ') : meaning.kind;
}

test.each([
  ['UTC', '0 UTC'],
  ['utc', '0 UTC'],
  ['PST', '-480 America/Los_Angeles'],
  ['WAT', '60 Africa/Lagos'],
  ['ET', 'America/New_York'],
  ['Eastern Time', 'America/New_York'],
  ['Pacific standard time', '-480 America/Los_Angeles'],
  ['US/Pacific', 'America/Los_Angeles'],
  ['Europe/Berlin', 'Europe/Berlin'],
  ['America/New York', 'America/New_York'],
  ['British Summer Time', 'Europe/London'],
  ['UTC+5:30', '330'],
  ['GMT +1', '60'],
  ['+0530', '330'],
  ['−03:00', '-180'],
  ['PDT (UTC-7)', '-420'],
  ['CST', 'America/Chicago Asia/Shanghai America/Havana'],
  ['IST', 'Asia/Kolkata Asia/Jerusalem Europe/Dublin'],
  ['local time', 'local'],
  ['constructor', 'unknown'],
  ['toString', 'unknown'],
  ['Nairobi time', 'Africa/Nairobi'],
  ['New York local time', 'America/New_York'],
  ['Ruritania local time', 'unknown'],
  ['West time', 'unknown'],
  ['API', 'unknown'],
  ['UTC+99', 'unknown'],
  ['Europe/Atlantis', 'unknown'],
  ['', 'unknown'],
  ['x'.repeat(1000), 'unknown'],
])('%s', (name, meaning) => {
  expect(shown(name)).toBe(meaning);
});

test.each([
  ['+05:30', 330],
  ['-7', -420],
  ['+0000', 0],
  ['+15', null],
  ['05:30', null],
  ['+05:75', null],
])('offset %s', (text, minutes) => {
  expect(offsetOf(text)).toBe(minutes);
});

test.each([
  ['Greenwich Mean Time', 'GMT'],
  ['PDT (UTC-7)', 'PDT'],
  ['Central European Time (CET)', 'CET'],
  ['IST (UTC+5:30)', 'IST (UTC+5:30)'],
  ['British Summer Time', 'British Summer Time'],
  ['CEST', 'CEST'],
])('%s for short', (name, short) => {
  expect(shortName(name)).toBe(short);
});

test.each([
  ['CST', ['CST', 'PDT'], '-06:00'],
  ['CST', ['CST', 'UTC'], 'CST'],
  ['CST', ['EST', 'Asia/Tokyo'], 'CST'],
  ['BST', ['GMT', 'BST'], '+01:00'],
  ['IST', ['Asia/Kolkata'], '+05:30'],
  ['PST', ['CST'], 'PST'],
])('%s in the company of %s', (name, company, read) => {
  expect(decidedZone(name, company)).toBe(read);
});

test('every zone of the tables is one that the engine knows', () => {
  const names = [
    ...Object.values(fixedZones).map(({ region }) => region),
    ...Object.values(genericZones),
    ...Object.values(ambiguousZones).flatMap((choices) => choices.map(({ zone }) => zone)),
    ...dstPairs.map(({ zone }) => zone),
  ];
  for (const timeZone of names) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  for (const name of Object.values(worded)) expect(meaningOf(name).kind).not.toBe('unknown');
});
