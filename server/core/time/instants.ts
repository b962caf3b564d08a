import { dayNumber } from './calendar.ts';
import { Temporal } from './temporal.ts';
import { meaningOf, type ZoneMeaning } from './zones.ts';
import { dstPairs } from './zoneTable.ts';

const minute = 60_000;
const day = 86_400_000;

/** A year of a zone: its offset (ms) before the first change, and the changes, as epoch ms with the offset from then on. */
interface ZoneYear {
  readonly first: number;
  readonly changes: readonly { readonly at: number; readonly offset: number }[];
}

const years = new Map<string, ZoneYear>();

/** The offsets of `zone` in `year`, two days on either side included. Kept for 128 zone-years, so that a document costs a few Temporal calls. */
function zoneYear(zone: string, year: number): ZoneYear {
  const key = `${zone} ${year}`;
  const kept = years.get(key);
  if (kept) return kept;
  const from = Date.UTC(year, 0, 1) - 2 * day;
  const to = Date.UTC(year + 1, 0, 1) + 2 * day;
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const first = at.offsetNanoseconds / 1e6;
  const changes: { at: number; offset: number }[] = [];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= to) break;
    changes.push({ at: next.epochMilliseconds, offset: next.offsetNanoseconds / 1e6 });
    at = next;
  }
  const result = { first, changes };
  if (years.size >= 128) years.clear();
  years.set(key, result);
  return result;
}

const offsetIn = (year: ZoneYear, epochMs: number): number =>
  year.changes.findLast((change) => change.at <= epochMs)?.offset ?? year.first;

const yearOf = (epochMs: number): number => new Date(epochMs).getUTCFullYear();

/** Milliseconds east of UTC at an instant, null where the zone does not tell. */
function offsetMs(meaning: ZoneMeaning, epochMs: number): number | null {
  if (meaning.kind === 'fixed') return meaning.minutes * minute;
  if (meaning.kind === 'region' && Number.isFinite(new Date(epochMs).getTime()))
    return offsetIn(zoneYear(meaning.zone, yearOf(epochMs)), epochMs);
  return null;
}

/** A wall date and time as if it were UTC, in epoch ms; null where it is none. `24:00` is the next day's midnight. */
export function wallMs(date: string, time: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(time);
  if (!match || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const [hour, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 24 || minutes > 59 || seconds > 60) return null;
  const ms = dayNumber(date) * day + (hour * 3600 + minutes * 60 + seconds) * 1000;
  return Number.isFinite(ms) ? ms : null;
}

/**
 * The instants (UTC epoch ms, ascending) at which clocks in the zone show `time` (`HH:MM` or `HH:MM:SS`) on `date` (`YYYY-MM-DD`):
 * one as a rule; none in a gap, for an ambiguous or unknown zone, or for what is no date or time; two where the time occurs twice.
 */
export function instantsOf(date: string, time: string, zoneName: string): readonly number[] {
  const wall = wallMs(date, time);
  if (wall === null) return [];
  const meaning = meaningOf(zoneName);
  if (meaning.kind === 'fixed') return [wall - meaning.minutes * minute];
  if (meaning.kind !== 'region') return [];
  const year = zoneYear(meaning.zone, yearOf(wall));
  if (year.changes.length === 0) return [wall - year.first];
  const offsets = new Set([year.first, ...year.changes.map((change) => change.offset)]);
  return [...offsets]
    .map((offset) => ({ instant: wall - offset, offset }))
    .filter(({ instant, offset }) => offsetIn(year, instant) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b);
}

/** Minutes east of UTC at the instant, or null for a zone that does not tell. */
export function offsetMinutes(zoneName: string, epochMs: number): number | null {
  const offset = offsetMs(meaningOf(zoneName), epochMs);
  return offset === null ? null : offset / minute;
}

/** Date (`YYYY-MM-DD`) and time (`HH:MM`, with seconds where there are any) on the zone's clocks at the instant; null where the zone does not tell. */
export function wallAt(zoneName: string, epochMs: number): { readonly date: string; readonly time: string } | null {
  const offset = offsetMs(meaningOf(zoneName), epochMs);
  if (offset === null) return null;
  const wall = new Date(epochMs + offset);
  if (!Number.isFinite(wall.getTime())) return null;
  const iso = wall.toISOString();
  const time = iso.slice(11, 19);
  return { date: iso.slice(0, 10), time: time.endsWith(':00') ? time.slice(0, 5) : time };
}

/**
 * Whether clocks in the IANA `zone` are on daylight-saving time at noon of `date`. Standard time is the lesser offset of the year.
 * Null for an unknown zone.
 */
export function isDst(zone: string, date: string): boolean | null {
  const meaning = meaningOf(zone);
  const region = meaning.kind === 'region' ? meaning.zone : meaning.kind === 'fixed' ? meaning.region : null;
  const wall = wallMs(date, '12:00');
  if (region === null || wall === null) return null;
  if (region === 'UTC') return false;
  const year = zoneYear(region, yearOf(wall));
  const inYear = year.changes.filter((change) => yearOf(change.at) === yearOf(wall));
  const standard = Math.min(year.first, ...inYear.map((change) => change.offset));
  return offsetIn(year, wall - year.first) > standard;
}

/**
 * For a label that says standard or daylight time (PST, CEST, BST): the label that is right in its region at noon of `date`.
 * Null where the label is right, or tells no season.
 */
export function rightLabel(label: string, date: string): string | null {
  const upper = label.trim().toUpperCase();
  // GMT is as often UTC as it is London in winter.
  const pair =
    upper === 'GMT' ? undefined : dstPairs.find(({ standard, daylight }) => standard === upper || daylight === upper);
  if (!pair) return null;
  const daylight = isDst(pair.zone, date);
  if (daylight === null) return null;
  const right = daylight ? pair.daylight : pair.standard;
  return right === upper ? null : right;
}
