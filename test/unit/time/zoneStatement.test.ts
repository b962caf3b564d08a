import { expect, test } from 'vitest';
import { readZoneStatement } from '../../../server/core/time/zoneStatement.ts';

const statements: readonly (readonly [text: string, name: string, written?: string])[] = [
  ['All times in UTC.', 'UTC'],
  ['All times are in UTC unless otherwise stated.', 'UTC'],
  ['all times UTC', 'UTC'],
  ['(times in BST)', 'BST'],
  ['*(all times US/Pacific, 24-hour clock.)*', 'US/Pacific'],
  ['All times are in Eastern Time', 'ET', 'Eastern Time'],
  ['All times are Pacific', 'PT', 'Pacific'],
  ['Note: all times below are given in CET', 'CET'],
  ['All times in PDT (UTC-7)', 'PDT', 'PDT (UTC-7)'],
  ['All times in IST (UTC+5:30)', 'IST (UTC+5:30)'],
  ['All times in Central European Time (CET)', 'CET', 'Central European Time (CET)'],
  ['All times are UTC+01:00', 'UTC+01:00'],
  ['Times are in local time', 'local time'],
  ['All events are documented in UTC time', 'UTC'],
  ['This timeline uses UTC.', 'UTC'],
  ['timezone: Europe/Berlin', 'Europe/Berlin'],
  ['Time zone: WAT', 'WAT'],
  ['Timeline (PST)', 'PST'],
  ['Timeline (all time in EAT + 3)', 'EAT', 'EAT + 3'],
  ['Timeline (PST - 8)', 'PST', 'PST - 8'],
  ['All times in UTC + 3.', 'UTC + 3'],
  ['Time (EAT + 3)', 'EAT', 'EAT + 3'],
  ['Time (UTC - 5)', 'UTC - 5'],
  ['All times in Nairobi time', 'Nairobi time'],
  ['Timeline (Dar es Salaam time)', 'Dar es Salaam time'],
  ['Timeline (in Ruritania time)', 'Ruritania time'],
  ['All times are in Ruritania local time.', 'Ruritania local time'],
  ['All times in UC/Pacific', 'UC/Pacific'],
  ['Timeline (newest first, UTC)', 'UTC'],
  ['Timeline (2024-03-04, UTC)', 'UTC'],
  ['Timeline (4 March 2024; Europe/Berlin; newest first)', 'Europe/Berlin'],
  ['All times are UTC on 4 March 2024.', 'UTC'],
  ['Timeline (all times are UTC)', 'UTC'],
  ['Timeline(all times in UTC)', 'UTC'],
  ['Timeline: (in PT)', 'PT'],
  ['Timeline, UTC', 'UTC'],
  ['Timeline · UTC', 'UTC'],
  ['Timeline • Pacific', 'PT', 'Pacific'],
  ['Timeline (All in Greenwich Mean Time)', 'GMT', 'Greenwich Mean Time'],
  ['Timeline (in 24-hour clock, West Africa Standard Timezone)', 'WAT', 'West Africa Standard Timezone'],
  ['3. Timeline of events (UTC)', 'UTC'],
  ['2021-03-04 (all times UTC)', 'UTC'],
  ['Time (UTC)', 'UTC'],
  ['Time (+02:00)', '+02:00'],
  ['Timestamp (UTC+2)', 'UTC+2'],
  ['Time UTC', 'UTC'],
  ['UTC time', 'UTC'],
  ['UTC', 'UTC'],
  ['Date and Time in CET', 'CET'],
  ['Zeiten in MEZ', 'MEZ'],
  ['Linha do tempo (UTC)', 'UTC'],
];

const others = [
  'Response times in Minutes/Seconds',
  'Timeline (Frontend/Backend)',
  'Timeline (Response Time)',
  'Timeline of Download Time',
  'Timeline (EAT + 7)',
  'Timeline',
  'Time',
  'Timeline (2021-03-04)',
  'Timeline (newest first, see below)',
  'Affected sites (Frankfurt, Berlin)',
  'The timeline of the DNS outage (API)',
  'At 14:05 UTC the time was off',
  'We deployed at 10:00 PST',
  '14:05 (UTC) restart',
  '[2021-03-04 14:05 UTC] restart',
  'from 10:00 am to 11:00 am (GMT-5)',
  'Start: HH:MM (UTC)',
  'by the time PST users woke up',
  'a graph at https://graphs.example.com/?tz=UTC',
  'It took a long time. The ET team joined',
  '',
];

function check(text: string, name: string | null, written = name): void {
  const statement = readZoneStatement(text);
  expect(statement?.name ?? null).toBe(name);
  if (statement) expect(text.slice(statement.span.from, statement.span.to)).toBe(written);
}

test.each(statements.map((row) => ({ text: row[0], row })))('$text', ({ row }) => check(...row));

test.each(others)('%s states no zone', (text) => check(text, null));
