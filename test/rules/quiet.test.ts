import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';

// What must not be complained about.

function findings(text: string, declared: boolean | null = null): string[] {
  return analyze({
    text,
    fileName: 'README.md',
    settings: defaultSettings,
    declared,
    now: Date.parse('2026-01-01'),
  }).findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

/** A course's exercise: every heading of the first level, times of the 12-hour clock in bold, tasks without owners. */
const exercise = `# Postmortem: the photo gallery was unreachable

Every system fails one day, be it by human error, by a fault of a machine or by bad luck. This report tells what happened to ours.

# Issue Summary:

**Duration:** 45 minutes, from 9:15 AM to 10:00 AM PST on February 1, 2023

**Impact:** The gallery answered with error 502; 70% of our users could not see any picture.

**Root Cause:** A worker process ran out of memory because of a leak in the resizing of images.

# Timeline:

- **9:15 AM PST:** Issue detected - a monitoring alert reports a rise of errors.
- **9:20 AM PST:** The on-call engineer looks at the load balancer, assuming a network fault.
- **9:35 AM PST:** The incident is escalated to the backend team.
- **9:50 AM PST:** The leak is found in the resizing worker.
- **10:00 AM PST:** Issue resolved - the worker is restarted with the former version.

# Root Cause and Resolution:

The new version of the resizing library kept every picture in memory. The worker was restarted with the former version, and the library pinned.

# Corrective and Preventative Measures:

- Improved testing of memory use before a release
- Regular reviews of the dependencies
- Monitoring of the memory of each worker

# Tasks:

- Pin the version of the resizing library
- Add an alert on the memory of the workers
- Write a test that resizes a thousand pictures
`;

test('an exercise has no error or warning, and at most three hints', () => {
  const found = findings(exercise);
  expect(found.filter((one) => /^(?:error|warning)/.test(one))).toEqual([]);
  expect(found.length).toBeLessThanOrEqual(3);
});

const order = /timeline-order|date-typo|milestone-order|end-before-start/;

/** Only what is said about order. */
const check = (text: string): void => expect(findings(text, true).filter((one) => order.test(one))).toEqual([]);

test.each<[string, string]>([
  ['midnight without a date', '- 23:40 Alert\n- 23:58 Failed over\n- 00:40 Lag falls\n- 07:00 Failed back\n'],
  ['a 12-hour clock without am and pm', '- 11:40 Alert\n- 12:16 Failed over\n- 1:52 Lag falls\n- 2:10 Failed back\n'],
  ['ranges of it', '- 11:57-12:08 Failed over\n- 1:17 Lag falls\n- 1:30 Failed back\n'],
  ['newest first, stated', 'Most recent first.\n\n- 14:10 Closed\n- 13:20 Failed over\n- 13:00 Alert\n'],
  ['newest first, evident', '- 14:10 Closed\n- 13:50 Lag falls\n- 13:20 Failed over\n- 13:00 Alert\n'],
  ['explained', 'The entries are not in chronological order.\n\n- 13:20 Failed over\n- 13:00 Alert\n- 13:40 Closed\n'],
  ['equal times', '- 13:00 Alert\n- 13:00 Second alert\n- 13:20 Failed over\n'],
  ['an hour without minutes', '- 13:05 Alert\n- 1 PM Second alert\n- 13:20 Failed over\n'],
  ['about', '- 13:05 Alert\n- ~13:00 Second alert\n- 13:20 Failed over\n'],
  ['a day without a time', '- 2024-05-02 13:05 Alert\n- 2024-05-02 Customers write\n- 2024-05-03 09:00 Review\n'],
  ['overlapping ranges', '- 13:00–14:00 Failed over\n- 13:10–13:20 Paged\n- 14:10 Closed\n'],
  ['notes below an entry', '- 13:00 Failed over\n  - 13:30 the last node follows\n- 13:10 Paged\n- 14:10 Closed\n'],
  ['the day before', '- 2024-01-02 23:00 Deploy\n- 2024-01-03 08:00 Alert\n- 2024-01-03 09:00 Closed\n'],
  ['long ago', '- 2022-01-02 Certificate issued\n- 2023-01-02 08:00 Alert\n- 2023-01-02 09:00 Closed\n'],
  [
    'a slip of the zone',
    '- 2024-05-02 12:50 UTC Alert\n- 2024-05-02 12:55 UTC Paged\n- 2024-05-02 13:05 EDT Failed over\n- 2024-05-02 13:20 UTC Closed\n',
  ],
  ['two zones', '- 2024-05-02 12:50 UTC Alert\n- 2024-05-02 06:05 PDT Failed over\n- 2024-05-02 13:20 UTC Closed\n'],
])('%s', (_, entries) => check(`## Timeline (all times UTC)\n\n${entries}`));

test('a stated time without a day, and a timeline whose days have no year', () =>
  expect(
    findings(
      '## Summary\n\n- **Duration:** From 10:00 AM to 1:00 PM (UTC)\n\n## Timeline\n\n- **Detected:** November 25, 10:00 AM (UTC)\n- November 25, 11:00 AM The cause is found\n- **Resolved:** November 25, 1:00 PM (UTC)\n',
      true,
    ).filter((one) => /outside-window|duration/.test(one)),
  ).toEqual([]));

test('two timelines in one document', () => {
  check(
    '## 2 May\n\n### Timeline (UTC)\n\n- 13:00 Alert\n- 14:00 Closed\n\n## 3 May\n\n### Timeline (UTC)\n\n- 09:00 Alert\n- 10:00 Closed\n',
  );
});

test.each<[string, string]>([
  ['a README', '# Gallery\n\nResizes pictures.\n\n## Install\n\n`npm install gallery`\n\n## License\n\nMIT\n'],
  [
    'the README of an exercise about postmortems',
    '# Overview\n\nEvery system fails one day: errors, outages, failures of hardware. After an outage, the team writes a postmortem about what caused it.\n\n## Objectives\n\n- Learn what a postmortem is\n\n## Folder details\n\n- **Timeline:**\n  - **Released:** Mon May 6 2024 - 6am\n  - **Deadline:** Mon May 13 2024 - 6am\n  - **Duration:** 7 days\n\n## Reference resources\n\n- A guide\n\n## File tree\n\nREADME.md\n',
  ],
  [
    'an exercise that asks for a report',
    '# 0x19. Postmortem\n\nA postmortem tells what caused an outage.\n\n## Tasks\n\n### 0. My first postmortem\n\nBased on an outage that you have faced, write a postmortem.\n\n**Requirements:**\n\n    Issue Summary\n    Timeline\n    Root Cause\n    Between 400 to 600 words\n',
  ],
  [
    'the questions that a report answers',
    '# Postmortems\n\nA report on an outage says what failed and was restored.\n\n1. Incident Summary\nDuration: How long did the incident last?\nImpact: What was the effect on users?\n2. Root Cause\nTrigger: What led to the incident?\nTimeline: When was the fault noticed?\n3. Lessons Learned\nWhat Went Well: Highlight any good reaction.\n',
  ],
  [
    'a changelog',
    '# Changelog\n\n## 1.2.0 - 2024-05-02\n\n- Fixed an outage\n\n## 1.1.0 - 2024-06-02\n\n- Added alerts\n',
  ],
  [
    'minutes',
    '# Meeting 2024-05-02\n\n- 10:00 Welcome\n- 10:30 Incidents\n- 10:20 Actions\n\n## Action items\n\n- Lee: book a room\n',
  ],
])('%s is no postmortem and has no findings', (_, text) => expect(findings(text)).toEqual([]));

test.each([
  ['Spanish', '## Resumen\n\nTODO el muelle estaba parado.\n\n## Causa raíz\n\nLa cola.\n', 0],
  ['English', '## Summary\n\nTODO tell about the pier.\n\n## Root cause\n\nThe queue.\n', 1],
])('TODO in %s', (_, text, count) => {
  expect(findings(`# Postmortem\n\n${text}`, true).filter((one) => one.includes(' placeholder'))).toHaveLength(count);
});

/** What weighs as a fault, in reports that have what is asked for in another form. */
test.each<[string, string, readonly string[]]>([
  [
    'sections as labels in the running text',
    'Issue Summary: On 4 March 2024 from 10:00 to 11:00 UTC the seat map was empty for all 300 visitors.\n\nTimeline:\n\n10:00 AM UTC: The seat map is empty.\n10:20 AM UTC: A customer calls.\n11:00 AM UTC: The seat map is back.\nRoot cause and resolution: The key had expired, so that no seat was read. A new one was made.\n\nCorrective and preventative measures: We will watch the dates of all keys:\n\nRenew keys a month ahead.\n',
    [],
  ],
  [
    'measures among the mitigations',
    '# Postmortem: seat map empty\n\n## Summary\n\nThe seat map was empty for 300 visitors.\n\n## Timeline (UTC)\n\n- 2024-03-04 10:00 Empty\n- 2024-03-04 11:00 Back\n\n## Root cause\n\nThe key had expired.\n\n## Mitigations\n\n- Require a date of each key.\n- Add an alert a month ahead.\n',
    [],
  ],
  [
    'steps that were done, but no measures',
    '# Postmortem: seat map empty\n\n## Summary\n\nThe seat map was empty for 300 visitors.\n\n## Timeline (UTC)\n\n- 2024-03-04 10:00 Empty\n- 2024-03-04 11:00 Back\n\n## Root cause\n\nThe key had expired.\n\n## Resolution\n\n- Made a new key.\n- Restarted the reader.\n',
    ['missing-section'],
  ],
  [
    'a cause told in the summary',
    '# Postmortem: seat map empty\n\n## Summary\n\nThe seat map was empty for 300 visitors. The root cause was an expired key.\n\n## Timeline (UTC)\n\n- 2024-03-04 10:00 Empty\n- 2024-03-04 11:00 Back\n\n## Action items\n\n- Renew keys a month ahead.\n',
    [],
  ],
  [
    'a contribution told in the summary',
    '# Postmortem: seat map empty\n\n## Summary\n\nThe seat map was empty for 300 visitors. A key that had expired contributed to the problem.\n\n## Timeline (UTC)\n\n- 2024-03-04 10:00 Empty\n- 2024-03-04 11:00 Back\n\n## Action items\n\n- Renew keys a month ahead.\n',
    [],
  ],
  [
    'a cause told by the background',
    '# Postmortem: seat map empty\n\n## Summary\n\nThe seat map was empty for 300 visitors.\n\n## Background\n\nEach reader of the seat map has a key of its own, which a job renews in the last week before it ends. The job was moved to another machine in January, and with it went the list of keys; the list on the new machine had been made from memory and lacked the one of the seat map. Nobody had seen the job fail since, because it did not.\n\n## Timeline (UTC)\n\n- 2024-03-04 10:00 Empty\n- 2024-03-04 11:00 Back\n\n## Action items\n\n- Renew keys a month ahead.\n',
    [],
  ],
  [
    'a story of what was tried',
    '# Postmortem: seat map empty\n\nOn 4 March 2024 the seat map failed with an error.\n\n## Debugging process\n\n1. Looked at the log, which showed nothing.\n2. Found the old key in the reader and changed it.\n\n## Summary\n\nIn short, an old key. The outage was over after an hour.\n\n## Prevention\n\n- Renew keys a month ahead.\n',
    [],
  ],
  [
    'days as rows of a timeline',
    '# Postmortem: seat map empty\n\n## Summary\n\nThe seat map was empty for 300 visitors.\n\n## Timeline (UTC)\n\n| Date / Time | Event |\n| --- | --- |\n| 2024-03-04 |  |\n| 10:00 | Empty |\n| 11:00 | Back |\n\n## Root cause\n\nThe key had expired.\n\n## Action items\n\n- Renew keys a month ahead.\n',
    [],
  ],
  [
    'an entry without words among others',
    '# Postmortem: seat map empty\n\n## Summary\n\nThe seat map was empty for 300 visitors.\n\n## Timeline (UTC)\n\n| Date / Time | Event |\n| --- | --- |\n| 2024-03-04 10:00 | Empty |\n| 2024-03-04 10:30 |  |\n| 2024-03-04 11:00 | Back |\n\n## Root cause\n\nThe key had expired.\n\n## Action items\n\n- Renew keys a month ahead.\n',
    ['timeline-empty-entry'],
  ],
  [
    'a duration up to the moment of closing',
    '# Postmortem: seat map empty\n\n- **Impact start:** 2024-03-04 10:00 UTC\n- **Fixed:** 2024-03-04 10:20 UTC\n- **Closed:** 2024-03-04 11:00 UTC\n- **Incident duration:** 60 minutes\n\n## Summary\n\nThe seat map was empty for 300 visitors.\n\n## Root cause\n\nThe key had expired.\n\n## Action items\n\n- Renew keys a month ahead.\n\n## Timeline (UTC)\n\n- 2024-03-04 10:00 Empty\n- 2024-03-04 10:20 Back\n',
    [],
  ],
  [
    'headings of one level for all',
    '# Postmortem: seat map empty\n\n# Summary\n\nThe seat map was empty for 300 visitors.\n\n# Timeline (UTC)\n\n- 2024-03-04 10:00 Empty\n- 2024-03-04 11:00 Back\n\n# Root cause\n\nThe key had expired.\n\n# Corrective and preventative measures\n\n# Tasks to address the issue\n\n- Renew keys a month ahead.\n',
    [],
  ],
  [
    'a section that stands empty before its copy',
    '# Postmortem: seat map empty\n\n# Summary\n\nThe seat map was empty for 300 visitors.\n\n# Timeline (UTC)\n\n- 2024-03-04 10:00 Empty\n- 2024-03-04 11:00 Back\n\n# Root cause\n\n# Root cause\n\nThe key had expired.\n\n# Tasks to address the issue\n\n- Renew keys a month ahead.\n',
    ['empty-section', 'duplicate-section'],
  ],
  [
    'a chronology in quotations',
    '# Postmortem: seat map empty\n\n## Summary\n\nOn 4 March 2024 the seat map was empty for 300 visitors.\n\n## Duration\n\n> 19h00 UTC: The hall opens.\n\n> 19h10 UTC: The seat map is empty.\n\n> 19h40 UTC: It is back.\n\n## Root cause\n\nThe key had expired.\n\n## Action items\n\n- Renew keys a month ahead.\n',
    [],
  ],
  [
    'a zone by a name of its own',
    '# Postmortem: seat map empty\n\n## Summary\n\nOn 4 March 2024 from 10:00 to 11:00 AM West Ruritania Time the seat map was empty for 300 visitors.\n\n## Timeline\n\n- 10:00 Empty\n- 11:00 Back\n\n## Root cause\n\nThe key had expired.\n\n## Action items\n\n- Renew keys a month ahead.\n',
    [],
  ],
  [
    'a time without a zone before other words',
    '# Postmortem: seat map empty\n\n## Summary\n\nOn 4 March 2024 at 10:00 AM Response time rose for 300 visitors.\n\n## Timeline\n\n- 10:00 Empty\n- 11:00 Back\n\n## Root cause\n\nThe key had expired.\n\n## Action items\n\n- Renew keys a month ahead.\n',
    ['timezone-missing'],
  ],
  [
    'a semicolon for a colon',
    '# Postmortem: seat map empty\n\n## Summary\n\n- Duration: 2 hours and 15 minutes, from 10:30 AM to 12;45 PM UTC on March 4, 2024.\n- Impact: no seats for 300 visitors.\n\n## Timeline\n\n- 10:30 AM - Empty\n- 12:45 PM - Back\n\n## Root cause\n\nThe key had expired.\n\n## Action items\n\n- Renew keys a month ahead.\n',
    [],
  ],
])('errors and warnings on %s', (_, text, rules) => {
  const found = findings(text, true).filter((one) => /^(?:error|warning)/.test(one));
  expect(found.map((one) => one.replace(/^\w+ ([\w-]+):.*$/s, '$1'))).toEqual(rules);
});

/** A report with the headings of a template, but for `left`, and without its header. */
const without = (left: string): string =>
  ['Summary', 'Impact', 'Root Causes', 'Trigger', 'Resolution', 'Detection', 'Action Items', 'Lessons Learned']
    .filter((title) => title !== left)
    .map((title) => `## ${title}\n\n- The seat map needs a new key for 300 visitors.\n`)
    .concat('### What went well\n\n- The call.\n', '### What went wrong\n\n- The key.\n')
    .concat('### Where we got lucky\n\n- It was Monday.\n', '## Timeline (UTC)\n\n- 10:00 Empty\n- 11:00 Back\n')
    .join('\n');

test.each([
  ['', 'information'],
  ['google-sre', 'warning'],
])('what the template asks for where the profile named is "%s"', (id, severity) => {
  const front = id === '' ? '' : `---\npostmortem:\n  profile: ${id}\n---\n`;
  const found = findings(`${front}# Outage of the seat map on 2024-03-04\n\n${without('Trigger')}`, true);
  const asked = found.filter((one) => / missing-(?:field|section)/.test(one)).map((one) => one.split(':')[0] ?? '');
  expect(asked.sort()).toEqual([`${severity} missing-field`, `${severity} missing-section`]);
});

/** A report with one part replaced; the rule must not speak of it. */
const body = (part: string): string =>
  `# Postmortem: ferry booking down on 2026-02-03\n\n## Summary\n\nNobody could book for 30 minutes.\n\n${part}\n`;

test.each<[string, string, string]>([
  ['a comment in the code', 'placeholder', '## Lessons\n\nThe limit was known (TODO comment in the worker).\n'],
  [
    'care beside a test',
    'action-human-fix',
    '## Action items\n\n- Be more careful when draining the queue, that is, add a load test of it\n',
  ],
  [
    'a section’s facts as headings of a higher level',
    'empty-section',
    '## Issue Summary\n\n# Duration: 09:02 to 09:40 UTC\n\nNobody could book.\n\n## Measures\n\n# Limit the queue:\n\nA day.\n',
  ],
  [
    'care that is asked of others',
    'action-human-fix',
    '## Recommendations\n\n- Package maintainers should be careful with such services\n- Harbour operators should double-check all gates\n',
  ],
  [
    'symptoms beside the impact',
    'impact-unquantified',
    '## Impact\n\n300 passengers could not book.\n\n## Symptoms\n\nThe search froze.\n',
  ],
  [
    'deeds told in the first person',
    'action-owner',
    '## Corrective actions\n\n1. I drained the queue.\n2. We restarted the workers.\n3. I left the limit as it was.\n',
  ],
  [
    'next steps for what a table has owners for',
    'action-owner',
    '## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| Limit the queue | Ana | 2026-03-01 |\n| Alert on its length | Kim | 2026-03-01 |\n\n## Next steps\n\n- Limit the queue in spring (FERRY-12)\n- Tell the captains\n',
  ],
  [
    'a zone that is right for the incident and wrong for its lead-up',
    'dst-label',
    '## Timeline\n\nAll times in PDT.\n\n- 2025-12-05 10:00 Limit removed\n- 2026-04-03 09:02 Searches fail\n- 2026-04-03 09:40 Restored\n',
  ],
  [
    'a label that China keeps all year',
    'dst-label',
    '## Timeline\n\nAll times in CST.\n\n- 2026-08-03 09:02 Searches fail\n- 2026-08-03 09:40 Restored\n',
  ],
  [
    'a row that dates those below it',
    'timeline-empty-entry',
    '## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 2026-02-03 | |\n| 09:02 | Searches fail |\n| 09:40 | Restored |\n',
  ],
  [
    'several outages with a window each',
    'outside-window',
    '## Timeline (UTC)\n\n- 2026-02-03 09:02 Detected\n- 2026-02-03 09:40 Resolved\n\n## The second\n\n**Duration:** from 2026-02-05 09:00 to 2026-02-05 10:00 UTC\n\n## The third\n\n**Duration:** from 2026-02-06 09:00 to 2026-02-06 10:00 UTC\n',
  ],
  [
    'a length up to when the incident was closed',
    'duration-mismatch',
    '**Start:** 2026-02-03 09:00 UTC\n\n**Fixed:** 2026-02-03 09:10 UTC\n\n**Closed:** 2026-02-03 09:40 UTC\n\n**Incident duration:** 40 minutes\n',
  ],
  [
    'a time to resolve from when the fault occurred',
    'metric-mismatch',
    '## Timeline (UTC)\n\n- Fault occurs 2026-02-03 09:00\n- Incident declared 2026-02-03 09:06\n- Resolved 2026-02-03 09:22\n\n**Time to resolve:** 0h 22m\n',
  ],
])('%s: no %s', (_, rule, part) => {
  expect(findings(body(part), true).filter((one) => one.includes(` ${rule}:`))).toEqual([]);
});

test('a heading of a higher level that begins another section leaves the one before it empty', () => {
  const found = findings(body('### Impact\n\n# Appendix: logs of that night\n\nx\n'), true);
  expect(found.filter((one) => one.includes(' empty-section:'))).toHaveLength(1);
});

const google =
  '# Ferry booking down, 2026-02-03\n\n## Summary\n\nNobody could book.\n\n## Impact\n\n300 passengers.\n\n## Root Causes\n\nThe queue.\n\n## Trigger\n\nA release.\n\n## Detection\n\nAn alert.\n\n## Action Items\n\n- Limit the queue (Ana, #12)\n\n## Lessons Learned\n\n### What went wrong\n\nThe alert was late.\n\n### Where we got lucky\n\nIt was winter.\n\n## Timeline (UTC)\n\n- 2026-02-03 09:02 Searches fail\n- 2026-02-03 09:20 Queue drained\n- 2026-02-03 09:40 Restored\n';

test.each<[string, string, readonly string[]]>([
  // What a template wants that nobody has named is told, and no more.
  ['a guessed template', google, ['information missing-field', 'information missing-section']],
  [
    'a named template',
    `---\npostmortem:\n  profile: google-sre\n---\n\n${google}`,
    ['warning missing-field', 'warning missing-section'],
  ],
  [
    'one of four missing',
    body(
      '## Timeline (UTC)\n\n- 2026-02-03 09:02 Searches fail\n- 2026-02-03 09:40 Restored\n\n## Root cause\n\nThe queue.\n',
    ),
    ['warning missing-section'],
  ],
  ['two of four missing', body('## Root cause\n\nThe queue.\n'), ['information missing-section']],
  [
    'no headings',
    '# Ferry booking, outage of 2026-02-03\n\nNobody could book, as the queue was full and the workers had failed. We drained it and restored the booking after half an hour.\n\n2026-02-03 09:02 UTC\n\nSearches fail.\n\n2026-02-03 09:40 UTC\n\nRestored.\n',
    ['information missing-section'],
  ],
])('what is missing: %s', (_, text, expected) => {
  const missing = findings(text, true).filter((one) => one.includes(' missing-'));
  expect(missing.map((one) => one.split(':')[0])).toEqual(expected);
});

test('actions told in running text weigh less than none', () => {
  const told =
    'We gave the queue a limit, and the workers a second host on which they go on when the first one fails. The booking page will get a page of its own for such hours, which tells passengers when to come back, and the office on the pier a list of the boats.';
  const found = findings(`${google.replace('- Limit the queue (Ana, #12)', told)}`, true);
  expect(found.filter((one) => one.includes('actions-none')).map((one) => one.split(':')[0])).toEqual([
    'information actions-none',
  ]);
});

test.each([
  ['Schedule an inspection of all boats each spring – and be vigilant', 0],
  ['Be more careful with the queue', 1],
  ['Remind everyone to schedule an inspection', 1],
])('an appeal to care in “%s”: %i', (action, count) => {
  const found = findings(google.replace('Limit the queue (Ana, #12)', action), true);
  expect(found.filter((one) => one.includes('action-human-fix'))).toHaveLength(count);
});

const drawing = '+-------+\n| queue |\n+---+---+\n    |\n    v\n+---+---+\n| boats |\n+-------+\n'.repeat(6);
const printed = `+----+-------+\n${'| 12 | ferry |\n'.repeat(45)}+----+-------+\n`;
const stages = '- 09:02 Searches fail\n- Looked at the queue\n- Drained the queue\n';

/** How often a rule speaks of a part of a report, and what it says where that matters. */
test.each<[string, string, string, number, RegExp?]>([
  [
    'lengths of outages',
    'milestone-missing',
    '## Timeline (UTC)\n\n1. 2026-02-03 09:00 to 09:30\n2. 2026-02-04 09:00 to 09:20\n3. 2026-02-06 10:00 to 10:05\n',
    0,
  ],
  [
    'lengths of what was done',
    'milestone-missing',
    '## Timeline (UTC)\n\n- 09:00 to 09:10 Version 5\n- 09:12 to 09:14 Coffee\n- 09:20 to 09:22 Version 4\n',
    1,
  ],
  [
    'a problem that the first entry finds',
    'milestone-missing',
    '## Timeline (UTC)\n\n- 09:00 Identified a queue problem on the pier\n- 09:12 Called Ana\n- 09:20 Version 4\n',
    0,
  ],
  [
    'a problem that a later entry finds',
    'milestone-missing',
    '## Timeline (UTC)\n\n- 09:00 Version 5\n- 09:12 Identified a queue problem on the pier\n- 09:20 Version 4\n',
    1,
  ],
  [
    'a harm that only would have been',
    'impact-unquantified',
    '## Impact\n\nAn attacker could read the names of passengers. With them, boats would have been booked for others.\n',
    0,
  ],
  [
    'a harm that perhaps was',
    'impact-unquantified',
    '## Impact\n\nAn attacker could read the names of passengers. Some passengers may have lost their seats.\n',
    1,
  ],
  [
    'stages without times',
    'timeline-too-few',
    `## Timeline (UTC)\n\n${stages}`,
    1,
    /Only one entry of the timeline has/,
  ],
  [
    'one stage',
    'timeline-too-few',
    '## Timeline (UTC)\n\nIt was cold.\n\n- 09:02 Searches fail\n',
    1,
    /The timeline has one entry\./,
  ],
  [
    'days in figures',
    'timeline-too-few',
    '## Timeline\n\n| Day | Event |\n| --- | --- |\n| Feb 2026 | Plan |\n| 03/02 | Searches fail |\n| 03/02 | Restored |\n',
    0,
  ],
  ['a drawing of boxes', 'raw-log-bulk', `## Root cause\n\n\`\`\`text\n${drawing}\`\`\`\n`, 0],
  ['a table that a program printed', 'raw-log-bulk', `## Root cause\n\n\`\`\`text\n${printed}\`\`\`\n`, 1],
  [
    'times below a heading that says am',
    'ambiguous-12h',
    '## Timeline (UTC)\n\n### 9:40-11:30 AM: the queue\n\n- 9:42 Searches fail\n- 11:20 Drained\n\n### 1:05 PM: the boats\n\n- 1:05 Boats leave\n- 1:10 Restored\n',
    0,
  ],
  [
    'times that go on behind noon below a heading that says am',
    'ambiguous-12h',
    '## Timeline (UTC)\n\n### 9:40-11:30 AM: the queue\n\n- 9:42 Searches fail\n- 11:50 Drained\n- 1:05 Boats leave\n- 1:10 Restored\n',
    1,
    /^information ambiguous-12h: 1:05 .* Nor does 1 more/,
  ],
])('%s: %s', (_, rule, part, count, says = /./) => {
  const found = findings(body(part), true).filter((one) => one.includes(` ${rule}:`));
  expect(found).toHaveLength(count);
  for (const one of found) expect(one).toMatch(says);
});

/** Two headings of the first level: whether the lower one is the title. */
test.each([
  [
    'a report below it',
    'Ferry booking down in winter',
    '## Summary\n\nNobody could book.\n\n## Root cause\n\nIce.\n',
    0,
  ],
  ['no sections below it', 'Some words on ferries', 'They swim.\n\n# Summary\n\nx\n\n# Root cause\n\nIce.\n', 1],
  [
    'another name for the document',
    'Incident Report',
    '## Summary\n\nNobody could book.\n\n## Root cause\n\nIce.\n',
    1,
  ],
])('a title under “0x19. Postmortem” with %s', (_, title, rest, count) => {
  const found = findings(`# 0x19. Postmortem\n\n# ${title}\n\n${rest}`, true);
  expect(found.filter((one) => one.includes('title-missing'))).toHaveLength(count);
});

/** What a template that asks for the way of detection is told. */
test.each<[string, string, number]>([
  [
    'deeper lines of code',
    '## Timeline\n\n    09:02 AM (UTC): Issue detected\n        A captain called.\n        A customer wrote.\n',
    0,
  ],
  [
    'deeper lines of code that do not tell',
    '## Timeline\n\n    09:02 AM (UTC): Issue detected\n        It was cold.\n',
    1,
  ],
  [
    'a question for the moment',
    '## When was the issue detected?\n\n09:02\n\n## How was the issue detected?\n\nBy an alert.\n',
    0,
  ],
  ['two places', '## Detection\n\nAfter seven minutes.\n\n## How we found out\n\nAn alert.\n', 0],
  ['two places that do not tell', '## Detection\n\nAfter seven minutes.\n\n## How it was discovered\n\nBy luck.\n', 1],
  ['who notifies', '## Detection\n\nZabbix notifies us.\n', 0],
  ['that it was notified', '## Detection\n\nIt was notified late.\n', 1],
])('detection-method: %s', (_, part, count) => {
  const text = `---\npostmortem:\n  profile: google-sre\n---\n\n${body(part)}`;
  expect(findings(text, true).filter((one) => one.includes('detection-method'))).toHaveLength(count);
});

test.each([
  ['Ferry booking down again', 'Ferry booking down again: a tale', 3],
  ['Ferry booking down again', 'The other ferry', 6],
])('words below “# %s” and “# %s”', (first, second, words) => {
  const text = `---\npostmortem:\n  profile: alx\n---\n\n# ${first}\n\nNobody could book.\n\n# ${second}\n\nA dark night.\n`;
  expect(findings(text, true).find((one) => one.includes('word-count'))).toContain(`has ${words} words`);
});

test('a fact below its label is a field', () => {
  const facts = '**👤 OWNER OF REVIEW PROCESS:**  \nKim Berg\n\n**IMPACT TIME:**  \n09:00 to 09:30\n';
  const text = `---\npostmortem:\n  profile: pagerduty\n---\n\n# Ferry booking down\n\n${facts}\n## Overview\n\nNobody could book.\n`;
  const found = findings(text, true).join('\n');
  expect(found).not.toMatch(/pseudo-heading|Postmortem Owner/);
  expect(findings(text.replace('OWNER OF REVIEW', 'NAME OF REVIEW'), true).join('\n')).toContain('Postmortem Owner');
});
