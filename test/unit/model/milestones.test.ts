import { expect, test } from 'vitest';
import { inferMilestone } from '../../../server/core/model/milestoneCues.ts';
import { milestoneOfLabel } from '../../../server/core/model/milestoneLabels.ts';
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
  ['Störung erkannt', 'detected'],
  ['Behoben', 'resolved'],
  ['Détection', 'detected'],
  ['Causa identificada', 'identified'],
  ['検知', 'detected'],
  ['원인 파악', 'identified'],
  ['Fehler', null],
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
  ['The dough level almost recovered, then fell', null],
  ['The oven was nearly fully restored', null],
  ['Almost every oven is restored', null],
  ['Almost immediately the oven was restored', 'resolved'],
  ['After nearly two hours the ovens recovered', 'resolved'],
  ['The belt alarm was negative up to here', null],
  ['The belt alarm went off', 'detected'],
  ['Alert was sent to the millers that a new belt will come', null],
  ['Alert sent out to all customers', null],
  ['Alert was sent to Kim', 'detected'],
  ['The bread service goes offline again', null],
  ['The bread service goes offline', 'start'],
  ['The outage begins again', null],
  ['Oven outage commences', 'start'],
  ['The ovens begin to experience cold spots', 'start'],
  ['Users report that the ovens began to experience cold spots', 'detected'],
  ['Reports that the belt passes its test', null],
  ['The bakers contacted the mill and were told to wait', null],
  ['Users contacted the support team', 'detected'],
  ['The thermometer beeped, alerting us to the cold oven', 'detected'],
  ['Ana keeps alerting customers by phone', null],
  ['A probe notifies us of the cold oven', 'detected'],
  ['The mill sends an e-mail notifying of mould', 'detected'],
  ['The watch notifies of an outage', 'detected'],
  ['Customers were notified of the outage', null],
  ['Customers are sent an e-mail notifying them', null],
  ['The belt starts moving again', 'resolved'],
  ['The belt stops moving', null],
  ['The oven is live again', 'resolved'],
  ['The site was back again', 'resolved'],
  ['A new belt was put in, restoring service to all shops', 'resolved'],
  ['Kim works on restoring service', null],
  ['Hotfix deployed, restoring normal operation', 'mitigated'],
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
  ['The lid sensor reports all clear', null],
  ['All clear given by the harbour master', 'closed'],
  ['Lead engineer silenced all further alerts', null],
  ['Ben adds alarms for the water level', null],
  ['The kiln alarm stops ringing', null],
  ['See the alerts channel for the boat', null],
  ['Alerts sent to the night shift', 'detected'],
  ['After a few tries she updates the page', null],
  ['Users report cold tea', 'detected'],
  ['Customers reporting empty baskets', 'detected'],
  ['A user reports back that it works', 'resolved'],
  ['Received several reports from the shop floor', 'detected'],
  ['The harbour team receives the report', null],
  ['A customer emails Bakery Security about the smoke', 'detected'],
  ['The sum was independently reported by the other till', null],
  ['We became aware of the smoke', 'detected'],
  ['All is fine, and this is reported to the office', null],
  ['The baker reports that the fix works', 'resolved'],
  ['The baker reports that it works only sometimes', null],
  ['The oven was restarted, which solved the issue', 'resolved'],
  ['The problem goes away', 'resolved'],
  ['The problem went on', null],
  ['The belt was oiled, bringing the outage to an end', 'resolved'],
  ['Issue closed', 'closed'],
  ['We were told that the booking service is down', 'detected'],
  ['Response to the abuse complaint', null],
  ['The scale detects new boxes as healthy', null],
  ['An engineer determines that the ferry database is down', null],
  ['Found nothing in the logs around the start of the outage', null],
  ['Outage begins when the cook notices the smoke', 'start'],
  ['The issue was identified when a guest tried to pay', 'detected'],
  ['The issue was identified by monitoring alerts', 'detected'],
  ['The issue was identified as a worn belt', 'identified'],
  ['Root cause detected: the disk is full', 'identified'],
  ['Valve misconfiguration detected', 'identified'],
  ['Memory leak found in the label printer', 'identified'],
  ['The crew identified the misconfigured valve', 'identified'],
  ['Flawed import script identified', 'identified'],
  ['Misconfiguration in the mixer settings was identified', 'identified'],
  ['The team found out the issue was with the belt', 'identified'],
  ['She finds and fixes the typo in the recipe', 'identified'],
  ['Identified a mix of slow queries and a small pool as the root cause', 'identified'],
  ['It was discovered that the mixer was the root cause', 'identified'],
  ['Looked through the logs to identify the root cause', null],
  ['We found that one possible root cause might be the belt', null],
  ['Quick checks to see whether the problem is isolated to one oven', null],
  ['Potential fix for the bug identified', null],
  ['Helena identifies that it is likely her error rate will grow', null],
  ['It was decided to escalate the issue to the chief baker', 'escalated'],
  ['Database team called: Escalate to the database team', 'escalated'],
  ['The incident got a boost, escalating it to the bakers', 'escalated'],
  ['No need to escalate the issue', null],
  ['Error rates escalated', null],
  ['Incident opened', 'declared'],
  ['Engineers acknowledge the alert', 'acknowledged'],
  ['Ana acknowledges that she would rather wait', null],
  ['The shop and its website were operating normally', 'resolved'],
  ['The web page was successfully reloaded', 'resolved'],
  ['The till regains network connectivity', 'resolved'],
  ['The oven was running normally, although the website was loading fine', null],
  ['The problem is now solved', 'resolved'],
  ['The error was corrected', 'mitigated'],
  ['Error rate and latency are back at baseline', 'resolved'],
  ['Everything returns to normal', 'resolved'],
  ['End of outage', 'resolved'],
  ['Which hosts failed by the end of the incident', null],
  ['The staging shop is working again', null],
  ["The lids aren't working again", null],
  ['It must be the oven acting up again', null],
  ['The order latency is going back up', null],
  ['Working on getting the oven back online', null],
  ['200 GB of disk space recovered', null],
  ['We restored the nightly backups', null],
  ['The tray that had been restored on Monday is gone', null],
  ['The service seems to be restored', null],
  ['The alerts seem to have stopped and the incident is resolved', 'resolved'],
  ['The oven recovered, but the mixer still fails', null],
  ['Most ovens are up and running again', null],
  ['Bo rolls back the recipe', 'mitigated'],
  ['Rollback performed', 'mitigated'],
  ['She deployed the fix to the ovens', 'mitigated'],
  ['Fix deployed in the sandbox', null],
  ['He finds out why the job reverted the recipe', null],
  ['A warning after the fix was applied', null],
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

