import type { Stamp } from '../stamp.ts';
import type { DateOrder } from './dateOrder.ts';
import { dayOf } from './days.ts';
import { type ClockKind, isHalfDay, minutesOf, nearPrevious, sixHours } from './halfDay.ts';
import type { Settled } from './momentAt.ts';
import { slackOf } from './slack.ts';

/** The end of a range: on its own date or the start's, past midnight where it falls by more than six hours. */
export function endOf(stamp: Stamp, start: Settled, order: DateOrder | null, clock: ClockKind): Settled | null {
  const { end } = stamp;
  if (!end) return null;
  const own = end.date ? dayOf(end.date, order, start.day) : null;
  let day = end.date ? own : start.day;
  let minutes = minutesOf(end.time);
  if (minutes !== null && start.minutes !== null && !end.date) {
    if (isHalfDay(end.time, clock)) minutes = nearPrevious(minutes, start.minutes);
    // An end at 00:00 is the midnight that follows.
    const passes = minutes > 1440 || start.minutes - minutes > sixHours || (minutes === 0 && start.minutes > 0);
    if (passes && day) day = { ...day, day: day.day + 1 };
    if (minutes > 1440) minutes -= 1440;
  }
  const later = day !== null && start.day !== null && day.day !== start.day.day;
  return {
    day,
    dateFrom: own ? 'entry' : later ? 'past midnight' : start.dateFrom,
    minutes,
    second: end.time?.second ?? null,
    zone:
      end.zone && end.zone.name !== start.zone.name
        ? { ...start.zone, name: end.zone.name, read: end.zone.name, from: 'entry' }
        : start.zone,
    slack: slackOf(stamp, end.time),
    unknown: minutes === null || end.time?.minute === null,
  };
}
