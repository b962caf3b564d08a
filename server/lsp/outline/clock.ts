import type { TimelineEntry } from '../../core/model/postmortem.ts';

const day = 1440;

const ofDay = (time: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 60 + minutes + seconds / 60;
};

/**
 * Minutes from midnight to `first` on the wall clock that tells all entries, so that an axis can be labelled by it. Null where there is
 * no such clock: in several zones, and where clocks were changed on the way.
 */
export function startOnClock(entries: readonly TimelineEntry[], first: number | null): number | null {
  if (first === null) return null;
  const starts = new Set<number>();
  for (const { moment } of entries) {
    if (moment.minutes === null || moment.time === null) continue;
    const start = ofDay(moment.time) - (moment.minutes - first);
    starts.add(Math.floor(((start % day) + day) % day));
  }
  const [start] = starts;
  return starts.size === 1 && start !== undefined ? start : null;
}
