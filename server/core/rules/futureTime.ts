import type { TimelineEntry } from '../model/postmortem.ts';
import { readOrder } from '../order/readOrder.ts';
import { dayNumber } from '../time/calendar.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';
import { andMore, together } from './util/together.ts';

const day = 86_400_000;

/** True where the entry lies ahead, whatever its zone. */
function isAhead({ moment }: TimelineEntry, now: number): boolean {
  const [instant] = moment.instants;
  if (instant !== undefined) return instant > now + 60_000;
  return moment.date !== null && dayNumber(moment.date) * day > now + day;
}

export const futureTime = defineRule({
  name: 'future-time',
  category: 'timeline',
  summary: 'A timeline entry that lies in the future.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ postmortem, now }): Iterable<Report> {
    if (now === null) return;
    const typos = readOrder(postmortem).flatMap((reading) => reading.typos);
    const ahead = postmortem.entries.filter(
      (entry) =>
        isAhead(entry, now) &&
        !typos.some(({ range }) => range.start >= entry.range.start && range.end <= entry.range.end),
    );
    const [first] = ahead;
    if (!first) return;
    const others = andMore(ahead.length - 1, 'is', 'are');
    const report = together(
      ahead.map(({ stampRange }) => stampRange),
      `${writtenStamp(first)} is in the future.${others}`,
    );
    if (report) yield report;
  },
});
