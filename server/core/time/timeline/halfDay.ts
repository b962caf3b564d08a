import type { Stamp, WrittenTime } from '../stamp.ts';

/** What the timeline's clock times tell about its clock. `open`: nothing written says am or pm, or goes past noon. */
export type ClockKind = '24' | '12' | 'open';

/** A fall of more than this between two times without a date passes midnight. A smaller one is disorder. */
export const sixHours = 360;

const half = 720;

/** Looks through all clock times of a timeline. */
export function clockKindOf(stamps: readonly Stamp[]): ClockKind {
  const times = stamps.flatMap((stamp) => [stamp.time, stamp.end?.time ?? null]).filter((time) => time !== null);
  if (times.some((time) => time.meridiem === null && !time.halfDay)) return '24';
  return times.some((time) => time.meridiem !== null) ? '12' : 'open';
}

/** True where `time` may be am or pm on a clock of this kind. */
export const isHalfDay = (time: WrittenTime | null, clock: ClockKind): boolean =>
  clock !== '24' && time !== null && time.meridiem === null && time.halfDay;

/** Minutes since midnight as written; null where the hour is impossible or unknown. */
export function minutesOf(time: WrittenTime | null): number | null {
  if (!time || time.hour > 24 || (time.minute ?? 0) > 59) return null;
  const minutes = time.hour * 60 + (time.minute ?? 0);
  return minutes <= 1440 ? minutes : null;
}

/**
 * Minutes since the midnight of `previous`'s day of a time that may be am or pm: the next such time, or the one before where that
 * is less than six hours back. May be past 1440 (the next day) or negative (the day before).
 */
export function nearPrevious(minutes: number, previous: number): number {
  const forward = (((minutes - previous) % half) + half) % half;
  return forward <= half / 2 ? previous + forward : previous + forward - half;
}
