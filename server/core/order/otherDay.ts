import type { Timeline } from '../model/postmortem.ts';
import { addDays } from '../time/calendar.ts';
import type { Misplaced } from './misplaced.ts';

/** In minutes. Over midnight the clock falls by hours; a smaller fall is two entries swapped. */
const night = 6 * 60;

/**
 * The date (`YYYY-MM-DD`) that a misplaced entry's own may be meant to be: the day before where it stands before an entry of the same date
 * that is hours earlier, the day behind where it stands behind one that is hours later. So it is where the date was not turned at
 * midnight. Null where a day more or less explains nothing, or the entry takes its date from elsewhere.
 */
export function otherDay({ entry, against, relation }: Misplaced, { direction }: Timeline): string | null {
  const { date, minutes } = entry.moment;
  if (!entry.stamp.date || date === null || minutes === null || against.moment.minutes === null) return null;
  if (direction === 'descending' || date !== against.moment.date) return null;
  return Math.abs(minutes - against.moment.minutes) > night ? addDays(date, relation === 'later' ? 1 : -1) : null;
}
