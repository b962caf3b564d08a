import { dayNumber } from './calendar.ts';
import type { DateOrder } from './dateOrder.ts';
import { type Day, dayOf } from './days.ts';
import { type ClockKind, minutesOf, nearPrevious } from './halfDay.ts';
import { offsetMinutes } from './instants.ts';
import type { Provenance } from './moment.ts';
import type { Settled } from './momentAt.ts';
import type { Stamp, WrittenTime } from './stamp.ts';
import type { EntryInput, TimelineContext } from './timelineInput.ts';
import { dayOfWeek, type WrittenDay } from './writtenDays.ts';
import type { CarriedZone } from './zoneCarry.ts';

export interface SettledEntry {
  readonly start: Settled;
  readonly end: Settled | null;
  readonly rolledOver: boolean;
}

/** A fall of more than this between two times without a date passes midnight (timeline semantics, rule 3). */
const sixHours = 360;

/** What is known when the next entry is looked at. */
interface Carry {
  readonly day: Day | null;
  readonly from: Provenance | null;
  /** Minutes of the last clock time under the present date. */
  readonly minutes: number | null;
  readonly line: EntryInput['dateLine'];
  /** The zone that `day` and `minutes` are told in. */
  readonly zone: string | null;
}

/** How far off a time may be, in minutes: an hour where only that is said, a quarter where it is hedged. */
function slackOf(stamp: Stamp, time: WrittenTime | null): number {
  if (!time) return stamp.date || stamp.weekday || stamp.partOfDay ? 720 : 0;
  if (time.minute === null || !time.minuteSaid) return 59;
  return stamp.approx ? 15 : 0;
}

/** Fixes date and time of each entry, in the order of time. Zones come settled. */
export function settle(
  inputs: readonly EntryInput[],
  days: readonly WrittenDay[],
  zones: readonly CarriedZone[],
  order: DateOrder | null,
  context: TimelineContext,
  clock: ClockKind,
): readonly SettledEntry[] {
  const first = firstDay(inputs, days, context, clock);
  let carry: Carry = { ...first, minutes: null, line: null, zone: zones[0]?.name ?? null };
  let anchor: { day: Day; minutes: number } | null = null;
  let previous: { day: Day; minutes: number } | null = null;
  const ahead = nextDays(days);
  const firstAbsolute = inputs.findIndex(({ stamp }) => minutesOf(stamp.time) !== null);
  const settled = inputs.map((input, i): SettledEntry => {
    const { stamp } = input;
    const written = days[i] as WrittenDay;
    const zone = zones[i] ?? { name: null, from: null };
    const base = onto(inZone(carry, zone.name), input, written);
    if (stamp.relative) {
      const from = stamp.relative.from === 'anchor' ? anchor : previous;
      const start = relativeStart(
        stamp.relative.seconds,
        from,
        carry,
        zone,
        stamp.relative.from === 'anchor' && firstAbsolute >= 0,
      );
      if (start.day && start.minutes !== null) previous = { day: start.day, minutes: start.minutes };
      return { start, end: null, rolledOver: false };
    }
    let { day, from } = base;
    let minutes = minutesOf(stamp.time);
    let rolledOver = false;
    const dated = base.fresh;
    if (minutes !== null && base.minutes !== null) {
      const half = clock !== '24' && stamp.time?.meridiem === null && stamp.time.halfDay && stamp.time.hour <= 12;
      const near = half ? nearPrevious(minutes, base.minutes) : minutes;
      const limit = ahead[i] ?? null;
      if (half && near >= 0 && near < 1440) minutes = near;
      else if (half && near >= 1440) minutes = near - 1440;
      const falls = base.minutes - minutes > sixHours;
      const room = limit === null || day === null || limit >= day.day + 1;
      if (!dated && falls && room && day) {
        day = { ...day, day: day.day + 1 };
        from = from === null ? null : 'past midnight';
        rolledOver = true;
      }
    }
    if (stamp.date && !written.own && written.written) day = stamp.date.day === null ? null : base.day;
    const start: Settled = {
      day: written.written && !written.own ? null : day,
      dateFrom: from,
      minutes,
      second: stamp.time?.second ?? null,
      zone,
      slack: slackOf(stamp, stamp.time),
      unknown: stamp.time === null || stamp.time.minute === null || minutes === null,
    };
    const end = endOf(stamp, start, order, clock, zone);
    const keeps = written.stray || (written.written && !written.own);
    carry = keeps
      ? { ...carry, line: input.dateLine }
      : {
          day,
          from: from === 'entry' || from === 'column' ? 'entry before' : from,
          minutes: minutes ?? (dated ? null : base.minutes),
          line: input.dateLine,
          zone: zone.name,
        };
    if (start.day && minutes !== null) {
      previous = { day: start.day, minutes };
      anchor ??= previous;
    }
    return { start, end, rolledOver };
  });
  return anchor ? settled.map((entry, i) => withAnchor(entry, inputs[i] as EntryInput, anchor)) : settled;
}

