import type { Section } from '../../core/model/postmortem.ts';
import type { Aligned } from '../../core/profiles/align.ts';
import type { ReadDocument } from '../analyses.ts';
import { toLspRange } from '../places.ts';
import type { OutlineSection } from '../protocol.ts';
import type { Unfilled } from './types.ts';

/** The document's sections in their order, `empty` also where only a template's prompts stand in them; a section of the profile that is missing stands behind the one before it in the profile. */
export function outlineSections({ document, analysis }: ReadDocument, isUnfilled: Unfilled): OutlineSection[] {
  const { postmortem, profile, alignment } = analysis;
  const isEmpty = ({ empty, headingRange, range }: Section): boolean =>
    empty || isUnfilled({ start: headingRange.end, end: range.end });
  const wantedBy = new Map<number, Aligned>();
  for (const pair of alignment.pairs) if (pair.section !== null) wantedBy.set(pair.section, pair);

  const present = (section: Section, index: number): OutlineSection => {
    const wanted = wantedBy.get(index)?.wanted;
    return {
      title: section.title,
      kind: section.kind,
      state: isEmpty(section) ? 'empty' : 'present',
      required: wanted?.required ?? false,
      level: section.level,
      guidance: wanted?.guidance ?? '',
      range: toLspRange(document, section.headingRange),
    };
  };
  const missing = ({ wanted, parent }: Aligned): OutlineSection => ({
    title: wanted.title,
    kind: wanted.kind,
    state: 'missing',
    required: wanted.required,
    level: profile.headingLevel + (parent === null ? 0 : 1),
    guidance: wanted.guidance,
    range: null,
  });

  const told = new Set(postmortem.entries.filter(({ layout }) => layout === 'heading').map(({ range }) => range.start));
  // The document's own title is no section of it, nor is a heading that is a timeline entry.
  const own = postmortem.sections
    .map((section, index) => ({ section, index }))
    .filter(
      ({ section: { titleRange, headingRange } }) =>
        titleRange.start !== postmortem.title?.range.start && !told.has(headingRange.start),
    );
  const behind = new Map<number, OutlineSection[]>();
  let last = -1;
  for (const pair of alignment.pairs) {
    if (pair.section !== null) last = pair.section;
    else if (pair.missing && (pair.wanted.required || pair.wanted.recommended))
      behind.set(last, [...(behind.get(last) ?? []), missing(pair)]);
  }
  return [
    ...(behind.get(-1) ?? []),
    ...own.flatMap(({ section, index }) => [present(section, index), ...(behind.get(index) ?? [])]),
  ];
}
