import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { commonest } from '../../text/grouping.ts';
import { instantsOf, wallAt } from '../../time/instants.ts';
import { meaningOf } from '../../time/zones.ts';
import { dstPairs } from '../../time/zoneTable.ts';

/** A wall time, with the zone whose clocks show it where that is known. */
export interface Wall {
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** 24-hour `HH:MM` or `HH:MM:SS`. */
  readonly time: string;
  readonly zone: string | null;
}

/** The zone in which most of a timeline's entries are told, as written or stated; null where none is. */
export function zoneOf(postmortem: Postmortem, timeline: Timeline): string | null {
  const zones = entriesOf(postmortem, timeline).flatMap(({ moment }) => moment.zone ?? []);
  return commonest(zones) ?? timeline.zone?.name ?? null;
}

/** The region of a label that says standard or daylight time; null for any other name. */
const regionOf = (label: string): string | null =>
  dstPairs.find((pair) => label !== 'GMT' && [pair.standard, pair.daylight].includes(label.trim().toUpperCase()))
    ?.zone ?? null;

/**
 * True where two names mean the same clocks (`UTC` and `Z`), as far as can be told. PST and PDT are the same clock to those who write
 * them, whatever the season.
 */
export function sameZone(a: string, b: string): boolean {
  if (a.trim().toUpperCase() === b.trim().toUpperCase()) return true;
  const [x, y] = [meaningOf(a), meaningOf(b)];
  if (x.kind === 'fixed' && y.kind === 'fixed' && x.minutes === y.minutes) return true;
  if (regionOf(a) !== null && regionOf(a) === regionOf(b)) return true;
  return x.kind === 'region' && y.kind === 'region' && x.zone === y.zone;
}

/**
 * `wall` on the clocks of `zone`; null where a part is unknown or the time does not occur exactly once. Without a date only between
 * zones of one offset.
 */
export function inZone(wall: Wall, zone: string): Wall | null {
  if (wall.zone === null) return null;
  const oneOffset = meaningOf(wall.zone).kind === 'fixed' && meaningOf(zone).kind === 'fixed';
  if (wall.date === null && !oneOffset) return null;
  const instants = instantsOf(wall.date ?? '2000-01-01', wall.time, wall.zone);
  const shown = instants.length === 1 ? wallAt(zone, instants[0]!) : null;
  return shown === null ? null : { date: wall.date === null ? null : shown.date, time: shown.time, zone };
}

/** Minutes of a wall time since 1970 on its own clock; those of the day alone where there is no date. */
export function wallMinutes(date: string | null, time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const days = date === null ? 0 : Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  return days * 1440 + hour * 60 + minute + second / 60;
}

/**
 * Where an entry stands on the clocks of `zone`, in wall minutes; null where its time is unknown. An entry that states no zone is
 * taken to be told on those clocks; a day without a time stands at its noon. Without dates the count begins at the timeline's first day.
 */
export function entryMinutes(entry: TimelineEntry, zone: string | null): number | null {
  const { date, time, minutes, instants, zone: own } = entry.moment;
  if (date === null) {
    // Undated times in a zone of one offset are counted in UTC.
    const meaning = minutes === null || own === null ? null : meaningOf(own);
    return minutes === null ? null : minutes + (meaning?.kind === 'fixed' ? meaning.minutes : 0);
  }
  if (zone !== null && own !== null && instants.length > 0 && !sameZone(zone, own)) {
    const shown = wallAt(zone, instants[0]!);
    if (shown !== null) return wallMinutes(shown.date, shown.time);
  }
  if (time === null && entry.stamp.unknown) return null;
  return wallMinutes(date, time ?? '12:00');
}

/** The date `days` after `date` (`YYYY-MM-DD`). */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** True where the entries around it made this time, which does not say am or pm, an afternoon one. */
export function readAsAfternoon({ stamp, moment }: TimelineEntry): boolean {
  const hour = Number(moment.time?.slice(0, 2));
  return stamp.time !== null && moment.time !== null && hour === stamp.time.hour + 12;
}
