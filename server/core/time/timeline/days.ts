import { dayNumber, isDay, isoDate } from '../calendar.ts';
import type { WrittenDate } from '../stamp.ts';
import { type DateOrder, readAs } from './dateOrder.ts';

/**
 * A day on the line of days since 1970-01-01. `known`: that calendar day is meant. Else only its distance to the timeline's other
 * days means something (no year anywhere, or day and month undecided).
 */
export interface Day {
  readonly day: number;
  readonly known: boolean;
}

/** Dates without any year are laid into this one, a leap year. */
const someYear = 2000;

/** The year that puts month and day nearest to `reference` (a day number). */
function nearestYear(month: number, day: number, reference: number): number {
  const year = new Date(reference * 86_400_000).getUTCFullYear();
  const distance = (candidate: number): number =>
    isDay(candidate, month, day)
      ? Math.abs(dayNumber(isoDate(candidate, month, day)) - reference)
      : Number.POSITIVE_INFINITY;
  return [year - 1, year + 1].reduce(
    (best, candidate) => (distance(candidate) < distance(best) ? candidate : best),
    year,
  );
}

/**
 * The day that a written date means. `reference`: a day near which it lies where the year is missing, `known` or not. Null where
 * a part is unknown or there is no such day.
 */
export function dayOf(written: WrittenDate, order: DateOrder | null, reference: Day | null): Day | null {
  const date = order ? readAs(written, order) : written;
  const { year, month, day } = turned(date);
  if (month === null || day === null || !isDay(year, month, day)) return null;
  const sure = date.swapped === null || order !== null;
  if (year !== null) return { day: dayNumber(isoDate(year, month, day)), known: sure };
  const at = reference?.day ?? dayNumber(isoDate(someYear, 7, 1));
  const filled = nearestYear(month, day, at);
  return isDay(filled, month, day)
    ? { day: dayNumber(isoDate(filled, month, day)), known: sure && reference?.known === true }
    : null;
}

/** `2021-13-02` can only mean February 13th. */
function turned(date: WrittenDate): { year: number | null; month: number | null; day: number | null } {
  const { year, month, day } = date;
  if (month !== null && day !== null && month > 12 && isDay(year, day, month)) return { year, month: day, day: month };
  return { year, month, day };
}

/** The day asked for last: the entries of a timeline mostly share theirs. */
let lastDay = { day: Number.NaN, date: '' };

/** `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  if (lastDay.day !== day) lastDay = { day, date: new Date(day * 86_400_000).toISOString().slice(0, 10) };
  return lastDay.date;
}
