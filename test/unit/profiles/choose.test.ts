import { expect, it } from 'vitest';
import { chooseProfile, explainProfile } from '../../../server/core/profiles/choose.ts';
import { profiles } from '../../../server/core/profiles/registry.ts';
import { read, withHeadings } from './read.ts';

const plain = ['Summary', 'Timeline', 'Root cause', 'Action items'];

/** What is wanted, the document, the profile it gets. */
const cases: readonly (readonly [string, string, string])[] = [
  ['auto', withHeadings(...plain), 'generic'],
  ['auto', '', 'generic'],
  ['lean', withHeadings(...plain), 'lean'],
  ['nonsense', withHeadings(...plain), 'generic'],
  [
    'nonsense',
    withHeadings(
      '# Issue Summary:',
      '# Timeline:',
      '# Root Cause and Resolution:',
      '# Corrective and Preventative Measures:',
    ),
    'alx',
  ],
  ['generic', withHeadings('# Issue Summary:', '# Root Cause and Resolution:', '# Timeline:'), 'generic'],
  [
    'auto',
    withHeadings('Issue summary', 'Timeline', 'Root cause and resolution', 'Corrective and preventive measures'),
    'alx',
  ],
  ['auto', withHeadings('Issue Summary', 'Timeline', 'Root cause', 'Action items'), 'generic'],
  [
    'auto',
    withHeadings(
      'Overview',
      'Issue Summary',
      'Timeline',
      'Root Cause',
      'Resolution',
      'Corrective and Preventative Measures',
    ),
    'alx',
  ],
  [
    'auto',
    withHeadings(
      'Impact',
      'Issue Summary',
      'Timeline',
      'Root Cause',
      'Resolution',
      'Corrective and Preventative Measures',
    ),
    'generic',
  ],
  ['auto', withHeadings('Overview', 'What Happened', 'Timeline', 'Action Items'), 'generic'],
  [
    'auto',
    withHeadings(
      'Overview',
      'What Happened',
      'Contributing Factors',
      'Resolution',
      'Impact',
      'Timeline',
      'Responders',
      'Action Items',
    ),
    'pagerduty',
  ],
  [
    'auto',
    withHeadings(
      'Summary',
      'Impact',
      'Root Causes',
      'Trigger',
      'Resolution',
      'What went wrong',
      'Where we got lucky',
      'Timeline',
    ),
    'generic',
  ],
  [
    'auto',
    withHeadings(
      'Summary',
      'Impact',
      'Root Causes',
      'Trigger',
      'Resolution',
      'Detection',
      'Action Items',
      'Lessons Learned',
      'Timeline',
    ),
    'google-sre',
  ],
  [
    'auto',
    withHeadings(
      'Summary',
      'Timeline',
      'Lessons learned',
      '### What went well',
      '### What went wrong',
      '### Where we got lucky',
      'Action items',
    ),
    'generic',
  ],
  [
    'auto',
    withHeadings(
      'Summary',
      'Leadup',
      'Fault',
      'Impact',
      'Detection',
      'Response',
      'Recovery',
      'Timeline',
      'Root cause',
      'Lessons learned',
      'Corrective actions',
    ),
    'atlassian',
  ],
  [
    'auto',
    '- **Key events**\n  - First detected 2024-02-01 10:05\n\n- **Time to repair**: 0h 35m\n\n- **Time to resolve**: 0h 40m\n\n- **Identified**: an alert fired\n\n- **Impact**: sign-in failed\n\n- **Context**\n  - 2024-02-01 10:05: an alert fired\n\n- **Resolution**: rolled back\n\n- **Review actions**\n  - add a check\n',
    'uk-government',
  ],
  [
    'auto',
    withHeadings(
      'What happened?',
      'What went wrong and why?',
      'How did we respond?',
      'How are we making incidents like this less likely or less impactful?',
    ),
    'azure',
  ],
];

it.each(cases)('%s: %j → %s', (wanted, text, expected) => {
  expect(chooseProfile(read(text), wanted).id).toBe(expected);
});

it.each(profiles.filter(({ signature }) => signature.length > 0).map((profile) => [profile.id, profile] as const))(
  'takes a document with the headings of %s for it',
  (id, { sections, headingLevel, fields }) => {
    const header = fields.map(({ label }) => `- **${label}:** something`).join('\n');
    const titles = sections.flatMap(({ title, sections: inner }) => [
      `${'#'.repeat(headingLevel)} ${title}`,
      ...(inner ?? []).map((one) => `${'#'.repeat(headingLevel + 1)} ${one.title}`),
    ]);
    expect(chooseProfile(read(`${header}\n\n${withHeadings(...titles)}`), 'auto').id).toBe(id);
  },
);

it('says why', () => {
  expect(explainProfile(read(withHeadings(...plain)), 'lean').because).toBe('chosen by name');
  expect(explainProfile(read(withHeadings(...plain)), 'auto').because).toBe('no other template fits the headings');
  const alx = read(withHeadings('Issue Summary', 'Timeline', 'Root Cause and Resolution', 'Tasks'));
  expect(explainProfile(alx, 'auto').because).toBe('it has the headings “issue summary”, “root cause and resolution”');
});
