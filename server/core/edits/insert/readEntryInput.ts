import { wallAt } from '../../time/instants.ts';
import { offsetName } from '../../time/offsets.ts';
import { readStamp } from '../../time/readStamp.ts';
import type { Stamp, StampProblem, WrittenDate } from '../../time/stamp.ts';
import { meaningOf } from '../../time/zones.ts';
import { addDays, sameZone, wallMinutes } from '../timeline/entryClock.ts';
import { readFreeTime } from './freeTime.ts';
import type { EntryRequest } from './insertEntry.ts';

/** What a typed line is read against. */
export interface InputClock {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The zone that times without one are told in: the timeline's own where it is known, else the author's. */
  readonly zone: string;
  /** Whether `zone` is the timeline's own: then it is not named. */
  readonly own: boolean;
  /** The timeline's zone as it is written there, which a line may name whatever else it means (`IST`). */
  readonly written?: string | null;
  /** The timeline's clock: by a twelve-hour one `2:05` is half a time. 24 where it is left out. */
  readonly clock?: 12 | 24;
  /** `YYYY-MM-DD`: a date without a year is taken in the year that brings it nearest to this one. Null: nearest to now. */
  readonly near: string | null;
  /** `YYYY-MM-DD` of the timeline's latest entry: one that reaches up to today is being written while things happen. */
  readonly latest?: string | null;
  /** The timeline writes four bare figures (`1405`), so a line may too. */
  readonly compact: boolean;
}

export type EntryInput =
  | { readonly ok: true; readonly entry: Omit<EntryRequest, 'near'> }
  | { readonly ok: false; readonly problem: string };

const dayWord = /^(yesterday|today|tomorrow)\b[\s,]*(?:at\s+)?/i;
const dayShift: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const shift = /^([-–−+])\s*((?:\d+\s*(?:h|hours?|hrs?|m|mins?|minutes?)\s*)+)(?=\s|[:,–-]|$)/i;

/**
 * Reads the line that "Insert timeline entry" is given, time first: `14:05 Rolled back`, `2:05 pm …`, `-10m …`, `now …`,
 * `yesterday 23:50 …`, `2023-02-01 08:05 UTC …`, `10 minutes ago …`. A line without a time happens now. What cannot be read, or can be
 * read in two ways, is a problem in words for the author; nothing is guessed.
 */
export function readEntryInput(input: string, clock: InputClock): EntryInput {
  const line = input.trim().replace(/\s+/g, ' ');
  const present = wallOf(clock, clock.now);
  const now = /^now\b/i.exec(line);
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
  if (stamp !== null && (day === null || stamp.label === null) && !(stamp.weekday && !stamp.date)) {
    const date = day && !stamp.date ? addDays(present.date, dayShift[day[1]?.toLowerCase() ?? ''] ?? 0) : null;
    return fromStamp(rest, stamp, date, clock, present);
  }
  return freeForm(line, clock) ?? entry(clock, present, line);
}

const no = (problem: string): EntryInput => ({ ok: false, problem });

