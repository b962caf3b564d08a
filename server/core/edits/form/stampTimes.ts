import type { TimelineEntry } from '../../model/postmortem.ts';
import type { Range } from '../../text/range.ts';
import type { WrittenTime } from '../../time/stamp.ts';
import { sourceEnd, sourceStart } from './entrySource.ts';
import { type TimeStyle, timeStyleOf } from './timeStyle.ts';

/** A clock time of an entry's stamp at its place in the source. */
export interface StampTime {
  readonly of: 'start' | 'end' | 'other';
  readonly written: WrittenTime;
  readonly range: Range;
  readonly style: TimeStyle;
  /** What it means: 24-hour `HH:MM` or `HH:MM:SS`. */
  readonly time: string;
}

/** True for stamps that edits of all entries leave alone: they hold an impossible or unknown part, or count from another entry. */
export const isUnclear = ({ stamp }: TimelineEntry): boolean =>
  stamp.problems.length > 0 || stamp.unknown || stamp.relative !== null;

/** The clock times that an entry's stamp writes: its start, the end of a range, and the same start in a second zone. */
export function stampTimes(entry: TimelineEntry): readonly StampTime[] {
  const { stamp, moment, end } = entry;
  const times: StampTime[] = [];
  const add = (of: StampTime['of'], written: WrittenTime | null | undefined, time: string | null): void => {
    if (written == null || time === null || written.minute === null) return;
    const style = timeStyleOf(entry.place.line.text.slice(written.span.from, written.span.to));
    if (style === null || times.some((one) => one.written.span.from === written.span.from)) return;
    // `8:00-8:30 PM`: the start is told by the clock of the end.
    const clock = written.meridiem === null ? style.clock : 12;
    const range = { start: sourceStart(entry, written.span), end: sourceEnd(entry, written.span) };
    times.push({ of, written, range, style: { ...style, clock }, time });
  };
  add('start', stamp.time, moment.time);
  add('end', stamp.end?.time, end?.time ?? null);
  add('other', stamp.other?.time, stamp.other === null ? null : asMeant(stamp.other.time));
  return times;
}

const asMeant = ({ hour, minute, second }: WrittenTime): string =>
  [hour, minute ?? 0, ...(second === null ? [] : [second])].map((part) => String(part).padStart(2, '0')).join(':');
