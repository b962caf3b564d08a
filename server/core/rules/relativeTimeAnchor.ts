import type { Fix } from '../findings.ts';
import { entriesOf } from '../model/entriesOf.ts';
import type { Postmortem, TimelineEntry } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { replaceFix } from './util/fix.ts';
import { rangeOf } from './util/place.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';
import { together } from './util/together.ts';

/** Writes the start that the header states in place of `T+0`; nothing else tells when that was. */
function startFixes({ milestones, date }: Postmortem, { stamp, place }: TimelineEntry): Fix[] {
  const start = milestones.find(
    ({ kind, entry, moment }) => kind === 'start' && entry === null && moment.time !== null,
  );
  if (!start || stamp.relative?.seconds !== 0) return [];
  const { moment } = start;
  const time = [moment.date === date?.value ? null : moment.date, moment.time].filter(Boolean).join(' ');
  return [replaceFix(`Write ${time}, the stated start`, rangeOf(place, stamp.span), time)];
}

export const relativeTimeAnchor = defineRule({
  name: 'relative-time-anchor',
  category: 'timeline',
  summary: 'Times such as T+15m where nothing says when T was.',
  severity: 'warning',
  default: 'on',
  fixable: true,
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
        `${writtenStamp(first)} counts from a moment that the document never states. Give the clock time of T+0.`,
        { fixes: startFixes(postmortem, first) },
      );
      if (report) yield report;
    }
  },
});
