import { titleKey } from '../profiles/title.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { replaceFix } from './util/fix.ts';

export const headingNotCanonical = defineRule({
  name: 'heading-not-canonical',
  category: 'structure',
  summary: 'A heading in other words than the template’s.',
  severity: 'hint',
  default: 'off',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem, profile, alignment }): Iterable<Report> {
    const taken = new Set<number>();
    for (const { wanted, section: index } of alignment.pairs) {
      const section = index === null ? undefined : postmortem.sections[index];
      if (index === null || !section || taken.has(index)) continue;
      taken.add(index);
      const names = [wanted.title, ...(wanted.also ?? [])].map(titleKey);
      if (section.kind !== wanted.kind || names.includes(titleKey(section.title))) continue;
      const { titleRange, title } = section;
      const written = text.slice(titleRange.start, titleRange.end);
      yield {
        range: titleRange,
        message: `The template ${profile.name} calls this section “${wanted.title}”.`,
        fixes: written.includes(title)
          ? [replaceFix(`Rename to “${wanted.title}”`, titleRange, written.replace(title, wanted.title))]
          : [],
      };
    }
  },
});
