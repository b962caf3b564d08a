import { expect, test } from 'vitest';
import { cleanTitle, meaningOfTitle } from '../../../server/core/model/titles.ts';
import { sectionsOf } from './read.ts';

/** A heading's words and the kind they name. */
const titles: readonly (readonly [string, string | null])[] = [
  ['Issue Summary:', 'summary'],
  ['📝 Overview', 'summary'],
  ['3. Root Cause', 'root_cause'],
  ['Root Cause and Resolution', 'root_cause'],
  ['Resolution and recovery', 'resolution'],
  ['Root Cause(s)', 'root_cause'],
  ['What went wrong and why?', 'root_cause'],
  ["What Didn't Go So Well?", 'went_wrong'],
  ['What went well', 'went_well'],
  ['Where we got lucky', 'lucky'],
  ['Timeline (times in BST)', 'timeline'],
  ['Follow-up timeline', 'timeline'],
  ['2. What happened (Timeline)', 'timeline'],
  ['What happened (in short)', 'summary'],
  ['🕒 Timeline: the plot thickens', 'timeline'],
  ['Corrective and Preventative Measures', 'action_items'],
  ['Action items & follow-ups', 'action_items'],
  ['What are we doing to prevent this in future?', 'action_items'],
  ['Actions taken', 'response'],
  ['Contributing factors', 'contributing_factors'],
  ['Who was affected', 'impact'],
  ['Remediation and preventative measures', 'action_items'],
  ['Required Follow-Up', 'action_items'],
  ['Detection improvements', 'action_items'],
  ['Re-triggers of the build', null],
  ['Fix is not persistent', null],
  ['Metrics-server patch', null],
  ['Решение `0.16.1`', 'resolution'],
  ['Cómo evitaremos que vuelva a ocurrir', 'action_items'],
  ['6. Prevenção permanente', 'action_items'],
  ['Containment', 'response'],
  ['Corrective and preventative measures must contain:', 'action_items'],
  ['Specific Tasks', 'action_items'],
  ['Measures against such a problem in future', 'action_items'],
  ['Main cause', 'root_cause'],
  ['二、时间线：', 'timeline'],
  ['Project overview', null],
  ['Sumary Issue', 'summary'],
  ['What will we do differently?', 'action_items'],
  ['Why it happened', 'root_cause'],
  ['How we found out', 'detection'],
  ['How did this happen?', 'root_cause'],
  ['What helped', 'went_well'],
  ['What did not help', 'went_wrong'],
  ['Open follow-ups', 'action_items'],
  ['Apendix', 'supporting'],
  ['Zeitlicher Ablauf', 'timeline'],
  ['Causa raíz', 'root_cause'],
  ['What can improve', 'went_wrong'],
  ['Cronologia', 'timeline'],
  ['Geleerde lessen', 'lessons'],
  ['Oś czasu', 'timeline'],
  ['Kök Neden', 'root_cause'],
  ['Mesures correctives', 'action_items'],
  ['Linha do tempo', 'timeline'],
  ['再発防止策', 'action_items'],
  ['Acoes corretivas e preventivas', 'action_items'],
  ['ACCIONES FUTURAS', 'action_items'],
  ['Cronologia', 'timeline'],
  ['Qué no funcionó', 'went_wrong'],
  ['时间线', 'timeline'],
  ['根因分析', 'root_cause'],
  ['타임라인', 'timeline'],
  ['Хронология событий', 'timeline'],
  ['The weather', null],
  ['A long headline about the new pricing page and the impact it may have', null],
];

test.each(titles)('"%s" is %s', (title, kind) => {
  expect(meaningOfTitle(title, true).kind).toBe(kind);
});

test.each([
  ['## **Timeline** ##'.replaceAll('#', '').trim(), 'Timeline'],
  ['1.2 Root cause:', 'Root cause'],
  ['IV) Impact', 'Impact'],
  ['09:05 Deployment', '09:05 Deployment'],
  ['2: Impact', 'Impact'],
  ['🛠️ Action Items!', 'Action Items'],
  [':warning: Detection', 'Detection'],
])('cleans %s', (raw, title) => expect(cleanTitle(raw)).toBe(title));

