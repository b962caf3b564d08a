import { en } from 'chrono-node';
import { offsetMinutes, wallAt } from '../time/instants.ts';
import { readStamp } from '../time/readStamp.ts';
import type { Stamp, StampProblem, WrittenDate } from '../time/stamp.ts';
import { addDays } from './entryClock.ts';
import type { EntryRequest } from './insertEntry.ts';

/** What a typed line is read against. */
export interface InputClock {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The zone that times without one are told in: the timeline's own where it is known, else the author's. */
  readonly zone: string;
  /** Whether `zone` is the timeline's own: then it is not named. */
  readonly own: boolean;
  /** `YYYY-MM-DD`: a date without a year is taken in the year that brings it nearest to this one. Null: nearest to now. */
  readonly near: string | null;
  /** The timeline writes four bare figures (`1405`), so a line may too. */
  readonly compact: boolean;
}

export type EntryInput =
  | { readonly ok: true; readonly entry: Omit<EntryRequest, 'near'> }
  | { readonly ok: false; readonly problem: string };

const dayWord = /^(yesterday|today|tomorrow)\b[\s,]*(?:at\s+)?/i;
const dayShift: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const shift = /^([-–−+])\s*((?:\d+\s*(?:h|hours?|hrs?|m|mins?|minutes?)\s*)+)(?=\s|:|$)/i;

/**
 * Reads the line that "Insert timeline entry" is given, time first: `14:05 Rolled back`, `2:05 pm …`, `-10m …`, `now …`,
 * `yesterday 23:50 …`, `2023-02-01 08:05 UTC …`, `10 minutes ago …`. A line without a time happens now. What cannot be read, or can be
 * read in two ways, is a problem in words for the author; nothing is guessed.
 */
export function readEntryInput(input: string, clock: InputClock): EntryInput {
  const line = input.trim().replace(/\s+/g, ' ');
  const present = wallOf(clock, clock.now);
  const now = /^now\b[\s,:–-]*/i.exec(line);
  if (now) return entry(clock, present, line.slice(now[0].length));
  const moved = shift.exec(line);
  if (moved) {
    const sign = moved[1] === '+' ? 1 : -1;
    const minutes = sign * minutesIn(moved[2] ?? '');
    return entry(clock, wallOf(clock, clock.now + minutes * 60_000), line.slice(moved[0].length));
  }
  const day = dayWord.exec(line);
  const rest = day ? line.slice(day[0].length) : line;
  const stamp = readStamp(rest, { compact: clock.compact });
  if (stamp && stamp.label === null && !(stamp.weekday && !stamp.date)) {
    const date = day && !stamp.date ? addDays(present.date, dayShift[day[1]?.toLowerCase() ?? ''] ?? 0) : null;
    return fromStamp(rest, stamp, date, clock.near ?? present.date);
  }
  return (
    freeForm(line, clock) ?? { ok: true, entry: { date: null, time: present.time, zone: zoneFor(clock), text: line } }
  );
}

const zoneFor = ({ zone, own }: InputClock): string | null => (own ? null : zone);

function entry(clock: InputClock, { date, time }: { date: string; time: string }, text: string): EntryInput {
  return { ok: true, entry: { date, time, zone: zoneFor(clock), text: text.replace(/^[\s:,–-]+/, '') } };
}

/** The wall clock of the zone, to the minute; UTC's where the zone is none that has clocks. */
function wallOf({ zone }: InputClock, epochMs: number): { date: string; time: string } {
  const wall = wallAt(zone, epochMs) ?? wallAt('UTC', epochMs) ?? { date: '1970-01-01', time: '00:00' };
  return { date: wall.date, time: wall.time.slice(0, 5) };
}

function minutesIn(text: string): number {
  let minutes = 0;
  for (const [, amount, unit = ''] of text.matchAll(/(\d+)\s*([a-z]+)/gi))
    minutes += Number(amount) * (/^h/i.test(unit) ? 60 : 1);
  return minutes;
}

const no = (problem: string): EntryInput => ({ ok: false, problem });

function fromStamp(line: string, stamp: Stamp, day: string | null, near: string): EntryInput {
  const { time, zone, problems } = stamp;
  const [wrong] = problems;
  const written = line.slice(stamp.span.from, stamp.span.to);
  if (wrong) return no(`“${written}”: no clock or calendar shows “${wrong.written}”.${meant(line, stamp, wrong)}`);
  if (stamp.relative) return no(`“${written}” counts from another entry: give the time of day.`);
  if (!time) return no(`“${written}” has no time of day.`);
  if (time.minute === null || stamp.unknown)
    return no(`“${written}” leaves the time open: hour and minute are needed.`);
  if (stamp.end) return no(`“${written}” is a range: give its start, and tell its end in the text.`);
  if (stamp.date?.swapped) return no(`“${written}” can be read day first or month first: write the date as ${near}.`);
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = time.second === null ? '' : `:${two(time.second)}`;
  const text = line.slice(stamp.textFrom);
  return {
    ok: true,
    entry: {
      date: day ?? dateOf(stamp.date, near),
      time: `${two(time.hour)}:${two(time.minute)}${seconds}`,
      zone: zone?.name ?? null,
      text: stamp.approx ? `${text} (time is approximate)`.trim() : text,
    },
  };
}

const meant = (line: string, { span }: Stamp, { span: part, repair }: StampProblem): string =>
  repair === null ? '' : ` Did you mean “${line.slice(span.from, part.from)}${repair}${line.slice(part.to, span.to)}”?`;

/** A written date; one without a year is taken in the year that brings it nearest to `near`. */
function dateOf(date: WrittenDate | null, near: string): string | null {
  if (!date || date.month === null || date.day === null) return null;
  const rest = `-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  if (date.year !== null) return date.year + rest;
  const year = Number(near.slice(0, 4));
  const distance = (one: number) => Math.abs(Date.parse(`${one}${rest}`) - Date.parse(near));
  return [year, year - 1, year + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a)) + rest;
}

/** "10 minutes ago", "last Friday at 14:05", "noon": only where it stands at the very beginning and tells a time of day. */
function freeForm(line: string, clock: InputClock): EntryInput | null {
  const offset = offsetMinutes(clock.zone, clock.now) ?? 0;
  const [found] = en.casual.parse(line, { instant: new Date(clock.now), timezone: offset });
  if (!found || found.index !== 0 || found.end) return null;
  if (!found.start.isCertain('hour') && !/\bago\b/i.test(found.text)) return null;
  const { start } = found;
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  const named = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`;
  // A weekday alone is the last one: incidents lie in the past.
  const weekday = start.isCertain('weekday') && !start.isCertain('day');
  const date = weekday && named > wallOf(clock, clock.now).date ? addDays(named, -7) : named;
  const wall = { date, time: `${two(start.get('hour'))}:${two(start.get('minute'))}` };
  return entry(clock, wall, line.slice(found.text.length));
}
