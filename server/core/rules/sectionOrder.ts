import { defineRule, noOptions, type Report } from './rule.ts';

export const sectionOrder = defineRule({
  name: 'section-order',
  category: 'structure',
  summary: 'Sections that stand in another order than the template has them.',
  severity: 'hint',
  default: 'strict',
  fixable: false,
  options: noOptions,
  *check({ postmortem, profile, alignment }): Iterable<Report> {
    for (const [index, pair] of alignment.pairs.entries()) {
      const section = pair.section === null ? undefined : postmortem.sections[pair.section];
      if (!pair.moved || !section) continue;
      const before = alignment.pairs.slice(0, index).findLast(({ section: at, moved }) => at !== null && !moved);
      const place = before ? `behind “${before.wanted.title}”` : 'first';
      yield {
        range: section.titleRange,
        message: `In the template ${profile.name} this section stands ${place}.`,
      };
    }
  },
});
