import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { dayNumber } from '../../time/calendar.ts';
import type { Moment } from '../../time/moment.ts';
import { minutesOfDay } from './dates.ts';
import type { Window } from './longestRun.ts';

/** An entry with what it can mean on the timeline's shared clock, in minutes. */
export interface Placed {
  readonly entry: TimelineEntry;
  readonly window: Window;
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
 * clock by what the nearest timed entry before (else behind) it shows. Entries whose stamp is impossible are left out: they are
 * told about as such, and comparing them would only repeat it.
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
    if (entry.stamp.problems.some(({ kind }) => kind !== 'meridiem-on-24h')) return [];
    const timed = windowOf(entry.moment);
    if (timed) return [{ entry, window: timed }];
    const day = entry.moment.date === null ? null : dayNumber(entry.moment.date);
    if (day === null) return [];
    return [{ entry, window: { from: day * 1440 + shift, to: day * 1440 + shift + 1439 } }];
  });
}

/** The same for a newest-first timeline, so that its entries rise as well. */
export const turned = ({ from, to }: Window): Window => ({ from: -to, to: -from });

/** The stamp as the author wrote it, on one line and not too long. */
export function writtenStamp({ place, stamp }: TimelineEntry): string {
  const text = place.line.text.slice(stamp.span.from, stamp.span.to).replace(/\s+/g, ' ').trim();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
