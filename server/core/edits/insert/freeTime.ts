import { casual } from 'chrono-node/en';
import { offsetMinutes } from '../../time/instants.ts';
import { meaningOf } from '../../time/zones.ts';
import { addDays } from '../timeline/entryClock.ts';

/** A time in free words at the head of a typed line. */
export interface FreeTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`; null where only a day is said. */
  readonly time: string | null;
  /** As typed behind the time; null where none is. */
  readonly zone: string | null;
  /** Length of what was read. */
  readonly length: number;
}

/**
 * The only forms that chrono-node is asked about. It drops zones that it does not know, takes 3/4/2024 for a day in March, and reads
 * a weekday in passing: figures, zones and dates are ours to read.
 */
const free =
  /^(?:(?:about|around)\s+)?(?:(?:an?|half|\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|forty-five)\b[^,:;.]{0,24}\bago\b|\d+\s?(?:h|m|min|mins|hrs?)\b[^,:;.]{0,12}\bago\b|\d+h\d+m?\s+ago\b|(?:yesterday|today|tomorrow|tonight)\b|last\s+(?:night|evening|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|this\s+(?:morning|afternoon|evening)\b|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/i;

/**
 * Reads "10 min ago", "last night at 11pm", "Friday at 14:05" at the head of `line`, in `zone` (which has clocks) at the instant `now`
 * (epoch ms). A weekday is the last one: incidents lie in the past. Null where the line begins with no such words.
 */
export function readFreeTime(line: string, zone: string, now: number): FreeTime | null {
  if (!free.test(line)) return null;
  const timezone = offsetMinutes(zone, now) ?? 0;
  const [found] = casual.parse(line.slice(0, 120), { instant: new Date(now), timezone });
  if (found?.index !== 0 || found.end) return null;
  const { start } = found;
  const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');
  const named = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`;
  const today = new Date(now + timezone * 60_000).toISOString().slice(0, 10);
  const byWeekday = start.isCertain('weekday') && !start.isCertain('day');
  // chrono-node takes in abbreviations that it knows; the rest of them stand behind what it read.
  const inside = /\s([A-Z]{1,5})$/.exec(found.text)?.[1];
  const behind = /^\s+([A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?)(?![\w])/.exec(line.slice(found.text.length));
  const isZone = (name: string | undefined): name is string => name !== undefined && meaningOf(name).kind !== 'unknown';
  const trailing = isZone(behind?.[1]) ? behind : null;
  return {
    date: byWeekday && named > today ? addDays(named, -7) : named,
    time: start.isCertain('hour') ? `${two(start.get('hour'))}:${two(start.get('minute'))}` : null,
    zone: isZone(inside) ? inside : (trailing?.[1] ?? null),
    length: found.text.length + (isZone(inside) ? 0 : (trailing?.[0].length ?? 0)),
  };
}
