import { defineRule, noOptions, type Report } from './rule.ts';
import { writtenStamp } from './util/clock.ts';
import { entriesOf } from './util/entries.ts';
import { together } from './util/together.ts';

export const relativeTimeAnchor = defineRule({
  name: 'relative-time-anchor',
  category: 'timeline',
  summary: 'Times such as T+15m where nothing says when T was.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const timeline of postmortem.timelines) {
      const floating = entriesOf(postmortem, timeline).filter(
        ({ stamp, moment }) => stamp.relative?.from === 'anchor' && moment.time === null,
      );
      const [first] = floating;
      if (!first) continue;
      const report = together(
        floating.map(({ stampRange }) => stampRange),
        `${writtenStamp(first)} counts from a moment that is written nowhere. Give the clock time of T+0.`,
      );
      if (report) yield report;
    }
  },
});
