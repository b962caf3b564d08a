import { dayNumber, isDay, isoDate } from '../calendar.ts';
import type { WrittenDate } from '../stamp.ts';
import { meaningOf } from '../zones.ts';

export type DateOrder = 'day-first' | 'month-first';

/** The day number of a date; null without a year or where there is no such day. */
function dayIn({ year, month, day }: WrittenDate): number | null {
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

/** A date with the weekday that is written beside it (1, Monday, to 7). */
export interface DatedBy {
  readonly date: WrittenDate;
  readonly weekday: number | null;
}

const orders = ['day-first', 'month-first'] as const;

/** What one date tells by itself: 24/07/25 is day-first, and so is "Saturday 3/4/2021". */
function evidence({ date, weekday }: DatedBy): DateOrder | null {
  const { day, month, year } = date.parts;
  if (date.form !== 'slashed' || !day || !month || date.day === date.month) return null;
  if (date.swapped) {
    const fitting = weekday === null ? [] : orders.filter((order) => fallsOn(readAs(date, order), weekday));
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  if (year && year.from < Math.min(day.from, month.from)) return null;
  return day.from < month.from ? 'day-first' : 'month-first';
}

function fallsOn(date: WrittenDate, weekday: number): boolean {
  const day = dayIn(date);
  return day !== null && ((((day + 3) % 7) + 7) % 7) + 1 === weekday;
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

/** From the first to the last of some days. */
function spread(days: readonly number[]): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) {
    low = Math.min(low, day);
    high = Math.max(high, day);
  }
  return high - low;
}

/** The order that keeps the open dates together, and near those that are certain: within two weeks, where the other spreads over three. */
function orderByNearness(open: readonly WrittenDate[], certain: readonly number[]): DateOrder | null {
  const [dayFirst, monthFirst] = orders.map((order) =>
    spread([...certain, ...open.map((date) => dayIn(readAs(date, order))).filter((day) => day !== null)]),
  );
  if (dayFirst === undefined || monthFirst === undefined || !Number.isFinite(dayFirst)) return null;
  if (Math.min(dayFirst, monthFirst) > 14 || Math.max(dayFirst, monthFirst) <= 21) return null;
  return dayFirst < monthFirst ? 'day-first' : 'month-first';
}

/**
 * Whether day or month stands first in the slashed dates of a document: by a date with a day past the 12th or a weekday; else by the
 * reading that keeps the dates together, and at the document's date; else by the zones it names; else by the setting. Null where
 * nothing tells.
 */
export function dateOrderOf(
  dates: readonly DatedBy[],
  documentDate: string | null,
  zones: readonly string[],
  setting: 'auto' | DateOrder,
): DateOrder | null {
  const told = new Set(dates.map(evidence).filter((order) => order !== null));
  if (told.size === 1) return [...told][0] ?? null;
  const open = dates.flatMap(({ date }) => (date.swapped ? [date] : []));
  const certain = dates.flatMap(({ date }) => (date.swapped ? [] : (dayIn(date) ?? [])));
  if (documentDate !== null) certain.push(dayNumber(documentDate));
  // Dates that contradict each other (13/04 and 04/13) leave it to the setting.
  const found = told.size === 0 && open.length > 0 ? (orderByNearness(open, certain) ?? orderByZones(zones)) : null;
  return found ?? (setting === 'auto' ? null : setting);
}
