import { dayNumber } from '../calendar.ts';
import type { Stamp } from '../stamp.ts';
import { type Carried, inZone, nextDays, onto } from './carried.ts';
import type { DateOrder } from './dateOrder.ts';
import { type Day, dayOf } from './days.ts';
import { endOf } from './endOf.ts';
import { firstDay } from './firstDay.ts';
import { type ClockKind, isHalfDay, minutesOf, nearPrevious, sixHours } from './halfDay.ts';
import { meridiemSlips } from './meridiemSlips.ts';
import type { Settled } from './momentAt.ts';
import { type Base, elapsedAt, nowhere, relativeTo } from './relativeTo.ts';
import { slackOf } from './slack.ts';
import { straysOf } from './strays.ts';
import type { EntryInput, TimelineContext } from './timelineInput.ts';
import type { WrittenDay } from './writtenDays.ts';
import type { CarriedZone } from './zoneCarry.ts';

export interface SettledEntry {
  readonly start: Settled;
  readonly end: Settled | null;
  readonly rolledOver: boolean;
}

/** What the timeline tells as a whole. */
interface Setting {
  readonly order: DateOrder | null;
  readonly clock: ClockKind;
}

/** What is known when the next entry is looked at. */
interface State {
  readonly carried: Carried;
  /** The first and the last settled clock time, for times that count from them. */
  readonly anchor: Base | null;
  readonly previous: Base | null;
}

/** Fixes date and time of each entry, in the order of time. Zones come settled. */
export function settle(
  inputs: readonly EntryInput[],
  days: readonly WrittenDay[],
  zones: readonly CarriedZone[],
  context: TimelineContext,
  setting: Setting,
): readonly SettledEntry[] {
  const strays = straysOf(
    days.map(({ own }) => own?.day ?? null),
    context.documentDate ? dayNumber(context.documentDate.value) : null,
  );
  const limits = nextDays(inputs, days, strays);
  const slips = meridiemSlips(inputs, days, zones);
  const none: CarriedZone = { name: null, read: null, from: null };
  const first = firstDay(inputs, days, strays, context, setting.clock);
  let state: State = {
    carried: {
      ...first,
      minutes: null,
      shift: null,
      line: null,
      zone: zones[0] ?? none,
    },
    anchor: statedAnchor(context.anchor ?? null, first.day, setting.order),
    previous: null,
  };
  const counts = inputs.map(
    ({ stamp }) => stamp.relative !== null && minutesOf(stamp.time) === null && !movesDate(stamp.relative),
  );
  const entries = inputs.map((input, i) => {
    const zone = zones[i] ?? none;
    const written = days[i] as WrittenDay;
    if (counts[i]) {
      const start = counted(input, state, zone);
      const base = baseOf(start);
      state = base ? { ...state, previous: base } : state;
      return { start, end: null, rolledOver: false };
    }
    const step = place(
      input,
      written,
      { ...state, carried: inZone(state.carried, zone) },
      limits[i] ?? null,
      { stray: strays[i] === true, slip: slips[i] === true },
      setting,
    );
    ({ state } = step);
    return step.entry;
  });
  const { anchor } = state;
  if (!anchor && entries.length > 0 && counts.every(Boolean))
    return entries.map((entry, i) => elapsed(entry, inputs[i]));
  // Times before the anchor's own entry (`T-72h` at the head) find their place once it is known.
  return entries.map((entry, i) => {
    const relative = inputs[i]?.stamp.relative;
    const open = anchor && counts[i] && relative?.from === 'anchor' && entry.start.day === null;
    return open ? { ...entry, start: relativeTo(anchor, relative, entry.start.zone) } : entry;
  });
}

/** The moment that a line states for `T`: on its own date, else on the timeline's first day. */
function statedAnchor(stamp: Stamp | null, day: Day | null, order: DateOrder | null): Base | null {
  const minutes = minutesOf(stamp?.time ?? null);
  const on = stamp?.date ? dayOf(stamp.date, order, day) : day;
  return minutes === null || on === null ? null : { day: on, minutes };
}

/** `Next day`, `2 days later`: the date moves, the time of day stays open. */
const movesDate = ({ from, seconds }: NonNullable<Stamp['relative']>): boolean =>
  from === 'previous' && seconds !== 0 && seconds % 86_400 === 0;

const baseOf = ({ day, minutes, elapsed: off }: Settled): Base | null =>
  day && minutes !== null && !off ? { day, minutes } : null;

/** A time that counts from the anchor or the entry before, where that is known by now. */
function counted({ stamp }: EntryInput, { anchor, previous }: State, zone: CarriedZone): Settled {
  const base = stamp.relative?.from === 'anchor' ? anchor : previous;
  return base && stamp.relative ? relativeTo(base, stamp.relative, zone) : nowhere(zone);
}

/** In a timeline of nothing but T+… the distances remain. */
function elapsed(entry: SettledEntry, input: EntryInput | undefined): SettledEntry {
  const relative = input?.stamp.relative;
  return relative?.from === 'anchor' ? { ...entry, start: elapsedAt(relative.seconds, entry.start.zone) } : entry;
}

/** What is wrong with an entry, so that nothing follows it: its date, or its am and pm. */
interface Doubt {
  readonly stray: boolean;
  readonly slip: boolean;
}

/** Puts an entry with a date or a clock time of its own in its place. */
function place(
  input: EntryInput,
  written: WrittenDay,
  state: State,
  limit: number | null,
  { stray, slip }: Doubt,
  { order, clock }: Setting,
): { readonly entry: SettledEntry; readonly state: State } {
  const { stamp } = input;
  const base = onto(state.carried, input, written);
  // A date is written, and it is none: the entry has no place, and nothing follows it.
  const misdated = written.written && !written.own;
  let { day, from } = base;
  let minutes = minutesOf(stamp.time);
  let rolledOver = false;
  if (minutes !== null && base.minutes !== null) {
    if (isHalfDay(stamp.time, clock)) minutes = (nearPrevious(minutes, base.minutes) + 1440) % 1440;
    const falls = base.minutes - minutes > sixHours;
    const room = !slip && (limit === null || (day !== null && limit > day.day));
    if (falls && room && day && !base.dated) {
      day = { ...day, day: day.day + 1 };
      from = from === null ? null : 'past midnight';
      rolledOver = true;
    }
  }
  const start: Settled = {
    day: misdated ? null : day,
    dateFrom: from,
    minutes,
    second: stamp.time?.second ?? null,
    zone: state.carried.zone,
    slack: slackOf(stamp, stamp.time),
    unknown: minutes === null || stamp.time?.minute === null,
    other: stamp.other,
  };
  const carried: Carried = {
    ...state.carried,
    line: input.dateLine,
    shift: base.shift,
    ...(misdated || stray || slip
      ? {}
      : {
          day,
          from: from === 'entry' || from === 'column' ? 'entry before' : from,
          minutes: minutes ?? (base.dated ? null : base.minutes),
        }),
  };
  const now = baseOf(start);
  return {
    entry: { start, end: endOf(stamp, start, order, clock), rolledOver },
    state: { carried, anchor: state.anchor ?? now, previous: now ?? state.previous },
  };
}
