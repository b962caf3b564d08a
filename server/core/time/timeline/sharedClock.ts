import { commonest } from '../../text/grouping.ts';
import { offsetMinutes, wallMs } from '../instants.ts';
import { meaningOf } from '../zones.ts';
import { dstPairs } from '../zoneTable.ts';
import { dateOfDay } from './days.ts';
import { clockText, instantsAt, type Settled } from './momentAt.ts';
import { wholeDay } from './slack.ts';

const regions = new Map(
  dstPairs.flatMap(({ standard, daylight, zone }) => [[standard, zone] as const, [daylight, zone] as const]).reverse(),
);

/**
 * The zone to compare by. PST and PDT in one region are the same clock to those who write them, whatever the season: neighbours
 * labelled now so, now so, must not come out an hour apart.
 */
function regionOf(zone: string): string {
  const upper = zone.toUpperCase();
  return upper === 'GMT' ? zone : (regions.get(upper) ?? zone);
}

/** UTC minutes, or null where zone or day do not tell. `previous`: of the entry before. */
function universal(settled: Settled, minutes: number, previous: number | null): number | null {
  const { day, zone } = settled;
  if (!day) return null;
  const meaning = zone.read === null ? null : meaningOf(zone.read);
  if (zone.read === null || (meaning?.kind !== 'fixed' && meaning?.kind !== 'region')) {
    const [instant] = instantsAt(settled);
    return instant === undefined ? null : Math.floor(instant / 60_000);
  }
  // An offset that no summer changes needs no calendar.
  if (meaning.kind === 'fixed' && regionOf(zone.read) === zone.read) return day.day * 1440 + minutes - meaning.minutes;
  if (!day.known) return meaning.kind === 'fixed' ? day.day * 1440 + minutes - meaning.minutes : null;
  const wall = wallMs(dateOfDay(day.day), clockText(minutes, null));
  return wall === null ? null : nearest(regionOf(zone.read), wall, previous);
}

/** The instant (in minutes) of a wall time. In an hour that clocks skip or show twice, the first that keeps the order. */
function nearest(zone: string, wall: number, previous: number | null): number | null {
  const offsets = new Set(
    [-1, 1].map((side) => offsetMinutes(zone, wall + side * 86_400_000)).filter((offset) => offset !== null),
  );
  const readings = [...offsets].map((offset) => wall / 60_000 - offset).sort((a, b) => a - b);
  const shown = readings.filter((reading) => offsetMinutes(zone, reading * 60_000) === wall / 60_000 - reading);
  const usable = shown.length > 0 ? shown : readings;
  return usable.find((reading) => previous === null || reading >= previous) ?? usable[0] ?? null;
}

/**
 * Puts the times of one timeline on a clock that they share: UTC for those whose zones tell, the wall clock for those of one
 * unnamed or ambiguous zone. Where both occur, the more frequent stand, and the others give null. Minutes, comparable among
 * themselves; a day without a time stands at its noon.
 */
export function onSharedClock(times: readonly (Settled | null)[]): readonly (number | null)[] {
  let previous: number | null = null;
  const read = times.map((time) => {
    if (!time?.day) return null;
    const minutes = time.minutes ?? (time.slack >= wholeDay ? 720 : null);
    if (minutes === null) return null;
    const utc = universal(time, minutes, previous);
    if (utc === null) return { key: time.zone.name?.toUpperCase() ?? '', minutes: time.day.day * 1440 + minutes };
    previous = utc;
    return { key: time.day.known ? 'utc' : 'utc of some year', minutes: utc };
  });
  const most = commonest(read.flatMap((one) => one?.key ?? []));
  return read.map((one) => (one && one.key === most ? one.minutes : null));
}
