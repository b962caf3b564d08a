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
  ['Incident Response Protocol', 'trouble', 'instructions'],
  ['RCA methodology', 'report', 'instructions'],
  ['Outage of the ticket protocol', 'trouble', null],
  ['Guía de respuesta a incidentes', 'trouble', 'instructions'],
  ['Procédure d’incident', 'trouble', 'instructions'],
  ['Störungshandbuch', 'trouble', 'instructions'],
  ['障害対応ガイド', 'trouble', 'instructions'],
  ['故障处理流程', 'trouble', 'instructions'],
  ['支付流程故障复盘', 'report', null],
  ['Incident log', 'trouble', 'collection'],
  ['Relatórios de incidentes', 'trouble', 'collection'],
  ['障害一覧', 'trouble', 'collection'],
  ['Release notes: the incident page', 'trouble', 'other'],
];
test.each(titles)('%s', (title, names, otherwise) => {
  expect(namingOf(title, null, true)).toMatchObject({ names, otherwise });
});

test.each([
  ['The queue is full', 'ferry_queue_runbook.md', 'instructions'],
  ['Postmortem: the queue was full', 'runbook.md', null],
])('%s in %s', (title, fileName, otherwise) => {
  expect(namingOf(title, fileName, true).otherwise).toBe(otherwise);
});
