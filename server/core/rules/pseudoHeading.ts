import type { Section } from '../model/postmortem.ts';
import { isTitle } from '../search/sections.ts';
import type { TextEdit } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { andMore, together } from './util/together.ts';

/** True for a bold or plain line of its own. A list item that opens a part of a list is better left where it is. */
const convertible = (text: string, { form, kind, headingRange, titleRange }: Section): boolean =>
  form === 'pseudo' &&
  kind !== null &&
  !/^\s*(?:[-*+•]|\d+[.)])\s/.test(text.slice(lineStart(text, headingRange.start), titleRange.end));

/** Where the line that holds `at` begins. */
const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

export const pseudoHeading = defineRule({
  name: 'pseudo-heading',
  category: 'structure',
  summary: 'A bold or plain line that acts as a heading; one finding for a document.',
  severity: 'hint',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem, profile }): Iterable<Report> {
    const { sections } = postmortem;
    const found = sections.filter((section) => convertible(text, section) && !isTitle(postmortem, section));
    const [first] = found;
    if (!first) return;
    const real = sections.find(
      (section) => section.form === 'heading' && section.kind && !isTitle(postmortem, section),
    );
    const level = '#'.repeat(real?.level ?? profile.headingLevel);
    // A line that has its number signs already is kept from being a heading by what stands around it.
    const lacking = found.filter(({ titleRange }) => text[titleRange.start] !== '#');
    const edits = (): TextEdit[] =>
      lacking.map(({ headingRange, titleRange }) => ({
        range: headingRange,
        text: `${level} ${text.slice(titleRange.start, titleRange.end).trim()}`,
      }));
    const others = andMore(found.length - 1, 'does', 'do', 'in this document');
    const report = together(
      found.map(({ titleRange }) => titleRange),
      `“${first.title}” acts as a heading without being one: outlines, links and tables of contents do not see it.${others}`,
      {
        fixes:
          lacking.length > 0 ? [{ title: 'Make headings of these lines', safe: false, preferred: true, edits }] : [],
      },
    );
    if (report) yield report;
  },
});
