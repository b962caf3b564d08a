import { lineOfBlanks } from '../blanks/blankLines.ts';
import { type Blank, blanksOf } from '../blanks/blankPlaces.ts';
import { removeLine } from '../edits/removeLine.ts';
import type { Fix } from '../findings.ts';
import { isFinished } from '../model/reportStatus.ts';
import { groupBy } from '../text/grouping.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';

/** With more different ones the document is a template that is being filled in, which needs no list to say so. */
const few = 5;

/** Statuses under which a template is allowed to be one. */
const begun = /\b(?:draft|in progress|wip|work in progress|open|ongoing|investigating)\b/;

const isNote = (text: string): boolean => /^(?:TODO|FIXME)$/.test(text);

const named = (text: string): string => (isNote(text) ? `a ${text}` : `“${text}”`);

/** Taking the lines away, where nothing else stands on them. */
function fixesOf(text: string, group: readonly Blank[], blanks: readonly Blank[]): Fix[] {
  const lines = group.map((one) => lineOfBlanks(text, one, blanks));
  const starts = new Map(lines.flatMap((line) => (line ? [[line.start, line]] : [])));
  const [first] = starts.values();
  if (!first || lines.includes(null)) return [];
  const noun = /^\s*\|/.test(text.slice(first.start, first.end)) ? 'row' : 'line';
  const title = starts.size === 1 ? `Delete the ${noun}` : `Delete the ${starts.size} ${noun}s`;
  return [editsFix(title, () => [...starts.values()].map((line) => removeLine(text, line)))];
}

export const placeholder = defineRule({
  name: 'placeholder',
  category: 'structure',
  summary: 'Something that a template left to be filled in.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text: source, markdown, postmortem, profile }): Iterable<Report> {
    const blanks = blanksOf(markdown, postmortem, profile);
    const groups = groupBy(blanks, ({ text }) => text);
    const status = postmortem.status ?? '';
    const late = isFinished(status) ? ` The status says ${status}.` : '';
    if (groups.size > few) {
      const places = blanks.map(({ text, range }) => ({ range, message: named(text) }));
      const [first, ...others] = places;
      if (!first) return;
      yield {
        range: first.range,
        message: `${places.length} places are still to be filled in, the first of them ${first.message}.${late}`,
        related: others,
        severity: isFinished(status) ? 'error' : begun.test(status) ? 'information' : 'warning',
      };
      return;
    }
    for (const [text, group] of groups) {
      const [first, ...others] = group;
      if (!first) continue;
      const often = others.length > 0 ? ` It stands in this document ${group.length} times.` : '';
      const what = isNote(text) ? `This ${text} is still open.` : `${named(text)} is still to be filled in.`;
      yield {
        range: first.range,
        message: `${what}${often}${late}`,
        related: others.map(({ range }) => ({ range, message: 'Here as well' })),
        fixes: fixesOf(source, group, blanks),
        ...(isFinished(status) ? { severity: 'error' as const } : {}),
      };
    }
  },
});
