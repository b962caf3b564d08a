import { wordSearch } from '../search/wordSearch.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { andMore, together } from './util/together.ts';

const search = wordSearch(
  /\b(?:because of|because|should(?:n['’]t| not)? have|the root cause (?:was|is)|which was why|as a result of|unfortunately)\b/gi,
  ['timeline'],
);

export const analysisInTimeline = defineRule({
  name: 'analysis-in-timeline',
  category: 'timeline',
  summary: 'Explanations in the timeline, which is for facts.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    const found = [...search(markdown, postmortem)];
    const [first] = found;
    if (!first) return;
    const report = together(
      found.map(({ range }) => range),
      `“${first.text}” explains.${andMore(found.length - 1, 'does', 'do', 'in the timeline')} Let the timeline say what happened, and the section about causes why.`,
    );
    if (report) yield report;
  },
});
