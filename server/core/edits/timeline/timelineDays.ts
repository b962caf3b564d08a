import type { Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { addDays, entryMinutes, wallMinutes } from './entryClock.ts';
import { groupsOf } from './groups.ts';

/** On which days a timeline's entries lie. */
export interface TimelineDays {
  /**
   * `known`: on calendar days. `some year`: months and days are written, but no year anywhere; the dates here are laid into one.
   * `none`: nothing is known about days.
   */
  readonly kind: 'known' | 'some year' | 'none';
  /** Of each entry, `YYYY-MM-DD`; null where it is unknown. */
  readonly dates: readonly (string | null)[];
  /** Of each of the timeline's date lines. */
  readonly lines: readonly (string | null)[];
}

/** Days counted from the timeline's own first day are small numbers; dates without a year are laid into the year 2000. */
const firstCalendarDay = 3650;

/** The days of a timeline's entries, as far as they are known. */
export function timelineDays(timeline: Timeline, entries: readonly TimelineEntry[]): TimelineDays {
  if (entries.some((entry) => entry.moment.date !== null))
    return {
      kind: 'known',
      dates: entries.map((entry) => entry.moment.date),
      lines: timeline.dateLines.map(({ date }) => date || null),
    };
  const days = entries.map((entry) => {
    const minutes = entryMinutes(entry, null);
    return minutes === null ? null : Math.floor(minutes / 1440);
  });
  const hasYear = entries.some((entry) => entry.stamp.date?.parts.year !== undefined);
  if (hasYear || !days.some((day) => day !== null && day >= firstCalendarDay))
    return { kind: 'none', dates: entries.map(() => null), lines: timeline.dateLines.map(() => null) };
  const dates = days.map((day) => (day === null ? null : addDays('1970-01-01', day)));
  const lines: (string | null)[] = timeline.dateLines.map(() => null);
  for (const { index, from, to } of groupsOf(timeline, entries))
    if (index !== null) lines[index] = dates.slice(from, to).find((date) => date !== null) ?? null;
  return { kind: 'some year', dates, lines };
}

/** `date` as the timeline's days are counted: moved into their year where they have none. Null where they cannot be compared. */
export function dateAmong(days: TimelineDays, date: string): string | null {
  if (days.kind === 'known') return date;
  const reference = days.dates.find((one) => one !== null);
  if (days.kind === 'none' || reference === undefined || reference === null) return null;
  const year = Number(reference.slice(0, 4));
  const far = (one: string): number => Math.abs(wallMinutes(one, '00:00') - wallMinutes(reference, '00:00'));
  return [year - 1, year, year + 1]
    .map((y) => `${y}${date.slice(4)}`)
    .filter((one) => addDays(one, 0) === one)
    .reduce<string | null>((best, one) => (best === null || far(one) < far(best) ? one : best), null);
}
