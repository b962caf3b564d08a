import { expect, test } from 'vitest';
import { namingOf } from '../../../server/core/model/naming.ts';

/** A title, and what it says that the document is. */
const titles: readonly (readonly [string, string | null, string | null])[] = [
  ['Postmortem: no ferry bookings', 'report', null],
  ['Postmortem template', 'report', 'form'],
  ['FERRY_QUEUE_RUNBOOK', null, 'instructions'],
  ['Ferry_Outage', 'trouble', null],
  ['Post-Mortem: suspension of the pier inventory', 'report', null],
  ['RCA & fix race: the pier design', 'report', null],
  ['Incident 2026-02-03 – validation of tickets', 'trouble', null],
  ['Postmortem of the ticket design', 'report', null],
  ['Pier inventory, and a postmortem', 'report', 'other'],
  ['Release notes: the incident page', 'trouble', 'other'],
];
test.each(titles)('%s', (title, names, otherwise) => {
  expect(namingOf(title, null, true)).toMatchObject({ names, otherwise });
});
