import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';

// Rules that somebody has to ask for: what they mark, and the neighbours that they leave alone.

/** What a rule marks in a document, related places included. */
function marked(rule: string, text: string): string[] {
  const settings = { ...defaultSettings, rules: { [rule]: 'on' as const } };
  return analyze({ text, fileName: null, settings, declared: true, now: null })
    .findings.filter((finding) => finding.rule === rule)
    .flatMap(({ range, related }) => [range, ...related.map((one) => one.range)])
    .map(({ start, end }) => text.slice(start, end));
}

const check = (rule: string, text: string, expected: readonly string[]): void =>
  expect(marked(rule, text)).toEqual(expected);

/** An action, and whether the rule speaks of it. */
const actions: readonly (readonly [rule: string, action: string, isMarked: boolean])[] = [
  ['action-unbounded', 'Keep improving the tests', true],
  ['action-unbounded', 'Load tests: conduct regular load tests', true],
  ['action-unbounded', 'Back up the data regularly.', true],
  ['action-unbounded', 'We should always test the backup', true],
  ['action-unbounded', 'Keep the last five backups', false],
  ['action-unbounded', 'Continue the load tests until June', false],
  ['action-unbounded', 'Conduct regular load tests, twice a month', false],
  ['action-unbounded', 'Add a job that tests the backup regularly', false],
  ['action-unbounded', 'Set up continuous integration', false],
  ['action-verb-first', 'Better alerts', true],
  ['action-verb-first', 'We need a runbook', true],
  ['action-verb-first', 'OPS-12: The queue should be bounded', true],
  ['action-verb-first', 'Monitoring of lock waits', true],
  ['action-verb-first', 'Backups must be tested', true],
  ['action-verb-first', 'Monitor lock waits', false],
  ['action-verb-first', 'Document in the runbook how to fail over', false],
  ['action-verb-first', 'Decide who should own the runbook', false],
  ['action-verb-first', 'Alerts: page on lock waits', false],
  ['action-verb-first', 'We added an alert', false],
  ['action-verb-first', 'More carefully test the backup', false],
];

test.each(actions)('%s: %s', (rule, action, isMarked) =>
  check(rule, `# Outage\n\n## Action items\n\n- ${action}\n`, isMarked ? [action] : []),
);

test.each<[string, boolean]>([
  ['Platform', true],
  ['the SRE team', true],
  ['@backend-team', true],
  ['Ops / Security', true],
  ['everyone', true],
  ['Mara', false],
  ['Mara (Platform)', false],
  ['Platform, Lee', false],
  ['Platform lead', false],
  ['JG', false],
])('action-team-owner: %s', (owner, isMarked) => {
  const row = `Test it | ${owner} |`;
  check(
    'action-team-owner',
    `# Outage\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| ${row}\n`,
    isMarked ? [row] : [],
  );
});

test.each<[string, string, readonly string[]]>([
  ['who-questions', 'Who broke the build?', ['Who broke the build?']],
  ['who-questions', 'Whose fault is it?', ['Whose fault']],
  ['who-questions', 'Why did nobody check the flag?', ['Why did nobody check the flag?']],
  ['who-questions', 'Who was affected? Who is paged? Why did the pod fail?', []],
  ['who-questions', 'We asked those who broke it.', []],
  ['hindsight-adverbs', 'The graph clearly shows it.', ['clearly']],
  ['hindsight-adverbs', 'Obviously the flag was wrong.', ['Obviously']],
  ['hindsight-adverbs', 'State it more clearly; nothing was obviously wrong; it was simply slow.', []],
])('%s: %s', (rule, words, expected) => check(rule, `# Outage\n\n## Root cause\n\n${words}\n`, expected));

/** A report with this status; the questions stand among the lessons. */
const asking = (status: string, lessons: string): string =>
  `# Outage\n\n**Status:** ${status}\n\n## Timeline (UTC)\n\n- 10:05 Is it down?\n- 10:20 Resolved\n\n## Lessons learned\n\n${lessons}\n`;

test.each<[string, string, readonly string[]]>([
  ['Final', '- Why so late?', ['Why so late?']],
  ['Complete, action items in progress', '1. Why so\n   late?', ['Why so']],
  ['Draft', '- Why so late?', []],
  ['Draft, in review, final', '- Why so late?', []],
  ['Resolved', '- Why so late?', []],
  ['To be reviewed', '- Why so late?', []],
  ['Final', '- Why so late? Nobody was paged.', []],
  ['Final', '- Why so late?\n  - Nobody was paged.', []],
  ['Final', '- Why so late?\n\n  Nobody was paged.', []],
  ['Final', '- Why so late?\n\nNobody was paged.', []],
  ['Final', '- Q: Why so late?\n- A: Nobody was paged.', []],
  ['Final', '- [x] Why so late?\n- ~~Why so late?~~', []],
  ['Final', '- She asked “why so late?”', []],
])('open-question: %s, %j', (status, lessons, expected) => check('open-question', asking(status, lessons), expected));

test.each<[string, string, readonly string[]]>([
  ['the alert first', '- 10:05 Alert: checkout fails\n- 10:10 Lock found\n- 10:20 Resolved\n', ['10:05']],
  [
    'newest first',
    'Most recent first.\n\n- 10:20 Resolved\n- 10:10 Lock found\n- 10:05 Alert: checkout fails\n',
    ['10:05'],
  ],
  ['a change first', '- 10:01 Version 5 deployed\n- 10:05 Alert: checkout fails\n- 10:20 Resolved\n', []],
  ['only two entries', '- 10:05 Alert: checkout fails\n- 10:20 Resolved\n', []],
])('timeline-no-leadup: %s', (_, entries, expected) =>
  check('timeline-no-leadup', `# Outage\n\n## Timeline (UTC)\n\n${entries}`, expected),
);

test('a stated start or a background leads up to the alert', () => {
  const entries = '## Timeline (UTC)\n\n- 10:05 Alert: checkout fails\n- 10:10 Lock found\n- 10:20 Resolved\n';
  check('timeline-no-leadup', `# Outage\n\n**Start:** 2024-05-02 10:00 UTC\n\n${entries}`, []);
  check('timeline-no-leadup', `# Outage\n\n## Background\n\nVersion 5 was deployed at 10:01.\n\n${entries}`, []);
});
