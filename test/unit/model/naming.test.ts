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
  ['Ticket search optimization', null, 'other'],
  ['Migration: tickets to the new pier', null, 'other'],
  ['Pier screens fix (2026-02-03)', null, 'other'],
  ['Queue fix summary', null, 'other'],
  ['Leak fix for the pier tests', 'hint', 'other'],
  ['Full queue: root cause & fix', null, null],
  ['Incident reviews', 'trouble', 'collection'],
  ['Ferry outage and fix of the queue', 'trouble', null],
  ['Ferry error codes', 'hint', 'other'],
  ['票务系统研发方案', null, 'other'],
  ['Failure of the ticket search: report', 'trouble', null],
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

test.each([
  ['2026-02-03 Queue full', true],
  ['2026-02 - the pier', true],
  ['2026.2.3: no tickets', true],
  ['Queue full on 2026-02-03', false],
  ['2026 in numbers', false],
])('%s begins with when it was: %s', (title, when) => {
  expect(namingOf(title, null, true).when).toBe(when);
});

test.each([
  ['GHSA-2026-0203.md', 'advisory'],
  ['cve-2026-0203.md', 'advisory'],
  ['2026-02-03-cve-2026-0203.md', null],
  ['modele_de_rapport.md', 'form'],
  ['README.md', 'readme'],
])('the file %s is %s', (fileName, file) => {
  expect(namingOf(null, fileName, true).file).toBe(file);
});
