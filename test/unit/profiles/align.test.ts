import { expect, it } from 'vitest';
import { meaningOfTitle } from '../../../server/core/model/titles.ts';
import { align } from '../../../server/core/profiles/align.ts';
import type { ProfileSection } from '../../../server/core/profiles/profile.ts';
import { profileById, profiles } from '../../../server/core/profiles/registry.ts';
import { read, withHeadings } from './read.ts';

/** `Title` for a pair served by a section of that title, `→` between where they differ, `(field)`, `-` missing, `~` moved. */
function check(id: string, text: string): string[] {
  const profile = profileById(id)!;
  const postmortem = read(text);
  return align(profile, postmortem)
    .pairs.filter(
      ({ wanted, section, field, missing }) => wanted.required || section !== null || field !== null || missing,
    )
    .filter(({ wanted, section, field }) => wanted.required || section !== null || field !== null)
    .map(({ wanted, section, field, missing, moved }) => {
      const served = section === null ? null : postmortem.sections[section]!.title;
      const by = field === null ? served : `(${postmortem.fields[field]!.label})`;
      return `${missing ? '- ' : moved ? '~ ' : ''}${wanted.title}${by !== null && by !== wanted.title ? ` → ${by}` : ''}`;
    });
}

const cause = 'Root causes and contributing factors';
const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'synonyms serve',
    'generic',
    withHeadings('Overview', 'Chronology', 'Root cause', 'Next steps'),
    ['Summary → Overview', 'Timeline → Chronology', `${cause} → Root cause`, 'Action items → Next steps'],
  ],
  [
    'one missing section is one gap',
    'generic',
    withHeadings('Summary', 'Root cause', 'Action items'),
    ['Summary', '- Timeline', `${cause} → Root cause`, 'Action items'],
  ],
  [
    '`or` serves',
    'generic',
    withHeadings('Summary', 'Timeline', 'Contributing factors', 'Action items'),
    ['Summary', 'Timeline', `${cause} → Contributing factors`, 'Action items'],
  ],
  [
    'sub-sections count wherever they stand',
    'generic',
    withHeadings('Summary', '### Impact', 'Timeline', '### Root cause', 'Action items'),
    ['Summary', 'Impact', 'Timeline', `${cause} → Root cause`, 'Action items'],
  ],
  [
    'a title that joins two kinds serves both',
    'generic',
    withHeadings('Summary & impact', 'Timeline', 'Root cause and resolution', 'Action items'),
    [
      'Summary → Summary & impact',
      'Impact → Summary & impact',
      'Timeline',
      `${cause} → Root cause and resolution`,
      'Resolution → Root cause and resolution',
      'Action items',
    ],
  ],
  [
    'joined by other words than "and"',
    'generic',
    withHeadings('Summary', 'Timeline', 'Detection / root cause', 'Action items'),
    ['Summary', 'Timeline', `${cause} → Detection / root cause`, 'Detection → Detection / root cause', 'Action items'],
  ],
  [
    'a kind in a title that joins nothing serves once',
    'generic',
    withHeadings('Summary of impact', 'Timeline', 'Root cause', 'Action items'),
    ['- Summary', 'Impact → Summary of impact', 'Timeline', `${cause} → Root cause`, 'Action items'],
  ],
  [
    'fields with text serve',
    'generic',
    `**Impact:** all users in Europe\n\n**Root cause:** a lock was held too long\n\n${withHeadings('Summary', 'Timeline', 'Action items')}`,
    ['Summary', 'Impact → (Impact)', 'Timeline', `${cause} → (Root cause)`, 'Action items'],
  ],
  [
    'bold bullets serve, facts of time do not',
    'generic',
    `- **Summary**: mail was late\n- **Detected**: 14:05\n- **Time to detect**: 5 min\n\n${withHeadings('Timeline', 'Root cause', 'Action items')}`,
    ['Summary → (Summary)', 'Timeline', `${cause} → Root cause`, 'Action items'],
  ],
  [
    'another order is found, and said where the template has one',
    'pagerduty',
    withHeadings(
      'Overview',
      'Timeline',
      'What Happened',
      'Contributing Factors',
      'Resolution',
      'Impact',
      'Responders',
      "How'd We Do?",
      'Action Items',
    ),
    [
      'Overview',
      'What Happened',
      'Contributing Factors',
      'Resolution',
      'Impact',
      'Responders',
      '~ Timeline',
      "How'd We Do? → How'd We Do",
      'Action Items',
    ],
  ],
  [
    'no order, nothing moved',
    'generic',
    withHeadings('Action items', 'Timeline', 'Root cause', 'Summary'),
    ['Summary', 'Timeline', `${cause} → Root cause`, 'Action items'],
  ],
  [
    'equal titles go before equal kinds',
    'pagerduty',
    withHeadings('What happened', 'Overview', 'Contributing factors'),
    [
      '~ Overview',
      'What Happened → What happened',
      'Contributing Factors → Contributing factors',
      '- Resolution',
      '- Impact',
      '- Responders',
      '- Timeline',
      "- How'd We Do?",
      '- Action Items',
    ],
  ],
  [
    'parts without their common heading serve for it',
    'google-sre',
    withHeadings('What went well', 'What went wrong'),
    [
      '- Summary',
      '- Impact',
      '- Root Causes',
      '- Trigger',
      '- Resolution',
      '- Detection',
      '- Action Items',
      'Lessons Learned → What went well',
      'What went well',
      'What went wrong',
      '- Timeline',
    ],
  ],
  [
    'parts of a missing section are not missing themselves',
    'netflix-oops',
    withHeadings('Executive summary', 'Contributors/enablers'),
    ['Executive summary', '- Narrative description', 'Contributors/enablers'],
  ],
  [
    'the words of the template, in the spelling of the author',
    'alx',
    withHeadings(
      '# ISSUE SUMMARY:',
      '# Timeline',
      '# Root cause & resolution',
      '# Corrective and preventive measures:',
    ),
    [
      'Issue Summary → ISSUE SUMMARY',
      'Timeline',
      'Root Cause and Resolution → Root cause & resolution',
      'Corrective and Preventative Measures → Corrective and preventive measures',
    ],
  ],
  ['an empty document', 'lean', '', ['- Summary', '- Timeline', '- Cause', '- Actions']],
];

