import type { Moment } from './moment.ts';

/** Longer than any timeline without years, and far shorter than the way from a time without a date to one with a day (minutes). */
const otherClock = 200 * 24 * 60;

/**
 * Seconds from one moment to the other, negative where the second is earlier: between their instants where each has exactly one, else on
 * the clock that they share. Null where they cannot be compared, as a time of day cannot with the time of a day whose year is unknown.
 */
export function secondsBetween(from: Moment, to: Moment): number | null {
  const [a, ...otherA] = from.instants;
  const [b, ...otherB] = to.instants;
  if (a !== undefined && b !== undefined && otherA.length + otherB.length === 0) return Math.round((b - a) / 1000);
  if (from.minutes === null || to.minutes === null) return null;
  const minutes = to.minutes - from.minutes;
  if ((from.date === null || to.date === null) && Math.abs(minutes) > otherClock) return null;
  return Math.round(minutes * 60);
}
