import { type Day, dateOfDay } from './days.ts';
import { instantsOf } from './instants.ts';
import type { Moment, Provenance } from './moment.ts';
import type { CarriedZone } from './zoneCarry.ts';

/** A time of a timeline once everything about it is decided. */
export interface Settled {
  readonly day: Day | null;
  readonly dateFrom: Provenance | null;
  /** Since the midnight of `day`; null where the time is unknown. May lie past 1440: then the days that it spans are added. */
  readonly minutes: number | null;
  readonly second: number | null;
  readonly zone: CarriedZone;
  readonly slack: number;
  /** No instant can be told: a part is a placeholder. */
  readonly unknown: boolean;
  /** `minutes` counts from a moment that nobody knows: there is no clock time. */
  readonly elapsed?: boolean;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The moment at `settled`, with `shared` as its minutes on the timeline's common clock. */
export function momentAt(settled: Settled, shared: number | null): Moment {
  const { minutes, second, day, zone } = settled;
  // 24:00 stays as written; past it the next day counts.
  const whole = minutes === null || minutes === 1440 ? 0 : Math.floor(minutes / 1440);
  const rest = minutes === null || settled.elapsed ? null : minutes - whole * 1440;
  const date = day?.known ? dateOfDay(day.day + whole) : null;
  const time =
    rest === null
      ? null
      : `${pad(Math.floor(rest / 60))}:${pad(Math.floor(rest % 60))}${second === null ? '' : `:${pad(second)}`}`;
  const told = date !== null && time !== null && zone.name !== null && !settled.unknown;
  return {
    date,
    dateFrom: date === null ? null : settled.dateFrom,
    time,
    zone: zone.name,
    zoneFrom: zone.from,
    instants: told ? instantsOf(date, time, zone.name ?? '') : [],
    minutes: shared,
    slack: settled.slack,
  };
}
