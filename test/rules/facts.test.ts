import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';
import { applyEdits } from '../../server/core/text/range.ts';

// Faults of the kinds that published postmortems were found to have, with invented content. Each is found once, under the name
// that says what it is, with the fix that mends it.

interface Fault {
  readonly what: string;
  readonly text: string;
  /** `line rule`, errors and warnings of the named rules only. */
  readonly found: readonly string[];
  /** What the first fix of the first of them makes of the line. */
  readonly fixed?: string;
  readonly fileName?: string;
}

const about = new Set([
  'timeline-order',
  'date-typo',
  'invalid-time',
  'midnight-rollover',
  'milestone-order',
  'end-before-start',
  'duration-mismatch',
  'metric-mismatch',
  'evidence-time-mismatch',
  'timezone-ambiguous',
  'filename-date-mismatch',
  'outside-window',
  'placeholder',
]);

function check({ text, found, fixed, fileName }: Fault): void {
  const { findings } = analyze({
    text,
    fileName: fileName ?? null,
    settings: defaultSettings,
    declared: true,
    now: null,
  });
  const own = findings.filter(({ rule }) => about.has(rule));
  expect(own.map(({ rule, range }) => `${text.slice(0, range.start).split('\n').length} ${rule}`)).toEqual(found);
  if (fixed === undefined) return;
  const edits = own[0]?.fixes[0]?.edits() ?? [];
  expect(applyEdits(text, edits).split('\n')).toContain(fixed);
}

const slack = (iso: string): string => `https://example.slack.com/archives/C0AB/p${Date.parse(iso) / 1000}000100`;

