import { dayNumber, isDay, isoDate } from '../calendar.ts';
import type { WrittenDate } from '../stamp.ts';

export type DateOrder = 'day-first' | 'month-first';

/** The day number of a reading; null without a year or where there is no such day. */
function dayIn(date: WrittenDate, month: number | null, day: number | null): number | null {
  const { year } = date;
  return year !== null && month !== null && day !== null && isDay(year, month, day)
    ? dayNumber(isoDate(year, month, day))
    : null;
}

/** The reading of `date` in the given order; a date that can be read in one way only is as it is. */
export function readAs(date: WrittenDate, order: DateOrder): WrittenDate {
  if (!date.swapped) return date;
  const writtenDayFirst = (date.parts.day?.from ?? 0) < (date.parts.month?.from ?? 0);
  if (writtenDayFirst === (order === 'day-first')) return date;
  const { day, month, ...rest } = date.parts;
  return {
    ...date,
    month: date.swapped.month,
    day: date.swapped.day,
    parts: { ...rest, ...(month ? { day: month } : {}), ...(day ? { month: day } : {}) },
  };
}

/** What a date that can be read in one way only tells: 24/07/25 is day-first. */
function evidence(date: WrittenDate): DateOrder | null {
  const { day, month, year } = date.parts;
  if (date.swapped || date.form !== 'slashed' || !day || !month || date.day === date.month) return null;
  if (year && year.from < Math.min(day.from, month.from)) return null;
  return day.from < month.from ? 'day-first' : 'month-first';
}

const spread = (days: readonly number[]): number => Math.max(...days) - Math.min(...days);

/**
 * Whether day or month stands first in the slashed dates of a document: by a date that has a day past the 12th; else by the reading
 * that keeps the dates together, or at the document's date; else by the setting. Null where nothing tells.
 */
export function dateOrderOf(
  dates: readonly WrittenDate[],
  documentDate: string | null,
  setting: 'auto' | DateOrder,
): DateOrder | null {
  const told = new Set(dates.map(evidence).filter((order) => order !== null));
  if (told.size === 1) return [...told][0] ?? null;
  const open = dates.filter((date) => date.swapped !== null);
  if (open.length > 0 && told.size === 0) {
    const readings = (['day-first', 'month-first'] as const).map((order) => ({
      order,
      days: open
        .map((date) => readAs(date, order))
        .map((date) => dayIn(date, date.month, date.day))
        .filter((day) => day !== null),
    }));
    const [first, second] = readings;
    if (first && second && first.days.length > 0) {
      const anchor = documentDate === null ? [] : [dayNumber(documentDate)];
      const [a, b] = [spread([...first.days, ...anchor]), spread([...second.days, ...anchor])];
      if (Math.min(a, b) <= 14 && Math.max(a, b) > 21) return a < b ? first.order : second.order;
    }
  }
  return setting === 'auto' ? null : setting;
}
