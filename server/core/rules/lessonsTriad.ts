import { insertParts, type Part } from '../edits/sections/insertParts.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem, SectionKind } from '../model/postmortem.ts';
import { meaningOfTitle } from '../model/titles.ts';
import type { Alignment } from '../profiles/align.ts';
import { plainSections } from '../profiles/section.ts';
import { proseIn } from '../search/sectionText.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { snippetFix } from './util/fix.ts';

const parts: readonly (readonly [SectionKind, string])[] = [
  ['went_well', 'what went well'],
  ['went_wrong', 'what went wrong'],
  ['lucky', 'where we got lucky'],
];

/** What the first of the parts that matter most is good for. */
function why(missing: typeof parts): string {
  const kinds = missing.map(([kind]) => kind);
  if (kinds.includes('lucky')) return 'Luck is what the next incident will not have.';
  return kinds.includes('went_well') ? 'It shows what to keep.' : 'It shows what to change.';
}

/** The three as the template has them, each with the section that the document has for it. */
const partsOf = ({ sections }: Postmortem, { pairs }: Alignment): Part[] =>
  parts.map(([kind, name]) => {
    const wanted = [...pairs.map((pair) => pair.wanted), ...plainSections].find((one) => one.kind === kind);
    const there = sections.find((section) => section.kind === kind) ?? null;
    return { title: wanted?.title ?? name, body: wanted?.body ?? '', there };
  });

/** The parts that lines between two offsets begin with: `- **What went well:** the alert was fast`. */
function labelledIn(markdown: MarkdownDocument, range: Range): ReadonlySet<SectionKind | null> {
  const labels = proseIn(markdown, range).flatMap((line) => /^\W*([^:：]{4,40})[:：]/.exec(line)?.[1] ?? []);
  return new Set(labels.map((label) => meaningOfTitle(label).kind));
}

export const lessonsTriad = defineRule({
  name: 'lessons-triad',
  category: 'structure',
  summary: 'Lessons that leave out what went well, what went wrong, or luck.',
  severity: 'hint',
  default: 'profile',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem, alignment }): Iterable<Report> {
    const { sections } = postmortem;
    const lessons = sections.find(
      ({ kind, title }) =>
        kind === 'went_well' || kind === 'went_wrong' || (kind === 'lessons' && /lesson|learn/i.test(title)),
    );
    if (!lessons) return;
    const labelled = labelledIn(markdown, lessons.range);
    const missing = parts.filter(([kind]) => !labelled.has(kind) && !sections.some((section) => section.kind === kind));
    if (missing.length === 0) return;
    const names = missing.map(([, name]) => `“${name}”`).join(', ');
    yield {
      range: lessons.titleRange,
      message: `The template asks for ${names} too. ${why(missing)}`,
      fixes: [
        snippetFix(
          missing.length === 1 ? `Insert ${names}` : 'Insert what is missing',
          () => insertParts(text, lessons, partsOf(postmortem, alignment)),
          true,
        ),
      ],
    };
  },
});
