import type { Fix } from '../findings.ts';
import { kindsAt } from '../search/sections.ts';
import { wordSearch } from '../search/wordSearch.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { andMore, together } from './util/together.ts';

const search = wordSearch(
  /!{2,}|\b(?:can(?:not|['’]t) believe|insane(?:ly)?|crazy|horrible|horribly|terrible|terribly|nightmare|catastroph(?:e|ically)|WTF|OMG|all hell broke loose|total disaster)\b/gi,
  null,
);

const isMarks = ({ text }: { readonly text: string }): boolean => text.startsWith('!');

/** A full stop for every run of exclamation marks; none behind a question mark. */
function fixesOf(source: string, marks: readonly { readonly text: string; readonly range: Range }[]): Fix[] {
  const [first] = marks;
  if (!first) return [];
  const edits = () =>
    marks.map(({ range }) => ({ range, text: /[?.]/.test(source[range.start - 1] ?? '') ? '' : '.' }));
  return [editsFix(`Write a full stop for “${first.text}”`, edits)];
}

export const animatedLanguage = defineRule({
  name: 'animated-language',
  category: 'language',
  summary: 'Words that stir rather than inform: “!!!”, nightmare, insane.',
  severity: 'hint',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text: source, markdown, postmortem }): Iterable<Report> {
    // Timelines quote what people wrote at the time.
    const found = [...search(markdown, postmortem)].filter(
      ({ range }) => !kindsAt(postmortem, range.start).includes('timeline'),
    );
    const [first] = found;
    if (!first) return;
    const others = andMore(found.length - 1, 'does', 'do', 'in this document');
    const report = together(
      found.map(({ range }) => range),
      `“${first.text}” adds heat, not facts.${others} Figures say how bad it was.`,
      { fixes: fixesOf(source, found.filter(isMarks)) },
    );
    if (report) yield report;
  },
});
