import { entriesOf } from '../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import type { Misplaced } from './misplaced.ts';

const half = 720;

/** Whether the entry stands where it belongs once its am is read as pm, or the other way round. */
function fitsFlipped(entry: TimelineEntry, all: readonly TimelineEntry[], timeline: Timeline): boolean {
  const { stamp, moment, end } = entry;
  const meridiem = stamp.time?.meridiem;
  const at = all.indexOf(entry);
  const [above, below] = [all[at - 1]?.moment.minutes, all[at + 1]?.moment.minutes];
  if (!meridiem || end || moment.minutes === null || above == null || below == null) return false;
  const [before, after] = timeline.direction === 'descending' ? [below, above] : [above, below];
  const flipped = moment.minutes + (meridiem === 'am' ? half : -half);
  return before <= flipped && flipped <= after;
}

/**
 * The entry whose am or pm alone puts two entries out of order, `11:21 PM` between 11:20 AM and 12:00 PM: the misplaced one, or the one
 * that it is measured by. Null where the other half of the day mends nothing.
 */
export function otherHalf(
  { entry, against }: Misplaced,
  postmortem: Postmortem,
  timeline: Timeline,
): TimelineEntry | null {
  const all = entriesOf(postmortem, timeline);
  return [entry, against].find((one) => fitsFlipped(one, all, timeline)) ?? null;
}
