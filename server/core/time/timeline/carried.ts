import { offsetMinutes } from '../instants.ts';
import type { Provenance } from '../moment.ts';
import type { Day } from './days.ts';
import { minutesOf } from './halfDay.ts';
import type { EntryInput } from './timelineInput.ts';
import { dayOfWeek, type WrittenDay } from './writtenDays.ts';
import type { CarriedZone } from './zoneCarry.ts';

/** What is known of the date when the next entry is looked at. */
export interface Carried {
  readonly day: Day | null;
  readonly from: Provenance | null;
  /** Minutes of the last clock time on that day. */
  readonly minutes: number | null;
  /** What a "next day" or "Day 2" has moved the date by: the entries after it may repeat it. */
  readonly shift: { readonly from: 'anchor' | 'previous'; readonly days: number } | null;
  /** The date heading that has been taken into account. */
  readonly line: EntryInput['dateLine'];
  /** The zone that day and minutes are told in. */
  readonly zone: CarriedZone;
}

/** What is carried, on the clocks of another zone: 18:05 UTC is 10:05 PST. */
export function inZone(carried: Carried, zone: CarriedZone): Carried {
  const { day, minutes } = carried;
  const [before, after] = [carried.zone.read, zone.read];
  if (before === null || after === null || before === after || day === null || minutes === null)
    return { ...carried, zone };
  const at = (day.known ? day.day * 1440 + minutes : 0) * 60_000;
  const [from, to] = [offsetMinutes(before, at), offsetMinutes(after, at)];
  if (from === null || to === null) return { ...carried, zone };
  const moved = minutes + to - from;
  const days = Math.floor(moved / 1440);
  return { ...carried, zone, day: { ...day, day: day.day + days }, minutes: moved - days * 1440 };
}

/**
 * The day that an entry starts from, before midnight is thought of: its own, that of a new date heading, the one carried.
 * `dated`: it is written, so that midnight cannot have passed unsaid.
 */
export function onto(
  carried: Carried,
  { stamp, dateLine }: EntryInput,
  { own, from, line }: WrittenDay,
): Carried & { readonly dated: boolean } {
  const onDay = (day: Day, source: Provenance | null): Carried & { readonly dated: boolean } => {
    const same = carried.day !== null && carried.day.day === day.day;
    return {
      ...carried,
      day,
      from: source,
      minutes: same ? carried.minutes : null,
      shift: null,
      line: dateLine,
      dated: true,
    };
  };
  if (own) return onDay(own, from);
  if (line && dateLine !== carried.line) {
    const begun = onDay(line, 'date heading');
    return { ...begun, dated: begun.minutes === null };
  }
  if (stamp.weekday && carried.day)
    return onDay(dayOfWeek(stamp.weekday.day, carried.day, carried.minutes !== null), carried.from);
  if (stamp.relative && carried.day && stamp.relative.seconds % 86_400 === 0) {
    const { from: base, seconds } = stamp.relative;
    const shift = { from: base, days: Math.round(seconds / 86_400) };
    const moved = daysMoved(carried, shift, minutesOf(stamp.time));
    const day = { ...carried.day, day: carried.day.day + moved };
    return { ...onDay(day, moved !== 0 && day.known ? 'entry before' : carried.from), shift };
  }
  return { ...carried, dated: false };
}

/** How far the date moves. `00:10 (next day)` and `00:40 (next day)` are one day; `Day 3` is one after `Day 2`. */
function daysMoved(
  { shift, minutes }: Carried,
  { from, days }: NonNullable<Carried['shift']>,
  time: number | null,
): number {
  const again = shift?.from === from;
  if (from === 'anchor') return again ? days - shift.days : 0;
  const repeated = again && shift.days === days && time !== null && (minutes === null || time >= minutes);
  return repeated ? 0 : days;
}

/** For each entry the next day written after it, on an entry or as another date heading: a limit for what is carried. */
export function nextDays(
  inputs: readonly EntryInput[],
  days: readonly WrittenDay[],
  strays: readonly boolean[],
): readonly (number | null)[] {
  type Ahead = { readonly at: number; readonly day: number } | null;
  const result: (number | null)[] = [];
  let own: Ahead = null;
  let line: Ahead = null;
  // The first heading's day among the entries behind the present run of entries under one heading.
  let other: Ahead = null;
  for (let i = days.length - 1; i >= 0; i--) {
    const here = days[i] as WrittenDay;
    const sameRun = i + 1 < days.length && inputs[i + 1]?.dateLine === inputs[i]?.dateLine;
    if (!sameRun) other = line;
    const nearest = [own, other].filter((ahead) => ahead !== null).sort((a, b) => a.at - b.at)[0];
    result[i] = nearest?.day ?? null;
    if (here.own && !strays[i]) own = { at: i, day: here.own.day };
    if (here.line) line = { at: i, day: here.line.day };
  }
  return result;
}
