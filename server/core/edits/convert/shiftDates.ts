import type { Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { inOrder } from '../../text/sourceLines.ts';
import { addDays } from '../../time/calendar.ts';
import { isUnclear } from '../form/stampTimes.ts';
import type { Wall } from '../timeline/entryClock.ts';
import { type Retold, retell } from './retell.ts';
import { movedDateLines, type Walls } from './zoneDates.ts';

/**
 * Moves entries of a timeline (`all` being all of its entries) by whole days, in their own style: their own dates, and date lines all
 * of whose entries move to one day. Dates that stand elsewhere (title, header, file name) stay, and so do unclear stamps.
 */
export function shiftDates(
  text: string,
  timeline: Timeline,
  all: readonly TimelineEntry[],
  moved: readonly TimelineEntry[],
  days: number,
): readonly TextEdit[] {
  const retold = moved.flatMap((entry): Retold[] => {
    const { moment, end } = entry;
    if (isUnclear(entry) || moment.date === null || moment.time === null) return [];
    const at = (date: string, time: string): Wall => ({ date: addDays(date, days), time, zone: moment.zone });
    const until = end?.date == null || end.time === null ? null : at(end.date, end.time);
    return [{ entry, start: at(moment.date, moment.time), end: until }];
  });
  const walls: Walls = new Map(retold.map(({ entry, start }) => [entry, start]));
  const own = retold.flatMap((one) => retell(text, timeline, one, null));
  return inOrder(text, [...own, ...movedDateLines(text, timeline, all, walls).edits]);
}
