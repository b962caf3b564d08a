/**
 * Instants of wall times by `Intl.DateTimeFormat` alone, to check those by Temporal against: nothing here is shared with the
 * product's own way.
 */

const minute = 60_000;
const day = 1440 * minute;

/** Zones with daylight time of an hour and of half an hour, on either hemisphere, with odd offsets, and with none at all. */
export const oracleZones = (
  'UTC Europe/London Europe/Dublin Europe/Lisbon Europe/Paris Europe/Berlin Europe/Athens Europe/Istanbul Europe/Moscow Africa/Lagos ' +
  'Africa/Cairo Africa/Casablanca Africa/Johannesburg Africa/Nairobi Asia/Jerusalem Asia/Tehran Asia/Karachi Asia/Kolkata ' +
  'Asia/Kathmandu Asia/Tokyo Australia/Sydney Australia/Adelaide Australia/Lord_Howe Pacific/Auckland Pacific/Apia America/Sao_Paulo ' +
  'America/St_Johns America/New_York America/Los_Angeles America/Santiago'
).split(' ');

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks in the zone show at an instant, as if it were UTC. */
function shownAt(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (!format) {
    const two = '2-digit';
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
    formats.set(zone, format);
  }
  const [month = 0, date = 0, year = 0, hour = 0, min = 0] = format.format(instant).split(/\D+/).map(Number);
  return Date.UTC(year, month - 1, date, hour, min);
}

const offsetAt = (zone: string, instant: number): number => shownAt(zone, instant) - instant;

/** All instants at which clocks in the zone show `wall`. */
export function instantsByIntl(zone: string, wall: number): readonly number[] {
  const offsets = new Set([-day, 0, day].map((shift) => offsetAt(zone, wall + shift)));
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => shownAt(zone, instant) === wall)
    .sort((a, b) => a - b);
}

/** The instants at which the zone's offset changes in a year, found by halving the months in which it differs. */
function changesIn(zone: string, year: number): readonly number[] {
  const changes: number[] = [];
  for (let month = 0; month < 12; month++) {
    let [low, high] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)];
    if (offsetAt(zone, low) === offsetAt(zone, high)) continue;
    while (high - low > minute) {
      const middle = low + Math.floor((high - low) / 2 / minute) * minute;
      if (offsetAt(zone, middle) === offsetAt(zone, low)) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many wall times in the zones, half of them within three hours of a change where the year has one. */
export function* wallTimes(
  count: number,
  years: readonly number[],
  seed: number,
): Generator<{ zone: string; wall: number }> {
  const random = randomFrom(seed);
  const known = new Map<string, readonly number[]>();
  for (let i = 0; i < count; i++) {
    const zone = oracleZones[i % oracleZones.length] ?? 'UTC';
    const year = years[Math.floor(random() * years.length)] ?? 2021;
    const key = `${zone} ${year}`;
    const changes = known.get(key) ?? changesIn(zone, year);
    known.set(key, changes);
    const change = changes[Math.floor(random() * changes.length)];
    const spread = Math.floor((random() - 0.5) * 360) * minute;
    const anywhere = Date.UTC(year, 0, 1) + Math.floor(random() * 365 * 1440) * minute;
    const wall = change !== undefined && i % 2 === 0 ? shownAt(zone, change) + spread : anywhere;
    yield { zone, wall };
  }
}
