import type { Section, SectionKind } from '../model/postmortem.ts';
import { groupBy } from '../text/grouping.ts';
import { defineRule, noOptions, type Report } from './rule.ts';

/** What a report about one incident has once. */
const once: ReadonlySet<SectionKind> = new Set([
  'summary',
  'impact',
  'timeline',
  'trigger',
  'root_cause',
  'contributing_factors',
  'detection',
  'resolution',
  'lessons',
  'action_items',
]);

/** By the title as it is written: a remark in brackets ("Five whys (the alert)") may be what sets two apart. */
const keyOf = (text: string, { kind, titleRange, level, parent }: Section): string => {
  const written = text.slice(titleRange.start, titleRange.end).replace(/[\s:#*_]+$/, '');
  return `${parent ?? ''}/${level}/${kind}/${written.trim().toLowerCase()}`;
};

export const duplicateSection = defineRule({
  name: 'duplicate-section',
  category: 'structure',
  summary: 'The same section twice at the same level.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    const alike = groupBy(postmortem.sections, (section) =>
      section.kind !== null && once.has(section.kind) ? keyOf(text, section) : null,
    );
    const repeated = [...alike.values()].flatMap((all) => {
      // A label that comes again and again belongs to the items of a list.
      const [before, ...further] = all.length > 2 ? all.filter(({ form }) => form !== 'pseudo') : all;
      return before ? further.map((section) => [before, section] as const) : [];
    });
    // Several kinds that come again are the reports of several incidents in one file.
    if (new Set(repeated.map(([, { kind }]) => kind)).size > 1) return;
    for (const [before, section] of repeated) {
      yield {
        range: section.titleRange,
        message: `There is a section “${before.title}” already. Join the two, or name what sets them apart.`,
        related: [{ range: before.titleRange, message: 'The first one' }],
      };
    }
  },
});
