import { entriesOf } from '../model/entriesOf.ts';
import type { TextEdit } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { rangeOf } from './util/place.ts';
import { andMore, together } from './util/together.ts';

export const meridiemOn24h = defineRule({
  name: 'meridiem-on-24h',
  category: 'timeline',
  summary: 'A time of the 24-hour clock with am or pm.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const timeline of postmortem.timelines) {
      const found = entriesOf(postmortem, timeline).flatMap((entry) =>
        entry.stamp.problems
          .filter(({ kind }) => kind === 'meridiem-on-24h')
          .map((problem) => ({ problem, range: rangeOf(entry.place, problem.span) })),
      );
      const [first, ...others] = found;
      if (!first) continue;
      const { written, repair } = first.problem;
      const many = andMore(others.length, 'does', 'do', 'in this timeline');
      const edits = (): TextEdit[] =>
        found.flatMap(({ problem, range }) => (problem.repair === null ? [] : [{ range, text: problem.repair }]));
      const report = together(
        found.map(({ range }) => range),
        `${written} mixes the 24-hour clock with am or pm.${repair ? ` Write ${repair}.` : ''}${many}`,
        { fixes: repair ? [{ title: 'Drop am and pm from 24-hour times', safe: true, preferred: true, edits }] : [] },
      );
      if (report) yield report;
    }
  },
});
