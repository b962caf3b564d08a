import { expect, test } from 'vitest';
import type { OutlineTimeline } from '../../server/lsp/protocol.ts';
import { startSession } from './session.ts';

const uri = 'file:///incidents/2024-05-13-uploads.md';

const documentOf = (timeline: string, header = '') =>
  `# Postmortem: uploads lost\n\n**Date:** 2024-05-13\n${header}\n## Summary\n\nGone.\n\n## Timeline (UTC)\n\n${timeline}\n`;

async function timelinesOf(text: string): Promise<readonly OutlineTimeline[]> {
  const { open, ask, close } = await startSession();
  open(uri, text);
  const outline = await ask('postmortem/outline', { textDocument: { uri } });
  close();
  return outline?.timelines ?? [];
}

test('an entry tells its day, the end of its range and what is open about it', async () => {
  const [timeline] = await timelinesOf(
    documentOf('- 09:30–10:15 The store is drained\n- ~11:00 A file is missing\n- 2024-05-14 08:00 Detected: a gap'),
  );
  expect(
    timeline?.entries.map(({ stamp, date, since, until, slack, doubts, inferred }) => [
      stamp,
      date,
      since,
      until,
      slack,
      doubts,
      inferred,
    ]),
  ).toEqual([
    ['09:30', '2024-05-13', 0, 45, 0, [], false],
    ['11:00', '2024-05-13', 90, null, 15, ['approximate'], expect.anything()],
    ['08:00', '2024-05-14', 1350, null, 0, [], false],
  ]);
});

test('a timeline tells its direction and its clock', async () => {
  const [timeline] = await timelinesOf(
    documentOf('Newest first.\n\n- 11:05 Resolved\n- 10:20 Detected\n- 09:30 Failures begin'),
  );
  expect([timeline?.newestFirst, timeline?.startsAt, timeline?.clock]).toEqual([true, 570, 24]);
  expect(timeline?.entries.map(({ since }) => since)).toEqual([95, 50, 0]);
});

test.each([
  ['entries in two zones', '- 09:30 UTC Failures begin\n- 12:20 CEST Detected\n- 11:05 UTC Resolved'],
  ['no entry with a time', '- 2024-05-13 Failures begin\n- 2024-05-14 Detected\n- 2024-05-15 Resolved'],
])('a timeline has no clock of its own with %s', async (_name, entries) => {
  const [timeline] = await timelinesOf(documentOf(entries));
  expect(timeline?.startsAt).toBeNull();
});

test('milestones of the header stand on the clock of the timeline that tells most of the others', async () => {
  const header = '\n**Start:** 2024-05-13 08:50 UTC\n';
  const text = `${documentOf('- 09:20 Detected: alert\n- 11:05 Resolved: mended', header)}\n## Customer timeline\n\n- 10:00 UTC A customer writes\n- 10:30 UTC We answer\n`;
  const timelines = await timelinesOf(text);
  expect(timelines.map(({ stated }) => stated.map(({ stamp, milestone, since }) => [stamp, milestone, since]))).toEqual(
    [[['08:50', 'start', -30]], []],
  );
});