/** What is carried, on the clocks of another zone: 18:05 UTC is 10:05 PST. */
function inZone(carry: Carry, zone: string | null): Carry {
  const { day, minutes } = carry;
  if (zone === null || carry.zone === null || zone === carry.zone || day === null || minutes === null)
    return { ...carry, zone };
  const at = (day.known ? day.day * 1440 + minutes : 0) * 60_000;
  const [from, to] = [offsetMinutes(carry.zone, at), offsetMinutes(zone, at)];
  if (from === null || to === null) return { ...carry, zone };
  const moved = minutes + to - from;
  const days = Math.floor(moved / 1440);
  return { ...carry, zone, day: { ...day, day: day.day + days }, minutes: moved - days * 1440 };
}

/** The day that an entry starts from, before midnight is thought of. `fresh`: it is written here, and not carried. */
function onto(
  carry: Carry,
  { stamp, dateLine }: EntryInput,
  { own, from, line }: WrittenDay,
): Carry & { readonly fresh: boolean } {
  if (own) {
    const same = carry.day !== null && carry.day.day === own.day;
    return { day: own, from, minutes: same ? carry.minutes : null, line: dateLine, zone: carry.zone, fresh: true };
  }
  if (stamp.weekday && carry.day && !line) {
    const day = dayOfWeek(stamp.weekday.day, carry.day, carry.minutes !== null);
    return {
      day,
      from: carry.from,
      minutes: day.day === carry.day.day ? carry.minutes : null,
      line: dateLine,
      zone: carry.zone,
      fresh: true,
    };
  }
  if (line && dateLine !== carry.line) {
    const same = carry.day !== null && carry.day.day === line.day;
    return {
      day: line,
      from: 'date heading',
      minutes: same ? carry.minutes : null,
      line: dateLine,
      zone: carry.zone,
      fresh: !same,
    };
  }
  return { ...carry, fresh: false };
}

/** For each entry the next written day that follows it, as a limit for what is carried. */
function nextDays(days: readonly WrittenDay[]): readonly (number | null)[] {
  const next: (number | null)[] = [];
  let limit: number | null = null;
  for (let i = days.length - 1; i >= 0; i--) {
    next[i] = limit;
    const day = days[i]?.own ?? days[i]?.line ?? null;
    if (day && !days[i]?.stray) limit = day.day;
  }
  return next;
}

/**
 * The day on which a timeline begins that writes no date on its first entries: the document's, where the entries then stay before
 * the first written date; else that one, less the midnights between.
 */
function firstDay(
  inputs: readonly EntryInput[],
  days: readonly WrittenDay[],
  context: TimelineContext,
  clock: ClockKind,
): Pick<Carry, 'day' | 'from'> {
  const dated = days.findIndex((day) => day.own !== null || day.line !== null);
  const stated: Day | null = context.documentDate ? { day: dayNumber(context.documentDate.value), known: true } : null;
  const next = dated < 0 ? null : (days[dated]?.own ?? days[dated]?.line ?? null);
  const midnights = midnightsBefore(inputs, dated < 0 ? inputs.length : dated, clock);
  const at = dated < 0 ? null : minutesOf(inputs[dated]?.stamp.time ?? null);
  if (next && dated > 0) {
    const last = lastMinutes(inputs, dated);
    const over = last !== null && at !== null && last - at > sixHours ? 1 : 0;
    const back: Day = { ...next, day: next.day - midnights - over };
    const forward = stated !== null && stated.day <= back.day && back.day - stated.day <= 31;
    if (!forward) return { day: back, from: back.known ? 'entry after' : null };
  }
  if (stated) return { day: stated, from: context.documentDate?.from ?? null };
  // Nothing is known: the days still have distances.
  return { day: { day: next && !next.known ? next.day : 0, known: false }, from: null };
}

