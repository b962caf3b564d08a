import type { SectionKind } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';

const parts: readonly (readonly [SectionKind, string])[] = [
  ['went_well', 'what went well'],
  ['went_wrong', 'what went wrong'],
  ['lucky', 'where we got lucky'],
];

export const lessonsTriad = defineRule({
  name: 'lessons-triad',
  category: 'structure',
  summary: 'Lessons that leave out what went well, what went wrong, or luck.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    const { sections } = postmortem;
    const lessons = sections.find(
      ({ kind, title }) =>
        kind === 'went_well' || kind === 'went_wrong' || (kind === 'lessons' && /lesson|learn/i.test(title)),
    );
    if (!lessons) return;
    const missing = parts.filter(([kind]) => !sections.some((section) => section.kind === kind));
    if (missing.length === 0) return;
    const names = missing.map(([, name]) => `“${name}”`).join(', ');
    yield {
      range: lessons.titleRange,
      message: `The template asks for ${names} too. Luck is what the next incident will not have.`,
    };
  },
});