test.each([
  ['hours', '2024-03-01 10:00', '2024-03-01 12:00', [7200]],
  ['no hours up to a day', '2024-03-01 10:00', '2024-03-01', []],
  ['no hours of one day', '2024-03-01', '2024-03-01', []],
  ['whole days', '2024-03-01', '2024-03-04', [3 * 86_400]],
])('the time to resolve tells %s', (_, from, to, told) => {
  const { metrics } = read(`## Timeline (UTC)\n\n- ${from}: Outage begins\n- ${to}: Service restored\n`);
  expect(metrics.map(({ seconds }) => seconds)).toEqual(told);
});

const milestones = (text: string): string[] => read(text).milestones.map((m) => `${m.kind} ${m.moment.time}`);
const ofEntries = (text: string): (string | undefined)[] => read(text).entries.map((entry) => entry.milestone?.kind);

test.each([
  [
    'what is noticed once the incident is known is a clue',
    'Alert for the oven | Noticed a cold belt | Service restored',
    'detected - resolved',
  ],
  [
    'what is noticed first is the detection',
    'Ana noticed a cold oven | Noticed a cold belt | Restored',
    'detected - resolved',
  ],
  [
    'what is noticed after the end may be its return',
    'Alert | Service restored | Noticed a cold oven',
    'detected resolved detected',
  ],
  ['alerts may come again', 'Alert for the oven | Alert for the belt | Service restored', 'detected detected resolved'],
  [
    'a deed that did harm is no end',
    'Alert | Looked at the belt | We fixed the belt and inadvertently burnt the bread',
    'detected - -',
  ],
  ['a server that is live at last is the end', 'Alert | Looked at the belt | Server is live', 'detected - resolved'],
  ['a recipe that is live is none', 'Alert | Looked at the belt | Kim says the recipe is live', 'detected - -'],
  [
    'success in the last entry is the end',
    'Alert | Looked at the belt | The second try was successful',
    'detected - resolved',
  ],
  ['success before is a step', 'Alert | The second try was successful | Cleaned up', 'detected - -'],
  ['success behind an end is no other', 'Alert | Service restored | Tidied up with success', 'detected resolved -'],
  ['what failed is no end', 'Alert | Looked at the belt | The second try was not successful', 'detected - -'],
  ['the aftermath is no end', 'Alert | Looked at the belt | Successful meeting about the report', 'detected - -'],
])('%s', (_, words, kinds) => {
  const lines = words.split(' | ').map((one, i) => `- 10:${i}0 ${one}`);
  expect(
    ofEntries(`## Timeline (UTC)\n\n${lines.join('\n')}\n`)
      .map((kind) => kind ?? '-')
      .join(' '),
  ).toBe(kinds);
});

test('of a timeline that runs backwards, the first detection and the last end count', () => {
  const text =
    '## Timeline (UTC)\n\n- 2024-03-01 10:40 Service restored\n- 2024-03-01 10:20 Service restored\n- 2024-03-01 10:10 Alert again\n- 2024-03-01 10:00 Alert\n';
  expect(milestones(text)).toEqual(['detected 10:00', 'resolved 10:40']);
});

test('stress within a sentence is no tag', () => {
  const entry = (words: string): unknown =>
    read(`## Timeline (UTC)\n\n- 10:00 ${words}\n- 10:10 Tea\n`).entries[0]?.milestone?.by;
  expect(entry('The **mitigation** of the oven was looked at')).toBeUndefined();
  expect(entry('**mitigation**: a new belt')).toBe('explicit');
  expect(entry('A new belt. **Mitigated**')).toBe('explicit');
});

test('the words of an entry run on with its paragraph, but for what follows a short line', () => {
  const wide = '- 10:00 The rate of cold ovens and the number of burnt loaves per hour are\n  back to normal\n';
  expect(ofEntries(`## Timeline (UTC)\n\n${wide}`)).toEqual(['resolved']);
  const short =
    '- 10:00 Looked at the belt\nRoot cause and resolution of the whole affair, as far as it is known to us:\nit was restored\n';
  expect(ofEntries(`## Timeline (UTC)\n\n${short}`)).toEqual([undefined]);
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
