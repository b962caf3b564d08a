import type { Stamp } from '../stamp.ts';
import type { Day } from './days.ts';
import type { Settled } from './momentAt.ts';
import type { CarriedZone } from './zoneCarry.ts';

/** A settled clock time that others count from. */
export interface Base {
  readonly day: Day;
  readonly minutes: number;
}

/** So long from a settled time. */
export function relativeTo(base: Base, { seconds }: NonNullable<Stamp['relative']>, zone: CarriedZone): Settled {
  const total = base.day.day * 1440 + base.minutes + Math.round(seconds / 60);
  const day = Math.floor(total / 1440);
  return {
    day: { day, known: base.day.known },
    dateFrom: base.day.known ? 'entry before' : null,
    minutes: total - day * 1440,
    second: null,
    zone,
    slack: 0,
    unknown: false,
  };
}

/** A time of a timeline that only counts from its start: it keeps its distance to a moment that nobody knows. */
export const elapsedAt = (seconds: number, zone: CarriedZone): Settled => ({
  day: { day: 0, known: false },
  dateFrom: null,
  minutes: seconds / 60,
  second: null,
  zone,
  slack: 0,
  unknown: true,
  elapsed: true,
});

/** A time of which nothing can be told. */
export const nowhere = (zone: CarriedZone): Settled => ({
  day: null,
  dateFrom: null,
  minutes: null,
  second: null,
  zone,
  slack: 0,
  unknown: true,
});
