import { expect, test } from 'vitest';
import { insertSection } from '../../../server/core/edits/sections/insertSection.ts';
import { align } from '../../../server/core/profiles/align.ts';
import type { ProfileSection } from '../../../server/core/profiles/profile.ts';
import { profileById } from '../../../server/core/profiles/registry.ts';
import { applyEdits } from '../../../server/core/text/range.ts';
import { read } from './read.ts';

/** The document with the generic profile's section of that kind inserted. */
function inserted(text: string, kind: ProfileSection['kind']): string {
  const profile = profileById('generic')!;
  const postmortem = read(text);
  const wanted = profile.sections.find((section) => section.kind === kind)!;
  const { edits, snippet } = insertSection(text, postmortem, profile, align(profile, postmortem), wanted);
  expect(snippet).toBe(true);
  return applyEdits(text, edits);
}

test.each(['\n', '\r\n'])('at its place, in the document’s headings and line ends (%j)', (eol) => {
  const text = '# Outage\n\n### Summary:\n\nBad.\n\n### Action items:\n\n- Mend it\n'.replaceAll('\n', eol);
  const after = inserted(text, 'timeline');
  const place = text.indexOf('### Action');
  expect(after.startsWith(`${text.slice(0, place)}### Timeline:${eol}${eol}\${1`)).toBe(true);
  expect(after.endsWith(eol + eol + text.slice(place))).toBe(true);
  expect(eol === '\n' || !/[^\r]\n/.test(after)).toBe(true);
});
