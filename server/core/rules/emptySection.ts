import type { Fix } from '../findings.ts';
import { fieldName } from '../model/fieldNames.ts';
import type { Postmortem, Section } from '../model/postmortem.ts';
import type { Alignment } from '../profiles/align.ts';
import { isTitle } from '../search/sections.ts';
import { slice } from '../text/sourceLines.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';

/** Where headings begin that are entries or dates of a timeline: those say what they have to say by themselves. */
function timelineHeadings({ entries, timelines }: Postmortem): ReadonlySet<number> {
  const starts = entries.filter(({ layout }) => layout === 'heading').map(({ range }) => range.start);
  return new Set([...starts, ...timelines.flatMap(({ dateLines }) => dateLines.map(({ range }) => range.start))]);
}

const holdsTimeline = ({ sections, timelines }: Postmortem, section: Section): boolean =>
  timelines.some((timeline) => timeline.section !== null && sections[timeline.section] === section);

function fixesOf(section: Section, index: number, alignment: Alignment): Fix[] {
  const wanted = alignment.pairs.find((pair) => pair.section === index)?.wanted;
  const remove = editsFix('Delete the empty section', () => [{ range: section.range, text: '' }]);
  if (!wanted?.body || wanted.kind !== section.kind) return [remove];
  const { end } = section.headingRange;
  const fill: Fix = {
    title: `Fill in what belongs under “${section.title}”`,
    safe: false,
    preferred: true,
    snippet: true,
    edits: () => [{ range: { start: end, end }, text: `\n\n${wanted.body}` }],
  };
  return [fill, remove];
}

/** A heading of a higher level that holds a value, or announces what is below it, is the section's text set too large: `# Duration: 30 minutes`. */
function continues(text: string, { level, own }: Section, next: Section | undefined): boolean {
  if (next?.form !== 'heading' || next.level >= level || next.headingRange.start !== own.end) return false;
  const [, label = '', value = ''] = /^\W*([^:]{1,60}):\s*(.*)$/s.exec(slice(text, next.headingRange)) ?? [];
  return label !== '' && (value.trim() === '' || fieldName(label) !== 'other');
}

/** A picture is content, though it has no words. */
const picture = /!\[|<(?:img|video|picture|svg|iframe)\b/i;

export const emptySection = defineRule({
  name: 'empty-section',
  category: 'structure',
  summary: 'A heading with nothing under it.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem, alignment }): Iterable<Report> {
    const ofTimeline = timelineHeadings(postmortem);
    for (const [index, section] of postmortem.sections.entries()) {
      if (!section.empty || isTitle(postmortem, section) || holdsTimeline(postmortem, section)) continue;
      // A heading without words is a remnant of an export: it promises nothing.
      if (section.title === '') continue;
      // `## Thank you for reading!` is a sentence that was set large.
      if (
        section.kind === null &&
        /!(?:<\/\w+>|[*_\s])*$/.test(text.slice(section.headingRange.start, section.headingRange.end))
      )
        continue;
      if (continues(text, section, postmortem.sections[index + 1])) continue;
      if (picture.test(text.slice(section.own.start, section.own.end))) continue;
      // A signature or a link set as a small heading is no section.
      if (section.kind === null && (section.form === 'pseudo' || section.level > 3)) continue;
      if (ofTimeline.has(section.headingRange.start) || ofTimeline.has(section.titleRange.start)) continue;
      yield {
        range: section.titleRange,
        message: `There is nothing under “${section.title}”. Fill it in, write “None” and why, or delete the heading.`,
        fixes: fixesOf(section, index, alignment),
      };
    }
  },
});