it.each(cases)('%s', (_, id, text, expected) => {
  expect(check(id, text)).toEqual(expected);
});

it('leaves over what no pair took', () => {
  const postmortem = read(withHeadings('# Mail was late', 'Summary', 'Weather', 'Timeline', 'Second timeline'));
  const { extra } = align(profileById('lean')!, postmortem);
  expect(extra.map((index) => postmortem.sections[index]!.title)).toEqual([
    'Mail was late',
    'Weather',
    'Second timeline',
  ]);
});

it('takes no timeline entry for a section', () => {
  const text =
    '# Mail was late\n\n## Summary\n\nMail.\n\n## Timeline\n\n### 14:05 Impact on users\n\nMail is late.\n\n### 14:20 Resolved\n\nDone.\n';
  const { pairs } = align(profileById('generic')!, read(text));
  expect(pairs.find(({ wanted }) => wanted.kind === 'impact')).toMatchObject({ section: null, missing: true });
});

/** The headings of a whole document of the profile, without the section `left`. */
const headings = (level: number, sections: readonly ProfileSection[], left: ProfileSection): string[] =>
  sections
    .filter((section) => section !== left)
    .flatMap(({ title, sections: inner }) => [
      `${'#'.repeat(level)} ${title}`,
      ...headings(level + 1, inner ?? [], left),
    ]);

const removals = profiles.flatMap((profile) =>
  profile.sections.filter(({ required }) => required).map((left) => [profile.id, left.title, profile, left] as const),
);

it.each(removals)('%s without %j lacks that and nothing else', (_, title, profile, left) => {
  const text = withHeadings(...headings(profile.headingLevel, profile.sections, left));
  const missing = align(profile, read(text)).pairs.filter((pair) => pair.missing && pair.wanted.required);
  // Another section may serve for it: a description of what happened for a summary, the contributing factors for the cause.
  const others = profile.sections.filter((section) => section !== left);
  const served = others.some(({ kind, title: other }) =>
    [kind, meaningOfTitle(other).kind].some((one) => one !== null && (one === left.kind || left.or?.includes(one))),
  );
  expect(missing.map(({ wanted }) => wanted.title)).toEqual(missing.length === 0 && served ? [] : [title]);
});
