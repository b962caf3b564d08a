import { entriesOf } from '../model/entriesOf.ts';
import type { TimelineEntry } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { removeEntry } from './util/timeline/removeEntry.ts';

/** True where nothing is left of an entry once its stamp and all markup are taken away. */
function isBare(text: string, entry: TimelineEntry): boolean {
  if (entry.stamp.label || entry.text.trim() !== '') return false;
  // A paragraph inside a list item answers what the item says.
  if (entry.layout === 'paragraph' && /^[ \t]/.test(text.slice(entry.range.start, entry.stampRange.start + 1)))
    return false;
  const behind = text.slice(entry.stampRange.end, entry.range.end);
  return !/[\p{L}\p{N}]/u.test(behind) && !behind.includes('![');
}

/** True for a row that holds a date and nothing else, above entries that say only the time: the day that they happened on. */
const datesTheNext = ({ stamp }: TimelineEntry, next: TimelineEntry | undefined): boolean =>
  stamp.time === null &&
  stamp.date !== null &&
  next !== undefined &&
  next.stamp.time !== null &&
  next.stamp.date === null;

export const timelineEmptyEntry = defineRule({
  name: 'timeline-empty-entry',
  category: 'timeline',
  summary: 'A timeline entry with a time and no words.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    for (const timeline of postmortem.timelines) {
      const entries = entriesOf(postmortem, timeline);
      const bare = entries.filter((entry, i) => isBare(text, entry) && !datesTheNext(entry, entries[i + 1]));
      // A list of nothing but times is a list of periods, told about elsewhere.
      if (bare.length * 2 > entries.length) continue;
      for (const entry of bare) {
        yield {
          range: entry.stampRange,
          message: 'This entry says when, but not what happened.',
          fixes: [editsFix('Delete the entry', () => removeEntry(text, entry))],
        };
      }
    }
  },
});
