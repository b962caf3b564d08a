import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { readOrder } from '../../order/readOrder.ts';
import { dayNumber } from '../../time/calendar.ts';

/**
 * Gives the minute at which an entry of the timeline stands on its clock. A date that is taken for a typing error counts as the one
 * that is meant: what breaks the order by mistake must not decide it. Null where the time is unknown.
 */
export function meantMinutes(postmortem: Postmortem, timeline: Timeline): (entry: TimelineEntry) => number | null {
  const days = new Map<number, number>();
  for (const { members, from, to } of readOrder(postmortem)[timeline.index]?.typos ?? []) {
    const moved = dayNumber(to[0] ?? from) - dayNumber(from);
    for (const index of members) days.set(index, moved);
  }
  return ({ index, moment }) => (moment.minutes === null ? null : moment.minutes + 1440 * (days.get(index) ?? 0));
}
