import { instantsOf } from '../instants.ts';
import type { Moment, Provenance } from '../moment.ts';
import type { Stamp } from '../stamp.ts';
import { type Day, dateOfDay } from './days.ts';
import { minutesOf } from './halfDay.ts';
import type { CarriedZone } from './zoneCarry.ts';

/** A time of a timeline once everything about it is decided. */
export interface Settled {
  readonly day: Day | null;
  readonly dateFrom: Provenance | null;
  /** Since the midnight of `day`; null where the time is unknown. */
  readonly minutes: number | null;
  readonly second: number | null;
  readonly zone: CarriedZone;
  readonly slack: number;
  /** No instant can be told: a part is a placeholder. */
  readonly unknown: boolean;
  /** `minutes` counts from a moment that nobody knows: there is no clock time. */
  readonly elapsed?: boolean;
  /** The same moment in another zone. */
  readonly other?: Stamp['other'];
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** `HH:MM`, with seconds where `second` is not null. */
export const clockText = (minutes: number, second: number | null): string =>
  `${pad(Math.floor(minutes / 60))}:${pad(Math.floor(minutes % 60))}${second === null ? '' : `:${pad(second)}`}`;

/** The instants of a settled time: by its zone, or by the second zone it is written in. */
export function instantsAt({ day, minutes, second, zone, unknown, other }: Settled): readonly number[] {
  if (!day?.known || minutes === null || unknown) return [];
  const date = dateOfDay(day.day);
  const own = zone.read === null ? [] : instantsOf(date, clockText(minutes, second), zone.read);
  const far = minutesOf(other?.time ?? null);
  if (own.length > 0 || !other || far === null) return own;
  // 23:30 (06:30 CEST): the other clock may show the next day, or the one before.
  const shift = Math.round((minutes - far) / 1440);
  return instantsOf(dateOfDay(day.day + shift), clockText(far, other.time.second), other.zone.name);
}

/** The moment at `settled`, with `shared` as its minutes on the timeline's common clock. */
export function momentAt(settled: Settled, shared: number | null): Moment {
  const { minutes, second, day, zone } = settled;
  const date = day?.known ? dateOfDay(day.day) : null;
  return {
    date,
    dateFrom: date === null ? null : settled.dateFrom,
    time: minutes === null || settled.elapsed ? null : clockText(minutes, second),
    zone: zone.name,
    zoneFrom: zone.from,
    instants: instantsAt(settled),
    minutes: shared,
    slack: settled.slack,
  };
}
