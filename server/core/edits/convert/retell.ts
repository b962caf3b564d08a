import type { Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { replace, slice } from '../../text/sourceLines.ts';
import { cellsAt } from '../../text/tableRow.ts';
import type { WrittenDate } from '../../time/stamp.ts';
import { dateStyleOf, writeDate, writeWeekday } from '../form/dateStyle.ts';
import { sourceEnd, sourceStart } from '../form/entrySource.ts';
import { stampTimes } from '../form/stampTimes.ts';
import { withClock, writeTime } from '../form/timeStyle.ts';
import type { Wall } from '../timeline/entryClock.ts';
import { rewritten } from '../timeline/newDateLine.ts';

/** An entry with when it is to start and end. */
export interface Retold {
  readonly entry: TimelineEntry;
  readonly start: Wall;
  readonly end: Wall | null;
  /** Whether hours below ten get a zero where the entry's own time does not show it; null for the way of its clock. */
  readonly pad?: boolean | null;
}

/**
 * The edits that tell an entry at another time, in the author's style: in its own stamp and row, the date where it is written there.
 * `zone` takes the place of the zone labels; null leaves them.
 */
export function retell(
  text: string,
  timeline: Timeline,
  { entry, start, end, pad = null }: Retold,
  zone: string | null,
): TextEdit[] {
  const { stamp, place } = entry;
  const edits: TextEdit[] = [];
  const times = stampTimes(entry);
  for (const { of, range, style, time } of times) {
    const wall = of === 'start' ? start : of === 'end' ? end : null;
    if (wall === null || sameTime(wall.time, time)) continue;
    // `8:00-8:30 PM` leaves am and pm to the end, as long as both are the same half of the day.
    const ends = times.find((one) => one.of === 'end')?.style ?? null;
    const differs = of === 'start' && end !== null && start.time < '12' !== end.time < '12';
    const told = differs && style.clock === 12 ? withClock(style, 12, ends) : style;
    edits.push(replace(range, writeTime({ ...told, pad: told.pad ?? pad }, wall.time)));
  }
  const date = (written: WrittenDate | null | undefined, wall: Wall | null, old: string | null): void => {
    if (written == null || wall === null || wall.date === null || wall.date === old) return;
    const style = dateStyleOf(place.line.text, written, old);
    const range = { start: sourceStart(entry, written.span), end: sourceEnd(entry, written.span) };
    if (style !== null) edits.push(replace(range, writeDate(style, wall.date)));
  };
  date(stamp.date, start, entry.moment.date);
  date(stamp.end?.date, end, entry.end?.date ?? null);
  if (stamp.weekday !== null && start.date !== null && start.date !== entry.moment.date) {
    const { span } = stamp.weekday;
    const range = { start: sourceStart(entry, span), end: sourceEnd(entry, span) };
    edits.push(replace(range, writeWeekday(slice(text, range), start.date)));
  }
  if (zone !== null) edits.push(...relabel(text, timeline, entry, zone));
  const cells = entry.layout === 'row' && timeline.columns !== null ? cellsAt(text, entry.stampRange.start) : [];
  const dateCell = timeline.columns?.date == null ? undefined : cells[timeline.columns.date];
  if (dateCell !== undefined && stamp.date === null && start.date !== null && start.date !== entry.moment.date) {
    const other = rewritten(slice(text, dateCell.inner), entry.moment.date, start.date);
    if (other !== null) edits.push(replace(dateCell.inner, other));
  }
  return edits;
}

/** The edits that put `zone` in the place of the zone labels in an entry's own stamp and row. */
export function relabel(text: string, timeline: Timeline, entry: TimelineEntry, zone: string): TextEdit[] {
  const { stamp } = entry;
  const labels = [stamp.zone, stamp.end?.zone].flatMap((one) => (one ? [[one.span.from, one.span] as const] : []));
  const edits = [...new Map(labels).values()].map((span) =>
    replace({ start: sourceStart(entry, span), end: sourceEnd(entry, span) }, zone),
  );
  const cells = entry.layout === 'row' && timeline.columns?.zone != null ? cellsAt(text, entry.stampRange.start) : [];
  const cell = timeline.columns?.zone == null ? undefined : cells[timeline.columns.zone];
  if (cell !== undefined && cell.inner.end > cell.inner.start) edits.push(replace(cell.inner, zone));
  return edits;
}

const sameTime = (a: string, b: string): boolean => a.padEnd(8, ':00') === b.padEnd(8, ':00');
