import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { dayNumber } from '../../time/calendar.ts';
import type { Moment } from '../../time/moment.ts';
import { minutesOfDay } from './dates.ts';
import type { Window } from './longestRun.ts';

/** An entry with what it can mean on the timeline's shared clock, in minutes. */
export interface Placed {
  readonly entry: TimelineEntry;
  readonly window: Window;
  /** `YYYY-MM-DD`, the entry's own or what it is taken to be. */
  readonly date: string | null;
}

/** A day's date and time as wall-clock minutes since 1970; null where one is unknown. */
function wallMinutes({ date, time }: Moment): number | null {
  return date === null || time === null ? null : dayNumber(date) * 1440 + minutesOfDay(time);
}

/** The stretch that a moment with a known time covers. A time said to the hour only reaches to that hour's end. */
function windowOf({ minutes, slack }: Moment): Window | null {
  if (minutes === null) return null;
  return slack === 59 ? { from: minutes, to: minutes + 59 } : { from: minutes - slack, to: minutes + slack };
}

/**
 * The entries of a timeline that can be compared. An entry with a date and no time covers its whole day, moved onto the shared
 * clock by what the nearest timed entry before (else behind) it shows. Entries whose stamp is impossible are left out, since they
 * are told about as such, and so are those that count from the entry before ("1 hour later").
 */
export function placedEntries(postmortem: Postmortem, timeline: Timeline): Placed[] {
  const entries = timeline.entries.flatMap((index) => postmortem.entries[index] ?? []);
  const shiftOf = ({ moment }: TimelineEntry): number | null => {
    const wall = wallMinutes(moment);
    return wall === null || moment.minutes === null ? null : moment.minutes - wall;
  };
  let shift = 0;
  for (const entry of entries) {
    const known = shiftOf(entry);
    if (known === null) continue;
    shift = known;
    break;
  }
  return entries.flatMap((entry) => {
    shift = shiftOf(entry) ?? shift;
    const { problems, relative } = entry.stamp;
    if (relative?.from === 'previous' || problems.some(({ kind }) => kind !== 'meridiem-on-24h')) return [];
    const timed = windowOf(entry.moment);
    const { date } = entry.moment;
    if (timed) return [{ entry, window: timed, date }];
    if (date === null) return [];
    const from = dayNumber(date) * 1440 + shift;
    return [{ entry, window: { from, to: from + 1439 }, date }];
  });
}

/** The same for a newest-first timeline, so that its entries rise as well. */
export const turned = ({ from, to }: Window): Window => ({ from: -to, to: -from });

/** The stamp as the author wrote it, on one line and not too long. */
export function writtenStamp({ place, stamp }: TimelineEntry): string {
  const text = place.line.text.slice(stamp.span.from, stamp.span.to).replace(/\s+/g, ' ').trim();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
