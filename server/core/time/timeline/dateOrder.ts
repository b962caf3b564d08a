import { dayNumber, isDay, isoDate } from '../calendar.ts';
import type { WrittenDate } from '../stamp.ts';
import { meaningOf } from '../zones.ts';

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

/** Where month stands first: the United States. */
const monthFirstZones =
  /^(US\/.*|America\/(New_York|Detroit|Chicago|Denver|Phoenix|Boise|Los_Angeles|Anchorage)|Pacific\/Honolulu)$/;

/** What the zones of a document tell of where it was written. UTC and GMT are everywhere. */
function orderByZones(zones: readonly string[]): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const name of zones) {
    const meaning = meaningOf(name);
    if (/^(UTC|GMT|Z|UCT)$/i.test(name.trim())) continue;
    const region = meaning.kind === 'region' ? meaning.zone : meaning.kind === 'fixed' ? meaning.region : null;
    if (region !== null) orders.add(monthFirstZones.test(region) ? 'month-first' : 'day-first');
    // East of Greenwich nobody writes the month first.
    else if (meaning.kind === 'fixed' && meaning.minutes > 0) orders.add('day-first');
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

const spread = (days: readonly number[]): number => Math.max(...days) - Math.min(...days);

/**
 * Whether day or month stands first in the slashed dates of a document: by a date that has a day past the 12th; else by the reading
 * that keeps the dates together, or at the document's date; else by the zones it names; else by the setting. Null where nothing tells.
 */
export function dateOrderOf(
  dates: readonly WrittenDate[],
  documentDate: string | null,
  zones: readonly string[],
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
  // Dates that contradict each other (13/04 and 04/13) leave it to the setting.
  return (told.size === 0 ? orderByZones(zones) : null) ?? (setting === 'auto' ? null : setting);
}
