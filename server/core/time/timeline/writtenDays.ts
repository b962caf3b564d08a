import { dayNumber, isoDate, weekdayOf } from '../calendar.ts';
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
}

/** Resolves the written dates in document order; a missing year comes from the nearest date that has one. */
export function writtenDays(
  inputs: readonly EntryInput[],
  order: DateOrder | null,
  context: TimelineContext,
): readonly WrittenDay[] {
  const stated: Day | null = context.documentDate ? { day: dayNumber(context.documentDate.value), known: true } : null;
  let reference: Day | null = firstYear(inputs, order) ?? stated ?? middleOf(context.year ?? null);
  const lines = new Map<GoverningDate, Day | null>();
  return inputs.map((input): WrittenDay => {
    const { stamp, columnDate, dateLine } = input;
    if (dateLine && !lines.has(dateLine)) {
      const day = dayOf(dateLine.date, order, reference);
      lines.set(dateLine, day);
      if (day) reference = day;
    }
    const line = dateLine ? (lines.get(dateLine) ?? null) : null;
    const date = stamp.date?.day != null || stamp.date?.month != null ? stamp.date : (columnDate ?? stamp.date);
    const own = date ? dayOf(date, order, line ?? reference) : null;
    if (own) reference = own;
    return { own, from: own ? (date === stamp.date ? 'entry' : 'column') : null, line, written: date !== null };
  });
}

/** The middle of `year`, from which no date without a year is nearer to another one. */
const middleOf = (year: number | null): Day | null =>
  year === null ? null : { day: dayNumber(isoDate(year, 7, 2)), known: true };

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

/** The day with that weekday nearest to `from` among the seven from it on (`ahead`), or the three on either side. */
export function dayOfWeek(weekday: number, from: Day, ahead: boolean): Day {
  const shift = (((weekday - weekdayOf(dateOfDay(from.day))) % 7) + 7) % 7;
  return { ...from, day: from.day + (ahead || shift <= 3 ? shift : shift - 7) };
}
