import type { Section, SectionKind } from './postmortem.ts';
import type { Unit } from './units.ts';

/** Sections whose dated lines are due dates, links or quotations rather than the incident's chronology. */
export const otherBusiness: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'action_items',
  'supporting',
  'lessons',
  'went_well',
  'went_wrong',
  'lucky',
  'glossary',
  'questions',
  'responders',
]);

/** True for a heading that is a stamp or a date: it belongs to the timeline that it follows, whatever its level. */
const isDated = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.reading.dateLine !== null || unit.reading.stamp !== null);

/**
 * For each section the index of the timeline section that it belongs to, or -1. A dated heading of the timeline's own level goes on
 * with the timeline instead of ending it.
 */
export function timelineScopes(sections: readonly Section[], headingUnit: readonly (Unit | undefined)[]): number[] {
  const scopes: number[] = [];
  let last = -1;
  sections.forEach((section, i) => {
    const parent = section.parent === null ? -1 : (scopes[section.parent] ?? -1);
    let scope = section.kind === 'timeline' ? i : section.kind === null || parent >= 0 ? parent : -1;
    if (parent >= 0 && section.kind !== null && section.kind !== 'timeline' && otherBusiness.has(section.kind))
      scope = -1;
    if (scope < 0 && last >= 0 && section.kind === null && isDated(headingUnit[i])) {
      const root = sections[last];
      if (root && root.form === 'heading' && section.level >= root.level) scope = last;
    }
    scopes.push(scope);
    if (scope >= 0) last = scope;
    else if (section.level <= (sections[last]?.level ?? 0) || section.kind !== null) last = -1;
  });
  return scopes;
}
