import { entriesOf } from '../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import type { Moment } from '../time/moment.ts';
import type { Window } from './longestRun.ts';

/** An entry with what it can mean on the timeline's shared clock, in minutes. */
export interface Placed {
  readonly entry: TimelineEntry;
  readonly window: Window;
  /** `YYYY-MM-DD`, the entry's own or what it is taken to be. */
  readonly date: string | null;
}

/** The stretch that a moment covers: a time said to the hour reaches to that hour's end, an uncertain one both ways. */
function windowOf({ minutes, slack }: Moment): Window | null {
  if (minutes === null) return null;
  return slack === 59 ? { from: minutes, to: minutes + 59 } : { from: minutes - slack, to: minutes + slack };
}

/**
 * The entries of a timeline that can be compared. Entries whose stamp is impossible are left out, since they are told about as
 * such, and so are those that count from the entry before ("1 hour later").
 */
export function placedEntries(postmortem: Postmortem, timeline: Timeline): Placed[] {
  return entriesOf(postmortem, timeline).flatMap((entry) => {
    const { problems, relative } = entry.stamp;
    if (relative?.from === 'previous' || problems.some(({ kind }) => kind !== 'meridiem-on-24h')) return [];
    const window = windowOf(entry.moment);
    return window ? [{ entry, window, date: entry.moment.date }] : [];
  });
}

/** The same for a newest-first timeline, so that its entries rise as well. */
export const turned = ({ from, to }: Window): Window => ({ from: -to, to: -from });
