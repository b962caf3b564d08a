import type { Postmortem, TimelineEntry } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { rangeOf } from './util/place.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';

/** The entries at which a new day was taken to begin though nothing says so, each with the entry before it. */
function* rollovers({ entries, timelines }: Postmortem): Iterable<[TimelineEntry, TimelineEntry]> {
  for (const timeline of timelines) {
    let before: TimelineEntry | undefined;
    for (const index of timeline.entries) {
      const entry = entries[index];
      if (!entry) continue;
      if (before && entry.moment.dateFrom === 'past midnight' && before.moment.date !== entry.moment.date) {
        yield [entry, before];
      }
      before = entry;
    }
  }
}

export const midnightRollover = defineRule({
  name: 'midnight-rollover',
  category: 'timeline',
  summary: 'The timeline passes midnight and no date says so.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const [entry, before] of rollovers(postmortem)) {
      const { date } = entry.moment;
      const range = rangeOf(entry.place, entry.stamp.span);
      yield {
        range: entry.stampRange,
        message: `${writtenStamp(entry)} follows ${writtenStamp(before)} without a date: it is read as the next day${date ? `, ${date}` : ''}. Write the date where the new day begins.`,
        related: [{ range: before.stampRange, message: 'The last entry of the day before' }],
        fixes: date
          ? [
              editsFix(
                `Write ${date} before the time`,
                () => [{ range: { start: range.start, end: range.start }, text: `${date} ` }],
                true,
              ),
            ]
          : [],
      };
    }
  },
});
