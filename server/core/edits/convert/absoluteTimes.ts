import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, TimelineEntry } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { inOrder, replace } from '../../text/sourceLines.ts';
import { isoDate, writeDate } from '../form/dateStyle.ts';
import { sourceEnd, sourceStart } from '../form/entrySource.ts';
import { type TimeStyle, timeStyleOf, writeTime } from '../form/timeStyle.ts';
import { datesIn } from '../order/siblings.ts';

/**
 * Writes times that count from a timeline's start (`T+15m`) as clock times, in the way of the timeline's other times; with the date
 * where a new day begins. No edits where there are none, where the clock time of one is not known, or where one counts seconds.
 */
export function absoluteTimes(text: string, postmortem: Postmortem, timelineIndex: number): readonly TextEdit[] {
  const timeline = postmortem.timelines[timelineIndex];
  const entries = timeline === undefined ? [] : entriesOf(postmortem, timeline);
  const counted = [...entries.entries()].filter(([, { stamp }]) => stamp.relative?.from === 'anchor');
  if (!counted.every(([, entry]) => isTold(entry))) return [];
  const style = styleOf(entries);
  const dates = datesIn(entries) ?? isoDate;
  const step = timeline?.direction === 'descending' ? 1 : -1;
  return inOrder(
    text,
    counted.map(([index, entry]) => {
      const { date, time } = entry.moment;
      const before = entries[index + step];
      const isNewDay = date !== null && before?.moment.date != null && before.moment.date !== date;
      const { span } = entry.stamp;
      const range = { start: sourceStart(entry, span), end: sourceEnd(entry, span) };
      return replace(range, `${isNewDay ? `${writeDate(dates, date)} ` : ''}${writeTime(style, time!)}`);
    }),
  );
}

/** True where the stamp says nothing but a whole number of minutes from the start, and the clock time is known. */
function isTold({ stamp, moment }: TimelineEntry): boolean {
  const { relative, time, date, zone, label, end, other } = stamp;
  const only = [time, date, zone, label, end, other].every((part) => part == null);
  return only && moment.time !== null && relative !== null && relative.seconds % 60 === 0;
}

/** How the first clock time of the timeline is written; `14:05` where there is none. */
function styleOf(entries: readonly TimelineEntry[]): TimeStyle {
  for (const { place, stamp } of entries) {
    const span = stamp.time?.span;
    const style = span === undefined ? null : timeStyleOf(place.line.text.slice(span.from, span.to));
    if (style !== null) return { ...style, seconds: false, minutes: true };
  }
  return timeStyleOf('14:05')!;
}
