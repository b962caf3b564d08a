import { moveSection } from '../edits/sections/moveSection.ts';
import type { Fix } from '../findings.ts';
import type { Postmortem, Section } from '../model/postmortem.ts';
import { align } from '../profiles/align.ts';
import { applyEdits, type TextEdit } from '../text/range.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';
import { editsFix } from './util/fix.ts';

/** The section around `section`, or itself, that stands side by side with `other`; null where none does. */
function besides({ sections }: Postmortem, section: Section, other: Section): Section | null {
  let one: Section | undefined = section;
  while (one && (one.parent !== other.parent || one.level !== other.level)) {
    one = one.parent === null ? undefined : sections[one.parent];
  }
  return one && one !== other ? one : null;
}

/** Where the section of a pair belongs: behind `before`, or in front of all that stand beside it. Null where that is not in the same section. */
function placeFor(postmortem: Postmortem, section: Section, before: Section | null): number | null {
  if (before) return besides(postmortem, before, section)?.range.end ?? null;
  const first = postmortem.sections.find(
    (one) => one.kind !== null && one.parent === section.parent && one.level === section.level,
  );
  return first && first !== section ? first.range.start : null;
}

/** The move, where the document read anew has the same sections and this one at its place. */
function moved(context: RuleContext<unknown>, index: number, section: Section, to: number): readonly TextEdit[] {
  const { text, postmortem, profile, reread } = context;
  const edits = moveSection(text, section, to);
  const after = reread(applyEdits(text, edits));
  const titles = ({ sections }: Postmortem): string =>
    sections
      .map(({ title, level }) => `${level} ${title}`)
      .sort()
      .join('\n');
  const isRight = titles(after) === titles(postmortem) && align(profile, after).pairs[index]?.moved === false;
  return isRight ? edits : [];
}

function fixesOf(context: RuleContext<unknown>, index: number, section: Section, before: Section | null): Fix[] {
  const to = placeFor(context.postmortem, section, before);
  if (to === null) return [];
  const title = before ? `Move the section after “${before.title}”` : 'Move the section to the front';
  return [editsFix(title, () => moved(context, index, section, to), true)];
}

export const sectionOrder = defineRule({
  name: 'section-order',
  category: 'structure',
  summary: 'Sections that stand in another order than the template has them.',
  severity: 'hint',
  default: 'strict',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem, profile, alignment } = context;
    for (const [index, pair] of alignment.pairs.entries()) {
      const section = pair.section === null ? undefined : postmortem.sections[pair.section];
      if (!pair.moved || !section) continue;
      const before = alignment.pairs.slice(0, index).findLast(({ section: at, moved }) => at !== null && !moved);
      const place = before ? `after “${before.wanted.title}”` : 'first';
      const present = before?.section == null ? null : (postmortem.sections[before.section] ?? null);
      yield {
        range: section.titleRange,
        message: `In the template ${profile.name} this section comes ${place}.`,
        fixes: fixesOf(context, index, section, present),
      };
    }
  },
});
