import { expect, test } from 'vitest';
import { inferMilestone, milestoneOfLabel } from '../../../server/core/model/milestoneWords.ts';
import { read } from './read.ts';

test.each([
  ['OUTAGE BEGINS', 'start'],
  ['Incident start', 'start'],
  ['INCIDENT BEGINS', 'declared'],
  ['[Detected]', 'detected'],
  ['First detected', 'detected'],
  ['Acknowledged', 'acknowledged'],
  ['OUTAGE MITIGATED', 'mitigated'],
  ['Repaired', 'mitigated'],
  ['Repaired declared', 'mitigated'],
  ['OUTAGE ENDS', 'resolved'],
  ['Resolved at', 'resolved'],
  ['INCIDENT ENDS', 'closed'],
  ['Note', null],
])('the label %s is %s', (label, kind) => expect(milestoneOfLabel(label)).toBe(kind));

test.each([
  ['The alert fired', 'detected'],
  ['On-call engineer was paged', 'detected'],
  ['The status page is updated', null],
  ['Support acknowledged the report', 'acknowledged'],
  ['The root cause was identified', 'identified'],
  ['We rolled back the release', 'mitigated'],
  ['Service is back to normal', 'resolved'],
  ['The restart did not resolve the issue', null],
  ['We tried to get it back online', null],
  ['Failed to mitigate', null],
  ['Rollback of the ferry pricing completed; the problem persists', null],
  ['We rolled back the lid firmware, but errors remained', null],
  ['The gate was back online and failed again at once', null],
  ['A workaround applied to no avail', null],
  ['Service was restored and latency returned to normal', 'resolved'],
  ['The queue is resolved, no further errors remain', 'resolved'],
  ['Ana joined the call', null],
  ['They hear that the updated page will be live soon', null],
  ['First page to the on-call engineer', 'detected'],
  ['The service was 100% back', 'resolved'],
  ['Ensuring that the queue is up and running', null],
  ['Checked whether the cache was fully operational', null],
  ['The shop is now working normally', 'resolved'],
  ['All services were operating normally', 'resolved'],
  ['The database was running normally as far as we could see', null],
  ['Full system recovery confirmed', 'resolved'],
  ['Full service functionality confirmed, monitoring showed normal operation', 'resolved'],
  ['Monitoring shows no further errors', null],
  ['The limit was raised, resolving the issue', 'resolved'],
  ['Focus on resolving the issue', null],
  ['Added rules and enhanced intrusion detection', null],
  ['Detection by the probe', 'detected'],
  ['Spoiler alert: it was the cable', null],
  ['First user report of error 502', 'detected'],
  ['Customers opened a ticket', 'detected'],
  ['The agent reported the kiln healthy', null],
  ['The agent reported a cold kiln', 'detected'],
  ['A banner is added to alert visitors', null],
  ['An alert is created for the lid', null],
  ['The alert auto-resolves', null],
  ['Kiln alert is firing', 'detected'],
  ['Changed the bot detection', null],
  ['Nobody was in the shop when the site was down', null],
  ['The site was down', 'start'],
  ['Decided to complain to the maker', null],
  [`${'The kiln door is open. '.repeat(10)}The lid was restored.`, null],
])('"%s" suggests %s', (text, kind) => expect(inferMilestone(text)?.kind ?? null).toBe(kind));

test('explicit marks win, and durations tell their formula', () => {
  const { milestones, metrics } = read(
    '## Timeline (UTC)\n\n- 2024-03-01 10:00 **OUTAGE BEGINS**\n- 2024-03-01 10:08 [detected] pager\n- 2024-03-01 10:09 alert mail\n- 2024-03-01 10:30 **Resolved:** back\n',
  );
  expect(milestones.map((m) => `${m.kind} ${m.by} ${m.moment.time}`)).toEqual([
    'start explicit 10:00',
    'detected explicit 10:08',
    'resolved explicit 10:30',
  ]);
  expect(metrics.map((m) => [m.name, m.seconds / 60, m.formula])).toEqual([
    ['timeToDetect', 8, 'detected − start'],
    ['timeToResolve', 30, 'resolved − start'],
  ]);
});

test('an entry without words of its own has the milestone that the line below names', () => {
  const { milestones } = read(
    '## Timeline (UTC)\n\n- **10:00:**\n  - Detected by an alert\n- **10:10:**\n  - Looked at the disk\n  - Resolved nothing\n- **10:30:** Resolved\n',
  );
  expect(milestones.map((m) => `${m.kind} ${m.moment.time}`)).toEqual(['detected 10:00', 'resolved 10:30']);
});

test('header fields are milestones too', () => {
  const { milestones } = read('- **Detected:** 2024-03-01 10:08 UTC\n- **Resolved:** 2024-03-01 11:00 UTC\n');
  expect(milestones.map((m) => `${m.kind} ${m.moment.date} ${m.moment.time}`)).toEqual([
    'detected 2024-03-01 10:08',
    'resolved 2024-03-01 11:00',
  ]);
  const closed = read('- **Fixed:** 2024-03-01 10:30 UTC\n- **Closed:** 2024-03-01 11:00 UTC\n').milestones;
  expect(closed.map((m) => `${m.kind} ${m.moment.time}`)).toEqual(['mitigated 10:30', 'closed 11:00']);
});
