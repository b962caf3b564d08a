import type { Postmortem, Section, SectionKind } from '../../model/postmortem.ts';

/** The innermost section around `offset`; null before the first heading. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let found: Section | null = null;
  for (const section of sections) {
    if (section.range.start > offset) break;
    if (offset < section.range.end) found = section;
  }
  return found;
}

/** The kinds of the section around `offset` and of those that hold it, innermost first. */
export function kindsAt(postmortem: Postmortem, offset: number): SectionKind[] {
  const kinds: SectionKind[] = [];
  let section = sectionAt(postmortem.sections, offset);
  while (section) {
    if (section.kind) kinds.push(section.kind);
    section = section.parent === null ? null : (postmortem.sections[section.parent] ?? null);
  }
  return kinds;
}

/** True for the heading that is the document's title rather than a section. */
export const isTitle = ({ title }: Postmortem, section: Section): boolean =>
  title !== null && section.headingRange.start <= title.range.start && title.range.end <= section.headingRange.end;
