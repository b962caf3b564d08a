import type { Postmortem, Section } from '../model/postmortem.ts';
import { commonest } from '../text/grouping.ts';
import { firstLineEnding, missingBreaks } from '../text/sourceLines.ts';
import type { Aligned, Alignment } from './align.ts';
import type { Profile, ProfileSection } from './profile.ts';
import type { HeadingStyle } from './template.ts';

/** Where a section is to be inserted, and how its heading is written there. */
export interface InsertionPlace extends HeadingStyle {
  /** Offset in the document. */
  readonly offset: number;
  /** Line ends to put before and behind the section, in the document's own kind, so that one blank line parts it from its neighbours. */
  readonly before: string;
  readonly after: string;
}

/** Sections that pairs took alone, by pair: a section that two share, or that serves through its parts, tells nothing about places. */
function placedSections(alignment: Alignment, postmortem: Postmortem): (Section | null)[] {
  const uses = new Map<number, number>();
  for (const { section } of alignment.pairs) if (section !== null) uses.set(section, (uses.get(section) ?? 0) + 1);
  return alignment.pairs.map(({ section }, at) => {
    if (section === null) return null;
    const first = alignment.pairs.findIndex((pair) => pair.section === section) === at;
    return uses.get(section) === 1 || first ? (postmortem.sections[section] ?? null) : null;
  });
}

/** The style of the sections that stand beside the wanted one; where none does, of the template under a document title. */
function styleOf(
  profile: Profile,
  siblings: readonly Section[],
  holder: Section | null,
  depth: number,
  postmortem: Postmortem,
  text: string,
): HeadingStyle {
  const headings = siblings.filter(({ form }) => form === 'heading');
  const coloned = (section: Section): boolean =>
    /[:：]/.test(text.slice(section.titleRange.end, section.headingRange.end)) ||
    /[:：]$/.test(text.slice(section.titleRange.start, section.titleRange.end));
  const others =
    headings.length > 0 ? headings : postmortem.sections.filter((one) => one.form === 'heading' && one.kind !== null);
  const suffix = others.length > 0 && others.filter(coloned).length * 2 > others.length ? ':' : '';
  if (holder) return { level: Math.min(6, holder.level + 1), suffix };
  const level = commonest(headings.map((section) => section.level));
  if (level !== null) return { level, suffix };
  const plain = text.trim() === '' ? profile.headingLevel : 2;
  return { level: Math.min(6, plain + depth), suffix: text.trim() === '' ? profile.headingSuffix : suffix };
}

const depthOf = (pairs: readonly Aligned[], at: number): number => {
  const parent = pairs[at]?.parent ?? null;
  return parent === null ? 0 : 1 + depthOf(pairs, parent);
};

/** Behind `section` and all it holds, yet inside nothing that a heading of `level` would not end. */
function behind(section: Section, level: number, sections: readonly Section[]): number {
  if (section.level < level) return section.own.end;
  let outer = section;
  while (outer.parent !== null && (sections[outer.parent]?.level ?? 0) >= level) outer = sections[outer.parent]!;
  return outer.range.end;
}

/**
 * Where a section that is missing belongs: behind the nearest of the profile's sections before it that the document has, else before
 * the nearest one after it, else at the end; a sub-section stays inside the section that holds it in the profile. Heading level and
 * colon follow the document, not the template. A `wanted` that is none of the profile's goes to the end.
 */
export function insertionPlace(
  profile: Profile,
  alignment: Alignment,
  postmortem: Postmortem,
  wanted: ProfileSection,
  text: string,
): InsertionPlace {
  const { pairs } = alignment;
  const at = pairs.findIndex((pair) => pair.wanted === wanted);
  const parent = pairs[at]?.parent ?? null;
  const placed = placedSections(alignment, postmortem);
  const siblings = pairs.map((pair, index) =>
    pair.parent === parent && index !== at ? (placed[index] ?? null) : null,
  );
  const holder = parent === null ? null : (placed[parent] ?? null);
  const found = siblings.filter((section) => section !== null);
  const style = styleOf(profile, found, holder, Math.max(0, depthOf(pairs, at)), postmortem, text);

  const previous = at < 0 ? undefined : siblings.slice(0, at).findLast((section) => section !== null);
  const next = at < 0 ? undefined : siblings.slice(at + 1).find((section) => section !== null);
  let offset = text.length;
  if (previous) offset = behind(previous, style.level, postmortem.sections);
  else if (holder) offset = holder.own.end;
  else if (next) offset = next.headingRange.start;
  return { ...style, offset, ...spacingAt(text, offset) };
}

/** Line ends to put before and behind a block that is inserted at `offset`, in the document's own kind, so that blank lines part it from its neighbours. */
export function spacingAt(text: string, offset: number): { before: string; after: string } {
  const lineEnd = firstLineEnding(text);
  const rest = text.slice(offset);
  const after = rest.trim() === '' ? (rest === '' ? 1 : 0) : 2;
  return { before: lineEnd.repeat(missingBreaks(text, offset)), after: lineEnd.repeat(after) };
}
