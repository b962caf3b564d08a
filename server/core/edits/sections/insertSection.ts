import type { Postmortem } from '../../model/postmortem.ts';
import type { Alignment } from '../../profiles/align.ts';
import { insertionPlace } from '../../profiles/place.ts';
import type { Profile, ProfileSection } from '../../profiles/profile.ts';
import { sectionSnippet } from '../../profiles/template.ts';
import type { TextEdit } from '../../text/range.ts';
import { firstLineEnding, insertAt } from '../../text/sourceLines.ts';

/**
 * Inserts a section that is missing, at the profile's place, with its guidance as a VS Code snippet. Heading level, colon and line
 * ends follow the document.
 */
export function insertSection(
  text: string,
  postmortem: Postmortem,
  profile: Profile,
  alignment: Alignment,
  wanted: ProfileSection,
): { readonly edits: readonly TextEdit[]; readonly snippet: true } {
  const place = insertionPlace(profile, alignment, postmortem, wanted, text);
  const eol = firstLineEnding(text);
  const body = sectionSnippet(wanted, place).replace(/\n/g, eol);
  return { edits: [insertAt(place.offset, place.before + body + place.after)], snippet: true };
}
