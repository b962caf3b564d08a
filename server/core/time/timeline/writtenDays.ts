import { dayNumber, weekdayOf } from '../calendar.ts';
import type { DateOrder } from './dateOrder.ts';
import { type Day, dateOfDay, dayOf } from './days.ts';
import type { EntryInput, GoverningDate, TimelineContext } from './timelineInput.ts';

/** The days that are written for an entry: on it or in its column, and in the date heading above it. */
export interface WrittenDay {
  readonly own: Day | null;
  readonly from: 'entry' | 'column' | null;
  readonly line: Day | null;
  /** A date is written, whether or not there is such a day. */
  readonly written: boolean;
  /** A date far off from those on both sides, which agree: a slip of the pen that nothing should follow. */
  readonly stray: boolean;
}

/** Resolves the written dates in document order; a missing year comes from the nearest date that has one. */
export function writtenDays(
  inputs: readonly EntryInput[],
  order: DateOrder | null,
  context: TimelineContext,
): readonly WrittenDay[] {
  const stated: Day | null = context.documentDate ? { day: dayNumber(context.documentDate.value), known: true } : null;
  let reference: Day | null = firstYear(inputs, order) ?? stated;
  const lines = new Map<GoverningDate, Day | null>();
  const days = inputs.map((input): Omit<WrittenDay, 'stray'> => {
    const { stamp, columnDate, dateLine } = input;
    if (dateLine && !lines.has(dateLine)) {
      const day = dayOf(dateLine.date, order, reference, dateLine.weekday);
      lines.set(dateLine, day);
      if (day) reference = day;
    }
    const line = dateLine ? (lines.get(dateLine) ?? null) : null;
    const date = stamp.date?.day != null || stamp.date?.month != null ? stamp.date : (columnDate ?? stamp.date);
    const own = date ? dayOf(date, order, line ?? reference, stamp.weekday) : null;
    if (own) reference = own;
    return { own, from: own ? (date === stamp.date ? 'entry' : 'column') : null, line, written: date !== null };
  });
  const strays = straysOf(
    days.map((day) => day.own?.day ?? null),
    stated?.day ?? null,
  );
  return days.map((day, i) => ({ ...day, stray: strays[i] === true }));
}

/** The first date with a year, so that entries before it can lean on it. */
function firstYear(inputs: readonly EntryInput[], order: DateOrder | null): Day | null {
  for (const { stamp, columnDate, dateLine } of inputs)
    for (const date of [dateLine?.date, stamp.date, columnDate])
      if (date && date.year !== null) {
        const day = dayOf(date, order, null);
        if (day) return { ...day, known: true };
      }
  return null;
}

/**
 * For each date whether it lies more than two days outside the stretch between the dates before and after it while those lie nearer
 * to each other. At either end of the timeline the document's date stands in.
 */
function straysOf(days: readonly (number | null)[], stated: number | null): readonly boolean[] {
  const after: (number | null)[] = [];
  let next = stated;
  for (let i = days.length - 1; i >= 0; i--) {
    after[i] = next;
    next = days[i] ?? next;
  }
  let before = stated;
  return days.map((day, i) => {
    const [from, to] = [before, after[i] ?? null];
    if (day === null) return false;
    before = day;
    if (from === null || to === null) return false;
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const away = Math.max(low - day, day - high);
    return away > 2 && high - low < away;
  });
}

/** The day with that weekday nearest to `from` among the seven from it on (`ahead`), or the three on either side. */
export function dayOfWeek(weekday: number, from: Day, ahead: boolean): Day {
  const shift = (((weekday - weekdayOf(dateOfDay(from.day))) % 7) + 7) % 7;
  return { ...from, day: from.day + (ahead || shift <= 3 ? shift : shift - 7) };
}
