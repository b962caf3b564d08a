import { expect, test } from 'vitest';
import { zoneProblem } from '../../../server/core/time/zoneProblem.ts';

test.each([
  ['UTC', null],
  ['europe/berlin', null],
  ['PST', null],
  ['UTC+2', null],
  ['+05:30', null],
  ['Pacific Time', null],
  [' new york', null],
  ['', 'Name a time zone, for example UTC, Europe/Berlin, PST or +05:30.'],
  ['Mars/Olympus', 'There is no time zone “Mars/Olympus”. Write UTC, Europe/Berlin, PST or +05:30, for example.'],
  ['Europe/Berln', 'There is no time zone “Europe/Berln”. Did you mean Europe/Berlin?'],
  ['IST', '“IST” can mean several time zones. Write Asia/Kolkata, Asia/Jerusalem or Europe/Dublin.'],
  ['local time', '“local time” does not say which time zone. Write UTC, Europe/Berlin, PST or +05:30, for example.'],
])('%j', (zone, said) => expect(zoneProblem(zone)).toBe(said));