const faults: readonly Fault[] = [
  {
    what: 'last year’s date in January',
    text: '## Timeline (UTC)\n\n- 2023-01-11 14:34 Nodes are drained\n- 2022-01-11 14:40 Ingress answers 502\n- 2023-01-11 14:51 Nodes are back\n',
    found: ['4 date-typo'],
    fixed: '- 2023-01-11 14:40 Ingress answers 502',
  },
  {
    what: 'last year’s date and a wrong time at once',
    text: '## Timeline (UTC)\n\n- 2023-01-11 14:34 Nodes are drained\n- 2023-01-11 14:40 Ingress answers 502\n- 2022-01-11 14:37 Paged the platform team\n- 2023-01-11 14:51 Nodes are back\n',
    found: ['5 date-typo'],
    fixed: '- 2023-01-11 14:37 Paged the platform team',
  },
  {
    what: 'last year’s date before an entry that takes its own from further up',
    text: '## Timeline (UTC)\n\n- 2023-01-11 14:34 Nodes are drained\n- 2022-01-11 14:40 Ingress answers 502\n- 14:45 Paged the platform team\n- 2023-01-11 14:51 Nodes are back\n',
    found: ['4 date-typo'],
    fixed: '- 2023-01-11 14:40 Ingress answers 502',
  },
  {
    what: 'a wrong year in a list of key events',
    text: '## Key events (UTC)\n\n- **First detected:** 2023-01-05 08:56\n- **Incident declared:** 2022-01-05 09:05\n- **Repaired:** 2023-01-05 11:00\n- **Resolved:** 2023-01-05 11:35\n',
    found: ['4 date-typo'],
    fixed: '- **Incident declared:** 2023-01-05 09:05',
  },
  {
    what: 'a wrong day in the last entry',
    text: '## Timeline (UTC)\n\n- 2023-07-25 15:21 Alert: quota\n- 2023-07-25 15:45 Quota raised\n- 2023-07-05 16:18 Resolved\n',
    found: ['5 date-typo'],
    fixed: '- 2023-07-25 16:18 Resolved',
  },
  {
    what: 'a year of five digits',
    text: '## Key events (UTC)\n\n- **First detected:** 22025-03-18 09:36\n- **Incident declared:** 2025-03-18 09:40\n- **Resolved:** 2025-03-18 10:40\n',
    found: ['3 invalid-time'],
    fixed: '- **First detected:** 2025-03-18 09:36',
  },
  {
    what: 'two neighbours swapped',
    text: '## Timeline (UTC)\n\n- 2024-04-15 12:40 Alert\n- 2024-04-15 13:00 Rolled back\n- 2024-04-15 12:57 Paged the network team\n- 2024-04-15 13:20 Resolved\n',
    found: ['5 timeline-order'],
    fixed: '- 2024-04-15 12:57 Paged the network team',
  },
  {
    what: 'the hour mistyped in two entries',
    text: '## Timeline (UTC)\n\n- 2017-03-06 21:02 Load rises\n- 2017-03-06 23:21 Queue stops\n- 2017-03-06 23:26 Workers restarted\n- 2017-03-06 21:31 Queue is empty\n- 2017-03-06 21:40 Resolved\n- 2017-03-06 21:50 All clear\n',
    found: ['4 timeline-order', '5 timeline-order'],
  },
  {
    what: 'the date not advanced after midnight',
    text: '## Timeline (UTC)\n\n- [03-26 23:04] Outage starts\n- [03-26 02:50] Paged\n- [03-26 03:10] Disk found full\n- [03-26 08:10] Fix deployed\n',
    found: ['3 timeline-order'],
  },
  {
    what: 'an impact a month before its timeline',
    text: '## Impact\n\nNothing was merged between 2019-02-25 23:04 and 2019-02-26 08:12.\n\n## Timeline (UTC)\n\n- [2019-03-25 23:04] Outage starts\n- [2019-03-26 02:50] Paged\n- [2019-03-26 08:10] Fix deployed\n',
    found: ['3 outside-window'],
  },
  {
    what: 'midnight without a date',
    text: '## Timeline (UTC)\n\n### 2025-05-12\n\n- 22:10 Builds hang\n- 23:00 Builder restarted\n- 00:40 Builds hang again\n- 00:47 Builder replaced\n',
    found: ['7 midnight-rollover'],
  },
  {
    what: 'resolved before it was declared',
    text: '## Key events (UTC)\n\n- **First detected:** 2021-09-04 12:10\n- **Incident declared:** 2021-09-04 12:53\n- **Resolved:** 2021-09-04 12:27\n',
    found: ['5 timeline-order'],
  },
  {
    what: 'a duration that start and end do not give',
    text: '# Login fails\n\n**Start:** 2023-02-02 10:09 UTC\n\n**End:** 2023-02-02 10:15 UTC\n\n**Duration:** 0h 30m\n\n## Summary\n\nNobody could log in.\n',
    found: ['7 duration-mismatch'],
    fixed: '**Duration:** 0h 6m',
  },
  {
    what: 'a time to resolve that no two events give',
    text: '# Login fails\n\n**Start:** 2024-09-20 10:00 UTC\n\n**Detected:** 2024-09-20 10:09 UTC\n\n**Resolved:** 2024-09-20 11:04 UTC\n\n**Time to resolve:** 1h 37m\n\n## Summary\n\nNobody could log in.\n',
    found: ['9 metric-mismatch'],
    fixed: '**Time to resolve:** 1h 4m',
  },
  {
    what: 'a time to resolve that spans a day more than it says',
    text: '## Key events (UTC)\n\n- **First detected:** 2021-05-10 12:15\n- **Repaired:** 2021-05-10 16:48\n- **Resolved:** 2021-05-11 10:00\n\n**Time to repair:** 4h 33m\n\n**Time to resolve:** 4h 45m\n',
    found: ['9 metric-mismatch'],
    fixed: '**Time to resolve:** 21h 45m',
  },
  {
    what: 'a wrong month in the last event, which the stated length shows',
    text: '## Key events (UTC)\n\n- **First detected:** 2023-07-25 14:05\n- **Repaired:** 2023-07-25 15:55\n- **Resolved:** 2023-09-25 15:55\n\n**Time to repair:** 1h 50m\n\n**Time to resolve:** 1h 50m\n',
    found: ['5 metric-mismatch'],
    fixed: '- **Resolved:** 2023-07-25 15:55',
  },
  {
    what: 'a time to repair between two events of other names',
    text: '## Key events (UTC)\n\n- **First detected:** 2024-07-25 12:10\n- **Declared:** 2024-07-25 15:18\n- **Resolved:** 2024-07-25 16:19\n\n**Time to repair:** 3h 8m\n',
    found: [],
  },
  {
    what: 'the years of two key events mixed up, of an incident that is dated',
    text: '# Incident on 2023-01-05: secrets leaked\n\n## Key events (UTC)\n\n- **First detected:** 2023-01-05 08:10\n- **Incident declared:** 2023-01-05 08:56\n- **Repaired:** 2023-02-01 10:30\n- **Resolved:** 2022-02-01 10:30\n\n**Time to resolve:** 649h 10m\n',
    found: ['8 date-typo'],
    fixed: '- **Resolved:** 2023-02-01 10:30',
  },
  {
    what: 'a zone that the links contradict',
    text: `## Timeline\n\n2025-07-11 (all times in UTC)\n\n- 12:42 [Alert](${slack('2025-07-11T16:42:11Z')})\n- 13:10 [Looking](${slack('2025-07-11T17:10:40Z')})\n- 13:30 Probe fixed\n`,
    found: ['5 evidence-time-mismatch'],
  },
  {
    what: 'a zone that a quoted alert contradicts',
    text: '## Timeline (times in CET)\n\n### 2025-02-11\n\n- 12:42 PM Alert: “Violation started: February 11, 2025 at 5:42PM UTC”\n- 1:10 PM Looking\n- 1:30 PM Probe fixed\n',
    found: ['5 evidence-time-mismatch'],
  },
  {
    what: 'a zone with two meanings, neither of which a quoted alert has',
    text: '## Timeline (times in BST)\n\n### 2025-07-11\n\n#### 12:42 PM\n\n> Violation started: July 11, 2025 at 4:42PM UTC\n\n#### 1:10 PM\n\nLooking\n\n#### 1:30 PM\n\nProbe fixed\n',
    found: ['1 timezone-ambiguous'],
    fixed: '## Timeline (times in UTC-04:00)',
  },
  {
    what: 'one entry an hour off its link',
    text: `## Timeline\n\n2025-05-12 (all times in UTC)\n\n- 20:15 [Alert](${slack('2025-05-12T20:15:11Z')})\n- 20:49 [Looking](${slack('2025-05-12T20:49:40Z')})\n- 22:00 [Restarted](${slack('2025-05-12T23:00:05Z')})\n- 23:10 Resolved\n`,
    found: ['7 evidence-time-mismatch'],
    fixed: `- 23:00 [Restarted](${slack('2025-05-12T23:00:05Z')})`,
  },
  {
    what: 'a file named after another month',
    text: '# 2020-08-28 Memory exhausted\n\n## Timeline (UTC)\n\n- 12:10 Pods are killed\n- 12:40 Limit raised\n- 12:50 Resolved\n',
    fileName: '2020-10-28-memory.md',
    found: ['1 filename-date-mismatch'],
  },
  {
    what: 'detected before the outage began',
    text: '# Issue Summary:\n\n**Duration:** 2 hours, from 11:00 AM to 1:00 PM UTC\n\n# Timeline:\n\n- **10:45 AM:** Issue detected by the monitoring alert\n- **11:30 AM:** Database restarted\n- **1:00 PM:** Service restored\n',
    found: ['7 outside-window'],
  },
  {
    what: 'a row of the template left behind',
    text: '## Timeline (UTC)\n\n| Time | Event |\n| --- | --- |\n| 2024-03-13 HH:mm | Short event description. |\n| 2024-03-13 14:02 | Nodes are not ready |\n| 2024-03-13 14:20 | Nodes replaced |\n',
    found: ['5 placeholder'],
  },
];

test.each(faults.map((fault) => [fault.what, fault] as const))('%s', (_, fault) => check(fault));
