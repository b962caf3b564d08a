import type { Postmortem, Section, SectionKind } from '../model/postmortem.ts';
import { leading } from '../text/bisect.ts';

/** The innermost section around `offset`; null before the first heading. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  const begun = leading(sections.length, (i) => (sections[i]?.range.start ?? 0) <= offset);
  let section = sections[begun - 1] ?? null;
  while (section !== null && section.range.end <= offset)
    section = section.parent === null ? null : (sections[section.parent] ?? null);
  return section;
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
