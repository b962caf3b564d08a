import { dayNumber, isDate } from './calendar.ts';
import { type DatedBy, dateOrderOf } from './timeline/dateOrder.ts';
import { type Day, dateOfDay, dayOf } from './timeline/days.ts';
import { directionOf } from './timeline/direction.ts';
import { clockKindOf, minutesOf } from './timeline/halfDay.ts';
import { momentAt } from './timeline/momentAt.ts';
import { settle } from './timeline/settle.ts';
import { onSharedClock } from './timeline/sharedClock.ts';
import type { EntryInput, GoverningDate, ResolvedTimeline, TimelineContext } from './timeline/timelineInput.ts';
import { type WrittenDay, writtenDays } from './timeline/writtenDays.ts';
import { carryZones, zonesNamed } from './timeline/zoneCarry.ts';

export { explain } from './explain.ts';
export type { EntryInput, ResolvedTimeline, TimelineContext } from './timeline/timelineInput.ts';

/**
 * Resolves the entries of one timeline, as far as the document allows: date from the entry, its column, the date heading, the entry
 * before (past midnight where the time falls by more than six hours), the first date that follows, the document; zone likewise.
 * A timeline that runs newest first is carried from its end. What stays open stays null; nothing is guessed.
 */
export function resolveTimeline(inputs: readonly EntryInput[], stated: TimelineContext): ResolvedTimeline {
  const context = isDate(stated.documentDate?.value) ? stated : { ...stated, documentDate: null };
  const dates = inputs.flatMap(datesOf);
  const dateOrder = dateOrderOf(
    dates,
    context.documentDate?.value ?? null,
    zonesNamed(inputs, context),
    context.dateOrder,
  );
  const days = writtenDays(inputs, dateOrder, context);
  const evident = directionIn(inputs, days);
  const descending = (evident ?? (context.newestFirst ? 'descending' : 'ascending')) === 'descending';
  const turn = <T>(list: readonly T[]): readonly T[] => (descending ? list.toReversed() : list);
  const zones = carryZones(turn(inputs), context);
  const clock = clockKindOf(inputs.map(({ stamp }) => stamp));
  const settled = settle(turn(inputs), turn(days), zones, context, { order: dateOrder, clock });
  const shared = onSharedClock(settled.flatMap(({ start, end }) => [start, end]));
  const entries = settled.map(({ start, end, rolledOver }, i) => ({
    moment: momentAt(start, shared[i * 2] ?? null),
    end: end && momentAt(end, shared[i * 2 + 1] ?? null),
    rolledOver,
  }));
  return {
    entries: turn(entries),
    direction: descending ? 'descending' : 'ascending',
    dateOrder,
    dateOf: (line) => dateOfLine(line, inputs, days, dateOrder, context),
  };
}

/** The dates written for an entry. */
function datesOf({ stamp, columnDate, dateLine }: EntryInput): DatedBy[] {
  const weekday = stamp.weekday?.day ?? null;
  return [
    { date: stamp.date, weekday },
    { date: stamp.end?.date ?? null, weekday: null },
    { date: columnDate, weekday: null },
    { date: dateLine?.date ?? null, weekday: dateLine?.weekday?.day ?? null },
  ].flatMap(({ date, weekday: day }) => (date ? [{ date, weekday: day }] : []));
}

const directionIn = (inputs: readonly EntryInput[], days: readonly WrittenDay[]): ReturnType<typeof directionOf> =>
  directionOf(
    inputs.map(({ stamp }, i) => ({
      day: days[i]?.own?.day ?? days[i]?.line?.day ?? null,
      minutes: minutesOf(stamp.time),
    })),
  );

function dateOfLine(
  line: GoverningDate,
  inputs: readonly EntryInput[],
  days: readonly WrittenDay[],
  order: ResolvedTimeline['dateOrder'],
  context: TimelineContext,
): string | null {
  const i = inputs.findIndex(({ dateLine }) => dateLine === line);
  const known = days.find((day) => day.line?.known || day.own?.known);
  const stated: Day | null = context.documentDate ? { day: dayNumber(context.documentDate.value), known: true } : null;
  const day = i >= 0 ? days[i]?.line : dayOf(line.date, order, known?.line ?? known?.own ?? stated);
  return day?.known ? dateOfDay(day.day) : null;
}
