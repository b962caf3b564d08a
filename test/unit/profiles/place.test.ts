import { expect, it } from 'vitest';
import { align } from '../../../server/core/profiles/align.ts';
import { insertionPlace } from '../../../server/core/profiles/place.ts';
import type { ProfileSection } from '../../../server/core/profiles/profile.ts';
import { profileById } from '../../../server/core/profiles/registry.ts';
import { read } from './read.ts';

const flat = (sections: readonly ProfileSection[]): ProfileSection[] =>
  sections.flatMap((section) => [section, ...flat(section.sections ?? [])]);

/** The document with the wanted section's heading inserted. */
function check(id: string, title: string, text: string): string {
  const profile = profileById(id)!;
  const postmortem = read(text);
  const wanted = flat(profile.sections).find((section) => section.title === title)!;
  const place = insertionPlace(profile, align(profile, postmortem), postmortem, wanted, text);
  const heading = `${'#'.repeat(place.level)} ${title}${place.suffix}`;
  return `${text.slice(0, place.offset)}${place.before}${heading}${place.after}${text.slice(place.offset)}`;
}

const cases: readonly (readonly [string, string, string, string, string])[] = [
  [
    'behind the section before it',
    'generic',
    'Timeline',
    '# Mail\n\n## Summary\n\nLate.\n\n## Root cause\n\nA lock.\n',
    '# Mail\n\n## Summary\n\nLate.\n\n## Timeline\n\n## Root cause\n\nA lock.\n',
  ],
  [
    'behind its sub-sections too',
    'generic',
    'Timeline',
    '## Summary\n\nLate.\n\n### Impact\n\nAll.\n\n## Root cause\n\nA lock.\n',
    '## Summary\n\nLate.\n\n### Impact\n\nAll.\n\n## Timeline\n\n## Root cause\n\nA lock.\n',
  ],
  [
    'before the section after it where none is before',
    'generic',
    'Summary',
    '# Mail\n\n## Timeline\n\n- 14:05 Late.\n',
    '# Mail\n\n## Summary\n\n## Timeline\n\n- 14:05 Late.\n',
  ],
  [
    'at the end',
    'generic',
    'Action items',
    '# Mail\n\n## Summary\n\nLate.\n',
    '# Mail\n\n## Summary\n\nLate.\n\n## Action items\n',
  ],
  [
    'at the end without a last line end',
    'generic',
    'Action items',
    '# Mail\n\n## Summary\n\nLate.',
    '# Mail\n\n## Summary\n\nLate.\n\n## Action items\n',
  ],
  ['a document without sections', 'generic', 'Timeline', '# Mail was late\n', '# Mail was late\n\n## Timeline\n'],
  ['an empty document, in the style of the template', 'alx', 'Timeline', '', '# Timeline:\n'],
  [
    'level and colon of the document',
    'alx',
    'Timeline',
    '# Issue Summary:\n\nLate.\n\n# Root Cause and Resolution:\n\nA lock.\n',
    '# Issue Summary:\n\nLate.\n\n# Timeline:\n\n# Root Cause and Resolution:\n\nA lock.\n',
  ],
  [
    'no colon where the document has none',
    'alx',
    'Timeline',
    '### Issue Summary\n\nLate.\n\n### Root Cause and Resolution\n\nA lock.\n',
    '### Issue Summary\n\nLate.\n\n### Timeline\n\n### Root Cause and Resolution\n\nA lock.\n',
  ],
  [
    'two signs for a document of bold lines',
    'alx',
    'Root Cause and Resolution',
    '**Issue Summary**\n\nLate.\n\n**Timeline**\n\n- 14:05 Late.\n',
    '**Issue Summary**\n\nLate.\n\n**Timeline**\n\n- 14:05 Late.\n\n## Root Cause and Resolution\n',
  ],
  [
    'a sub-section inside the section that holds it',
    'google-sre',
    'Where we got lucky',
    '## Lessons Learned\n\n### What went well\n\nA.\n\n### What went wrong\n\nB.\n\n## Timeline\n\n14:05 Late.\n',
    '## Lessons Learned\n\n### What went well\n\nA.\n\n### What went wrong\n\nB.\n\n### Where we got lucky\n\n## Timeline\n\n14:05 Late.\n',
  ],
  [
    'the first sub-section behind the words of the section',
    'google-sre',
    'What went well',
    '## Lessons Learned\n\nSome.\n\n### What went wrong\n\nB.\n',
    '## Lessons Learned\n\nSome.\n\n### What went well\n\n### What went wrong\n\nB.\n',
  ],
  [
    'out of a section that stands deeper than the rest',
    'generic',
    'Timeline',
    '## Summary\n\nLate.\n\n## Notes\n\n### Impact\n\nAll.\n\n## Root cause\n\nA lock.\n\n## Action items\n\nUnlock.\n',
    '## Summary\n\nLate.\n\n## Notes\n\n### Impact\n\nAll.\n\n## Timeline\n\n## Root cause\n\nA lock.\n\n## Action items\n\nUnlock.\n',
  ],
  [
    'the document’s line ends',
    'generic',
    'Timeline',
    '## Summary\r\n\r\nLate.\r\n\r\n## Root cause\r\n\r\nA lock.\r\n',
    '## Summary\r\n\r\nLate.\r\n\r\n## Timeline\r\n\r\n## Root cause\r\n\r\nA lock.\r\n',
  ],
  [
    'headings without blank lines between',
    'generic',
    'Timeline',
    '## Summary\nLate.\n## Root cause\nA lock.\n',
    '## Summary\nLate.\n\n## Timeline\n\n## Root cause\nA lock.\n',
  ],
];

it.each(cases)('%s', (_, id, title, text, expected) => {
  expect(check(id, title, text)).toBe(expected);
});

it('puts a section of another profile at the end', () => {
  const profile = profileById('generic')!;
  const text = '## Summary\n\nLate.\n';
  const postmortem = read(text);
  const foreign = profileById('wikimedia')!.sections.at(-1)!;
  const place = insertionPlace(profile, align(profile, postmortem), postmortem, foreign, text);
  expect(place).toMatchObject({ offset: text.length, level: 2, suffix: '' });
});
