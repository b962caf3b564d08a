import { type Day, dateOfDay } from './days.ts';
import { instantsOf, offsetMinutes, wallMs } from './instants.ts';
import { meaningOf } from './zones.ts';
import { dstPairs } from './zoneTable.ts';

/** A wall time of a timeline, in minutes since the midnight of `day`. */
export interface WallPlace {
  readonly day: Day;
  readonly minutes: number;
  readonly zone: string | null;
}

/**
 * The zone to compare by. PST and PDT in one region are the same clock to those who write them, whatever the season: neighbours
 * labelled now so, now so, must not come out an hour apart.
 */
function regionOf(zone: string): string {
  const upper = zone.toUpperCase();
  return upper === 'GMT'
    ? zone
    : (dstPairs.find(({ standard, daylight }) => standard === upper || daylight === upper)?.zone ?? zone);
}

/** UTC minutes, or null where zone or day do not tell. */
function universal({ day, minutes, zone }: WallPlace, previous: number | null): number | null {
  if (zone === null) return null;
  const meaning = meaningOf(zone);
  if (meaning.kind !== 'fixed' && meaning.kind !== 'region') return null;
  const named = regionOf(zone);
  if (!day.known) return meaning.kind === 'fixed' ? day.day * 1440 + minutes - meaning.minutes : null;
  const whole = Math.floor(minutes / 1440);
  const rest = minutes - whole * 1440;
  const date = dateOfDay(day.day + whole);
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(Math.floor(rest % 60)).padStart(2, '0')}`;
  const instants = instantsOf(date, time, named).map((instant) => instant / 60_000);
  const wall = wallMs(date, time);
  if (wall === null) return null;
  // In the hour that clocks skip, both of the day's offsets may be meant; in the one they show twice, both instants.
  const offsets = [-1, 1].map((side) => offsetMinutes(named, wall + side * 86_400_000));
  const readings =
    instants.length > 0 ? instants : offsets.flatMap((offset) => (offset === null ? [] : wall / 60_000 - offset));
  const ordered = readings.toSorted((a, b) => a - b);
  return ordered.find((reading) => previous === null || reading >= previous) ?? ordered[0] ?? null;
}

/**
 * Puts the places of one timeline on a clock that they share: UTC for those whose zones tell, the wall clock for those of one
 * unnamed or ambiguous zone. Where both occur, the more frequent stand, and the others give null.
 */
export function onSharedClock(places: readonly (WallPlace | null)[]): readonly (number | null)[] {
  let previous: number | null = null;
  const read = places.map((place) => {
    if (!place) return null;
    const utc = universal(place, previous);
    if (utc !== null) previous = utc;
    return utc === null
      ? { key: place.zone?.toUpperCase() ?? '', minutes: place.day.day * 1440 + place.minutes }
      : { key: place.day.known ? 'utc' : 'utc of some year', minutes: utc };
  });
  const counts = new Map<string, number>();
  for (const one of read) if (one) counts.set(one.key, (counts.get(one.key) ?? 0) + 1);
  const most = [...counts].reduce<readonly [string, number] | null>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    null,
  );
  return read.map((one) => (one && one.key === most?.[0] ? one.minutes : null));
}
