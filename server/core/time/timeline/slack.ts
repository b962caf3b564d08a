import type { Stamp, WrittenTime } from '../stamp.ts';

/** A day without a time: it stands at its noon, and may be any time of it. */
export const wholeDay = 720;

/** How far off a time may be, in minutes: half a day without a time, an hour where only that is said, a quarter where it is hedged. */
export function slackOf(stamp: Stamp, time: WrittenTime | null): number {
  if (!time) return stamp.date || stamp.weekday || stamp.partOfDay || stamp.relative ? wholeDay : 0;
  if (time.minute === null || !time.minuteSaid) return 59;
  return stamp.approx ? 15 : 0;
}