function entry(clock: InputClock, { date, time }: { date: string; time: string }, text: string): EntryInput {
  const zone = clock.own ? null : clock.zone;
  return { ok: true, entry: { date, time, zone, text: text.replace(/^[\s:,–-]+/, '') } };
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

/** A line that begins with a time as timelines write it. `day` is that of a word before it, null where there is none. */
function fromStamp(
  line: string,
  stamp: Stamp,
  day: string | null,
  clock: InputClock,
  present: { readonly date: string; readonly time: string },
): EntryInput {
  const { time, zone, label } = stamp;
  const near = clock.near ?? present.date;
  const problem = problemOf(line, stamp, clock, near);
  if (problem !== null) return no(problem);
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = time!.second === null ? '' : `:${two(time!.second)}`;
  // Markup that opens behind the time belongs to the words.
  const opened = /[*_`~[("'“]*$/.exec(line.slice(stamp.span.to, stamp.textFrom))?.[0] ?? '';
  const behind = opened + line.slice(stamp.textFrom);
  const text = label === null ? behind : [line.slice(label.from, label.to), behind].filter(Boolean).join(' ');
  const minute = `${two(time!.hour)}:${two(time!.minute!)}`;
  const today = zone === null && stamp.date === null && isLive(clock, present, minute) ? present.date : null;
  return {
    ok: true,
    entry: {
      date: day ?? dateOf(stamp.date, near) ?? today,
      time: minute + seconds,
      zone: zone?.name ?? null,
      text: stamp.approx ? `${text} (time is approximate)`.trim() : text,
    },
  };
}

/** How far from now, in minutes, a time may be to be taken for the present one. */
const aboutNow = 15;

/** True for a time of about now on a timeline that reaches up to today: it is meant today, though it may fit another day as well. */
function isLive(
  { latest }: InputClock,
  present: { readonly date: string; readonly time: string },
  time: string,
): boolean {
  if (latest == null || latest > present.date || latest < addDays(present.date, -1)) return false;
  return Math.abs(wallMinutes(null, time) - wallMinutes(null, present.time)) <= aboutNow;
}

/** Why a stamp does not tell one minute, in words; null where it does. */
function problemOf(line: string, stamp: Stamp, clock: InputClock, near: string): string | null {
  const { time, problems, zone } = stamp;
  const written = line.slice(stamp.span.from, stamp.span.to);
  const [wrong] = problems;
  if (wrong) return `“${written}”: no clock or calendar shows “${wrong.written}”.${meant(line, stamp, wrong)}`;
  if (stamp.relative) return `“${written}” counts from another entry: give the time of day.`;
  if (!time) return `“${written}” has no time of day.`;
  if (time.minute === null || stamp.unknown) return `“${written}” leaves the time open: hour and minute are needed.`;
  if (stamp.end) return `“${written}” is a range: give its start, and tell its end in the text.`;
  if (stamp.date?.swapped) return `“${written}” can be read day first or month first: write the date as ${near}.`;
  if (clock.clock === 12 && time.halfDay && time.meridiem === null)
    return `“${written}” can be morning or afternoon: add am or pm.`;
  return zone === null ? null : zoneProblem(zone.name, clock);
}

/** Why a zone that is typed cannot be taken: it means several, and is not the one that the timeline is told in. */
function zoneProblem(name: string, { written }: InputClock): string | null {
  const meaning = meaningOf(name);
  if (meaning.kind !== 'ambiguous' || (written != null && sameZone(name, written))) return null;
  const choices = meaning.choices.map((choice) => `${choice.words} (${offsetName(choice.minutes)})`);
  return `“${name}” can mean ${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}: write the offset instead.`;
}

const meant = (line: string, { span }: Stamp, { span: part, repair }: StampProblem): string =>
  repair === null ? '' : ` Did you mean “${line.slice(span.from, part.from)}${repair}${line.slice(part.to, span.to)}”?`;

/** A written date; one without a year is taken in the year that brings it nearest to `near`. */
function dateOf(date: WrittenDate | null, near: string): string | null {
  if (!date || date.month === null || date.day === null) return null;
  const rest = `-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  if (date.year !== null) return date.year + rest;
  const year = Number(near.slice(0, 4));
  const distance = (one: number): number => Math.abs(Date.parse(`${one}${rest}`) - Date.parse(near));
  return [year, year - 1, year + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a)) + rest;
}

/** "10 minutes ago", "last Friday at 14:05": a day alone is no time, and taken for words of the entry unless it counts back. */
function freeForm(line: string, clock: InputClock): EntryInput | null {
  const zone = wallAt(clock.zone, clock.now) === null ? 'UTC' : clock.zone;
  const found = readFreeTime(line, zone, clock.now);
  if (found === null) return null;
  const read = line.slice(0, found.length);
  const { date, time } = found;
  if (time === null) return /\bago\b/i.test(read) ? no(`“${read}” has no time of day.`) : null;
  const problem = found.zone === null ? null : zoneProblem(found.zone, clock);
  if (problem !== null) return no(problem);
  const result = entry(clock, { date, time }, line.slice(found.length));
  return result.ok && found.zone !== null ? { ok: true, entry: { ...result.entry, zone: found.zone } } : result;
}