/** Name, document, sections as `sectionsOf` shows them. */
const documents: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'headings of all forms',
    '# Report\n\nSummary\n-------\n\nx\n\n## Impact ##\n\nx\n\n<h2>Timeline</h2>\n',
    ['1 - "Report"', '  3 summary "Summary"', '  8 impact "Impact"', '  12 timeline "Timeline" empty'],
  ],
  [
    'first-level sections',
    '# Issue Summary:\n\nx\n\n# Timeline:\n\nx\n',
    ['1 summary "Issue Summary"', '5 timeline "Timeline"'],
  ],
  [
    'bold lines',
    '## Report\n\n**Summary**\n\nx\n\n**Root cause:**\ny\n',
    ['1 - "Report"', '  3 summary "Summary"', '  7 root_cause "Root cause"'],
  ],
  ['a field with its text on the line is none', '**Impact:** all users\n\nDuration: 30 min\n', []],
  ['a bold sentence is none', '## Report\n\nx\n\n**The lesson is learned.**\n', ['1 - "Report"']],
  ['a field still to be filled in is none', '**Root Cause:** [what caused it]\n', []],
  [
    'list items that hold their content',
    '- **Impact:**\n  - slow\n- **Root cause:**\n  - a bug\n',
    ['1 impact "Impact"', '3 root_cause "Root cause"'],
  ],
  [
    'a title that mentions a section',
    '# Postmortem: root cause of the March outage\n\n## Summary\n\nx\n',
    ['1 - "Postmortem: root cause of the March outage"', '  3 summary "Summary"'],
  ],
  [
    'parts below a bare name',
    'Issue Summary:\n\nDuration:\n\ntwo hours\n\nImpact:\n\nall users\n\nTimeline:\n\nx\n',
    ['1 summary "Issue Summary"', '  3 metrics "Duration"', '  7 impact "Impact"', '11 timeline "Timeline"'],
  ],
  [
    'bare names right behind list items',
    'Issue Summary:\n- An hour of errors\nRoot Cause:\nA bad mask.\nTimeline:\n- 10:00 x\nTasks:\n- y\n',
    ['1 summary "Issue Summary"', '3 root_cause "Root Cause"', '5 timeline "Timeline"', '7 action_items "Tasks"'],
  ],
  [
    'bare names in a report that is indented',
    'Summary:\n\n    Impact:\n        all users\n\n    Root Cause:\n        a bad mask\n',
    ['1 summary "Summary"', '  3 impact "Impact"', '  6 root_cause "Root Cause"'],
  ],
  [
    'a first heading that names a section',
    '## Root cause of the outage\n\nx\n\n## Fix\n\ny\n',
    ['1 root_cause "Root cause of the outage"', '5 resolution "Fix"'],
  ],
  [
    'a bare name with what it is about',
    'Summary of the issue\nThe tide gauge stood still for all ferries on Tuesday.\n\nThe root cause of the problem\nA typo stopped it.\n\nThe root cause of the old queue problem was ice.\n',
    ['1 summary "Summary of the issue"', '4 root_cause "The root cause of the problem"'],
  ],
  [
    'numbered steps are none, numbered names are',
    '## Steps\n\n1. **Escalation and calls:**\n   - called\n\n## Report\n\n1. **Root cause:**\n   - a mask\n',
    ['1 - "Steps"', '6 - "Report"', '  8 root_cause "Root cause"'],
  ],
  [
    'plain lines in title case or capitals, and one with a long remark',
    'Summary of issues:\n\nx\n\nTimeline (all in West Ruritania Time on the 12th of August 2023):\n\n- 10:00 x\n\nRoot Cause Analysis and Resolution Details:\n\nx\n\nMEASURES AGAINST ICE\n\nx\n\nThe root cause and the steps we took:\n\nx\n',
    [
      '1 summary "Summary of issues"',
      '5 timeline "Timeline"',
      '9 root_cause "Root Cause Analysis and Resolution Details"',
      '13 action_items "MEASURES AGAINST ICE"',
    ],
  ],
  [
    'numbered names over text, and numbered names alone',
    '1. Issue Summary:\n\nNo ferry.\n\n2. Root Cause:\n\nIce.\n\nContents\n\n1. Summary:\n2. Timeline:\n3. Impact:\n',
    ['1 summary "Issue Summary"', '5 root_cause "Root Cause"'],
  ],
  [
    'a heading that tells its section',
    '# Outage\n\n## Issue Summary: 2 hours (9:00 AM - 11:00 AM UTC)\n\n## Impact\n\nx\n',
    ['1 - "Outage"', '  3 summary "Issue Summary: 2 hours"', '  5 impact "Impact"'],
  ],
  [
    'a bold line of few words',
    '**Timeline**\nx\n\n**Future prevention**\nMore disks.\n',
    ['1 timeline "Timeline"', '4 action_items "Future prevention"'],
  ],
  [
    'a timeline that is sorted by what was done',
    'Timeline:\n\nDetection:\n\n- 10:00 an alert\n\nActions taken:\n\n- 10:05 looked\n\nResolution:\n\n- 10:30 restarted\n\nRoot cause and resolution:\n\nResolution:\n\nA restart.\n',
    [
      '1 timeline "Timeline"',
      '  3 detection "Detection"',
      '  7 response "Actions taken"',
      '  11 resolution "Resolution"',
      '15 root_cause "Root cause and resolution"',
      '  17 resolution "Resolution"',
    ],
  ],
  [
    'bare names with their text right below, whatever the line before',
    'Outage of the booking page in the night of the second of May\nSummary\nFor an hour nobody could book a room anywhere.\n\nResponse\nTwo people joined the call and looked at logs.\nThey looked at metrics and at the dashboards too\nLessons learned\nA restart does not help when the disk is full.\n',
    ['2 summary "Summary"', '5 response "Response"', '8 lessons "Lessons learned"'],
  ],
  [
    'a word that a line breaks after is no name',
    'We looked for a long while at the impact and the\nTimeline\nof that.\n',
    [],
  ],
  [
    'a word right below a time is what its entry tells, below the end of a header it is a name',
    'Summary:\n\nStart time: 8:50 UTC\nEnd time: 9:20 UTC\nImpact:\nNobody could book.\n\nTimeline:\n\n08.53\nRecovery:\nPump one\n\n09.20 Recovery\n',
    ['1 summary "Summary"', '5 impact "Impact"', '8 timeline "Timeline"'],
  ],
  [
    'a fact below its label is none, a text below its name is one',
    '# Outage\n\n**Impact time:**  \n09:00 to 09:30\n\n**Impact:**  \nNobody could book.\n\n**Duration:**\nIt lasted for as long as it took Ana to walk to the pier.\n',
    ['1 - "Outage"', '  6 impact "Impact"', '  9 metrics "Duration"'],
  ],
  [
    'a fact in a sentence with figures is none',
    '# Outage\n\n**Duration:**  \nThe booking was down from 2026-02-03 09:00 UTC to 2026-02-03 09:30 UTC (30 minutes).\n\n**Impact:**  \nNobody could book.\n',
    ['1 - "Outage"', '  6 impact "Impact"'],
  ],
  [
    'questions as plain lines and as headings',
    'What was the root cause?\n\nThe queue.\n\n## How am I fixing it?\n\nA limit.\n',
    ['1 root_cause "What was the root cause"', '  5 resolution "How am I fixing it"'],
  ],
  [
    'what kind of timeline it is stands before the word',
    '# Outage\n\n## Incident response timeline\n\nx\n\n## Response and timeline\n\nx\n\n## Outstanding items\n\n- x\n',
    [
      '1 - "Outage"',
      '  3 timeline "Incident response timeline"',
      '  7 response "Response and timeline"',
      '  11 action_items "Outstanding items"',
    ],
  ],
  ['the words of a picture are no name', '![Timeline](timeline.png)\n\n## Impact\n\nx\n', ['3 impact "Impact"']],
  ['names in a fence are none', '```\nImpact:\n  x\nTimeline:\n```\n', []],
  ['a link to a section is none', '- [Timeline](#timeline)\n- [Impact](#impact)\n', []],
  ['escaped Markdown', '\\## Timeline\n\n\\- x\n', ['1 timeline "Timeline"']],
];

test.each(documents)('reads %s', (_name, text, sections) => expect(sectionsOf(text)).toEqual(sections));
