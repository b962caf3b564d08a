import type { Postmortem, TimelineEntry } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { inOrder } from '../../text/sourceLines.ts';
import { wallAt } from '../../time/instants.ts';
import { isUnclear, stampTimes } from '../form/stampTimes.ts';
import { retell } from './retell.ts';

/**
 * Tells an entry at `instant` (UTC epoch milliseconds) on its own clock and in its own style; the end of a range moves along. No edits
 * where the entry's present instant or zone is not known, where its stamp is unclear or names a second zone, and where the day would
 * change and is not written in the entry.
 */
export function setEntryTime(
  text: string,
  { timelines }: Postmortem,
  entry: TimelineEntry,
  instant: number,
): readonly TextEdit[] {
  const timeline = timelines[entry.timeline];
  const { moment, end, stamp } = entry;
  const [now] = moment.instants;
  if (!timeline || now === undefined || moment.instants.length > 1 || moment.zone === null) return [];
  if (isUnclear(entry) || stamp.other !== null || !stampTimes(entry).some(({ of }) => of === 'start')) return [];
  const start = wallAt(moment.zone, instant);
  const until =
    end?.instants[0] === undefined ? null : wallAt(end.zone ?? moment.zone, end.instants[0] + instant - now);
  if (start === null || (end !== null && until === null)) return [];
  const otherDay = start.date !== moment.date || (until !== null && until.date !== end?.date);
  if (otherDay && stamp.date === null) return [];
  const zoned = { ...start, zone: moment.zone };
  const ended = until === null ? null : { ...until, zone: moment.zone };
  return inOrder(text, retell(text, timeline, { entry, start: zoned, end: ended }, null));
}
