import * as v from 'valibot';
import { entriesOf } from '../model/entriesOf.ts';
import { formatDuration } from '../time/formatDuration.ts';
import { defineRule, type Report } from './rule.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';

export const timelineGap = defineRule({
  name: 'timeline-gap',
  category: 'timeline',
  summary: 'A long silence in the timeline while the incident lasted.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: v.strictObject({
    minutes: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 60),
      v.description('How many minutes a silence may last; or four times the usual one, if that is more.'),
    ),
  }),
  *check({ postmortem, options }): Iterable<Report> {
    const end =
      postmortem.milestones.find(({ kind }) => kind === 'mitigated' || kind === 'resolved')?.moment.minutes ?? null;
    for (const timeline of postmortem.timelines) {
      if (timeline.direction === 'descending') continue;
      const timed = entriesOf(postmortem, timeline).filter(
        ({ moment, stamp }) => moment.minutes !== null && stamp.time,
      );
      const gaps = timed.slice(1).map((entry, i) => (entry.moment.minutes ?? 0) - (timed[i]?.moment.minutes ?? 0));
      const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
      for (const [i, gap] of gaps.entries()) {
        const [before, entry] = [timed[i], timed[i + 1]];
        if (!before || !entry || gap <= Math.max(options.minutes, 4 * usual) || gap > 24 * 60) continue;
        if (end !== null && (before.moment.minutes ?? 0) >= end) continue;
        yield {
          range: entry.stampRange,
          message: `Nothing is recorded for ${formatDuration(gap * 60)} between ${writtenStamp(before)} and ${writtenStamp(entry)}. What was tried, or waited for?`,
        };
      }
    }
  },
});
