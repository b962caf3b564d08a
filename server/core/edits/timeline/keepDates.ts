import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { insertAt, replace } from '../../text/sourceLines.ts';
import { cellsAt } from '../../text/tableRow.ts';
import type { Provenance } from '../../time/moment.ts';
import { type DateStyle, isoDate, writeDate } from '../form/dateStyle.ts';
import { sourceStart } from '../form/entrySource.ts';
import { addDays, wallMinutes } from './entryClock.ts';

/** Sources of a date that a timeline's first entry takes over without saying it. */
const fromOutside: ReadonlySet<Provenance> = new Set<Provenance>([
  'timeline heading',
  'line in the timeline',
  'document line',
  'header',
  'front matter',
  'title',
  'file name',
  'setting',
]);

/** A time that falls back by more than this many minutes without a date is read as the next day's. */
const midnightFall = 6 * 60;

/** An entry as it will stand. */
export interface Dated {
  /** Null for a new one. */
  readonly entry: TimelineEntry | null;
  /** `YYYY-MM-DD`, null where it is unknown. */
  readonly date: string | null;
  /** 24-hour. */
  readonly time: string | null;
  /** Index of the date line it will stand under, null where it stands under none. */
  readonly group: number | null;
}

/**
 * Which entries have to say their date so that a reader takes each for the right day, given them in the order of the text as it will
 * be. A day is carried as `resolveTimeline` carries it: from the entry before (from below where the newest stands first), past
 * midnight where the time falls by more than six hours. `lines` are the days of the timeline's date lines; `base` is the date that the timeline takes over from outside, or null.
 */
export function undatedOf(
  timeline: Timeline,
  lines: readonly (string | null)[],
  order: readonly Dated[],
  base: string | null,
): readonly Dated[] {
  const carried = timeline.direction === 'ascending' ? order : order.toReversed();
  const ahead = nextDates(carried);
  const needed: Dated[] = [];
  let day = openingDay(carried, base);
  let minutes: number | null = null;
  let line: number | null = null;
  for (const [i, dated] of carried.entries()) {
    const { entry, group, date } = dated;
    const time = dated.time === null ? null : wallMinutes(null, dated.time);
    if (entry?.stamp.relative) continue;
    if (group !== null && group !== line) {
      const opened: string | null = lines[group] ?? null;
      if (opened !== day) minutes = null;
      day = opened ?? day;
    }
    line = group;
    const said = entry !== null && saysDate(entry);
    const falls = time !== null && minutes !== null && minutes - time > midnightFall;
    const limit = ahead[i] ?? null;
    const next: string | null = day === null ? null : addDays(day, 1);
    const room = limit === null || next === null || limit >= next;
    const read: string | null = falls && room ? next : day;
    if (!said && date !== null && read !== date) needed.push(dated);
    day = date ?? (said ? day : read);
    minutes = time ?? minutes;
  }
  return needed;
}

/** For each entry the next date that is said behind it. */
function nextDates(order: readonly Dated[]): readonly (string | null)[] {
  const next: (string | null)[] = [];
  let limit: string | null = null;
  for (let i = order.length - 1; i >= 0; i--) {
    next[i] = limit;
    const { entry, date } = order[i]!;
    if (entry !== null && date !== null && saysDate(entry)) limit = date;
  }
  return next;
}

/** The day on which entries without a date begin: `base` where it leads up to the first date that is said, else what that one tells. */
function openingDay(order: readonly Dated[], base: string | null): string | null {
  const first = order.findIndex(({ entry, date }) => entry !== null && date !== null && saysDate(entry));
  if (first <= 0 || order.slice(0, first).some(({ group }) => group !== null)) return base;
  let nights = 0;
  let before: number | null = null;
  for (const { time } of order.slice(0, first + 1)) {
    if (time === null) continue;
    const at = wallMinutes(null, time);
    if (before !== null && before - at > midnightFall) nights++;
    before = at;
  }
  const back = addDays(order[first]!.date!, -nights);
  return base !== null && base <= back && back <= addDays(base, 31) ? base : back;
}

/** The date that the timeline's first entries take over from outside it where they say none. */
export function baseDate(postmortem: Postmortem, entries: readonly TimelineEntry[]): string | null {
  const first = entries.find(({ moment }) => moment.dateFrom !== null && fromOutside.has(moment.dateFrom));
  return first?.moment.date ?? postmortem.date?.value ?? null;
}

/** Writes `date` into an entry that says none: into its date column where there is one, else before its time. */
export function writeDateInto(
  text: string,
  timeline: Timeline,
  entry: TimelineEntry,
  date: string,
  style: DateStyle | null,
): TextEdit {
  const shown = writeDate(style ?? isoDate, date);
  const column = entry.layout === 'row' ? (timeline.columns?.date ?? null) : null;
  const cell = column === null ? undefined : cellsAt(text, entry.stampRange.start)[column];
  if (cell !== undefined && cell.inner.start === cell.inner.end) {
    const width = cell.outer.end - cell.outer.start;
    return replace(cell.outer, ` ${shown} `.padEnd(width));
  }
  const { time } = entry.stamp;
  return insertAt(time === null ? entry.stampRange.start : sourceStart(entry, time.span), `${shown} `);
}

/** True where the entry says its date itself, in its stamp or its row. */
export const saysDate = (entry: TimelineEntry): boolean =>
  entry.stamp.date !== null || entry.moment.dateFrom === 'column' || entry.moment.dateFrom === 'entry';