const lastMinutes = (inputs: readonly EntryInput[], until: number): number | null =>
  inputs
    .slice(0, until)
    .map(({ stamp }) => minutesOf(stamp.time))
    .findLast((minutes) => minutes !== null) ?? null;

/** How often midnight passes among the undated entries up to `until`. */
function midnightsBefore(inputs: readonly EntryInput[], until: number, clock: ClockKind): number {
  let count = 0;
  let before: number | null = null;
  for (const { stamp } of inputs.slice(0, until)) {
    const minutes = minutesOf(stamp.time);
    if (minutes === null) continue;
    if (before !== null && before - minutes > sixHours && !(clock !== '24' && stamp.time?.halfDay)) count++;
    before = minutes;
  }
  return count;
}

/** The end of a range: its own date, or the start's, past midnight where it falls by more than six hours. */
function endOf(
  stamp: Stamp,
  start: Settled,
  order: DateOrder | null,
  clock: ClockKind,
  zone: CarriedZone,
): Settled | null {
  const { end } = stamp;
  if (!end) return null;
  const own = end.date ? dayOf(end.date, order, start.day) : null;
  let minutes = minutesOf(end.time);
  let day = end.date ? own : start.day;
  if (minutes !== null && start.minutes !== null && !end.date) {
    const half = clock !== '24' && end.time?.meridiem === null && end.time.halfDay;
    if (half) minutes = nearPrevious(minutes, start.minutes);
    if (minutes >= 1440 && day && !(minutes === 1440 && !half)) {
      day = { ...day, day: day.day + 1 };
      minutes -= 1440;
    } else if (start.minutes - minutes > sixHours && day) day = { ...day, day: day.day + 1 };
  }
  return {
    day,
    dateFrom: own ? 'entry' : day && start.day && day.day !== start.day.day ? 'past midnight' : start.dateFrom,
    minutes,
    second: end.time?.second ?? null,
    zone: end.zone ? { name: end.zone.name, from: 'entry' } : zone,
    slack: end.time ? slackOf(stamp, end.time) : 720,
    unknown: minutes === null || end.time?.minute === null,
  };
}

/** A time that counts from another one. Without that one it keeps its distance to a day nobody knows. */
function relativeStart(
  seconds: number,
  from: { day: Day; minutes: number } | null,
  carry: Carry,
  zone: CarriedZone,
  wait: boolean,
): Settled {
  const blank: Settled = { day: null, dateFrom: null, minutes: null, second: null, zone, slack: 0, unknown: true };
  if (from) return later(from, seconds, zone);
  if (wait) return blank;
  // Only relative times: minutes from T, no clock.
  return {
    ...blank,
    day: { day: carry.day && !carry.day.known ? carry.day.day : 0, known: false },
    minutes: seconds / 60,
    elapsed: true,
  };
}

function later(from: { day: Day; minutes: number }, seconds: number, zone: CarriedZone): Settled {
  const total = from.day.day * 1440 + from.minutes + Math.round(seconds / 60);
  const day = Math.floor(total / 1440);
  return {
    day: { day, known: from.day.known },
    dateFrom: 'entry before',
    minutes: total - day * 1440,
    second: null,
    zone,
    slack: 0,
    unknown: false,
  };
}

/** Times before the anchor's own entry (`T-72h` at the head) are put in place once the anchor is known. */
function withAnchor(
  entry: SettledEntry,
  { stamp }: EntryInput,
  anchor: { day: Day; minutes: number } | null,
): SettledEntry {
  if (!anchor || stamp.relative?.from !== 'anchor' || entry.start.minutes !== null) return entry;
  return { ...entry, start: later(anchor, stamp.relative.seconds, entry.start.zone) };
}
