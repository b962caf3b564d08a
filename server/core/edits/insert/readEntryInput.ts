import { wallAt } from '../../time/instants.ts';
import { readStamp } from '../../time/readStamp.ts';
import type { Stamp, WrittenDate, WrittenTime } from '../../time/stamp.ts';
import { readAs } from '../../time/timeline/dateOrder.ts';
import { addDays, wallMinutes } from '../timeline/entryClock.ts';
import { readFreeTime } from './freeTime.ts';
import type { InputClock } from './inputClock.ts';
import { askedHalf, problemOf, unreadTime, zoneProblem } from './inputProblems.ts';
import type { EntryRequest } from './insertion.ts';
import { shownZone } from './shownZone.ts';

export type EntryInput =
  | { readonly ok: true; readonly entry: Omit<EntryRequest, 'near'> }
  | { readonly ok: false; readonly problem: string };

type Wall = { readonly date: string; readonly time: string };

const dayWord = /^(yesterday|today|tomorrow)\b[\s,]*(?:at\s+)?/i;
const dayShift: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const shift = /^([-–−+])\s*((?:\d+\s*(?:h|hours?|hrs?|m|mins?|minutes?)\s*)+)(?=\s|[:,–-]|$)/i;

/**
 * Reads the line that "Insert timeline entry" is given, time first: `14:05 Rolled back`, `2:05 pm …`, `14:05-14:20 …`, `-10m …`,
 * `now …`, `yesterday 23:50 …`, `Mon 10:00 …`, `2023-02-01 08:05 UTC …`, `10 minutes ago …`, `T+15m …`. A line without a time happens
 * now, as long as the incident does. What cannot be read, or can be read in two ways, is a problem in words for the author; nothing is
 * guessed.
 */
export function readEntryInput(input: string, clock: InputClock): EntryInput {
  const line = input.trim().replace(/\s+/g, ' ');
  const present = wallOf(clock, clock.now);
  const now = /^now\b/i.exec(line);
  if (now) return entry(clock, present, line.slice(now[0].length));
  const moved = shift.exec(line);
  if (moved && !(clock.counts && moved[1] === '+')) {
    const sign = moved[1] === '+' ? 1 : -1;
    const minutes = sign * minutesIn(moved[2] ?? '');
    return entry(clock, wallOf(clock, clock.now + minutes * 60_000), line.slice(moved[0].length));
  }
  const day = dayWord.exec(line);
  const rest = day ? line.slice(day[0].length) : line;
  const stamp = readStamp(rest, { compact: clock.compact });
  if (stamp !== null && (day === null || stamp.label === null) && !/^last\b/i.test(line)) {
    const date = day && !stamp.date ? addDays(present.date, dayShift[day[1]?.toLowerCase() ?? ''] ?? 0) : null;
    return fromStamp(rest, stamp, date, clock, present);
  }
  return freeForm(line, clock) ?? withoutTime(line, clock, present);
}

const no = (problem: string): EntryInput => ({ ok: false, problem });

/** A line that begins with no time: it happens now, unless it holds something that looks like a time, or now is another day. */
function withoutTime(line: string, clock: InputClock, present: Wall): EntryInput {
  const problem = unreadTime(line);
  if (problem !== null) return no(problem);
  if (clock.stage === 'over')
    return no(
      'This timeline is not of today: begin with the time (14:05), or with “now” if you mean the present moment.',
    );
  return entry(clock, present, line);
}

function entry(clock: InputClock, { date, time }: Wall, text: string): EntryInput {
  const zone = clock.own ? null : shownZone(clock.zone);
  return { ok: true, entry: { date, time, zone, text: text.replace(/^[\s:,–-]+/, '') } };
}

/** The wall clock of the zone, to the minute; UTC's where the zone is none that has clocks. */
function wallOf({ zone }: InputClock, epochMs: number): Wall {
  const wall = wallAt(zone, epochMs) ?? wallAt('UTC', epochMs) ?? { date: '1970-01-01', time: '00:00' };
  return { date: wall.date, time: wall.time.slice(0, 5) };
}

function minutesIn(text: string): number {
  let minutes = 0;
  for (const [, amount, unit = ''] of text.matchAll(/(\d+)\s*([a-z]+)/gi))
    minutes += Number(amount) * (/^h/i.test(unit) ? 60 : 1);
  return minutes;
}

/** A line that begins with a time as timelines write it. `word` is the day of a word before it, null where there is none. */
function fromStamp(line: string, stamp: Stamp, word: string | null, clock: InputClock, present: Wall): EntryInput {
  const near = clock.near ?? present.date;
  const date = stamp.date && clock.dateOrder ? readAs(stamp.date, clock.dateOrder) : stamp.date;
  const isOpen = date?.swapped != null && !clock.dateOrder;
  const problem = problemOf(line, stamp, isOpen, clock, near);
  if (problem !== null) return no(problem);
  const text = textOf(line, stamp);
  if (stamp.relative !== null && stamp.time === null)
    return {
      ok: true,
      entry: { date: null, time: '00:00', elapsed: stamp.relative.seconds, zone: null, text, ...about(stamp) },
    };
  const weekday = stamp.weekday !== null && date === null ? onWeekday(line, stamp.weekday, clock, present) : null;
  if (weekday !== null && !weekday.ok) return no(weekday.problem);
  const said = word ?? dateOf(date, near) ?? weekday?.date ?? null;
  const half = askedHalf(line, stamp, said, clock, present);
  if (half.problem !== null) return no(half.problem);
  const time = clockText(stamp.time!, half.hour);
  const today = stamp.zone === null && said === null && isLive(clock, present, time.slice(0, 5)) ? present.date : null;
  const zone = stamp.zone?.name ?? (clock.own ? null : clock.zone);
  return {
    ok: true,
    entry: {
      date: said ?? today,
      time,
      zone: zone === null ? null : shownZone(zone),
      text,
      ...about(stamp),
      ...(stamp.end?.time
        ? { end: { time: endOf(stamp, stamp.end.time, half.hour, clock), between: betweenOf(line, stamp) } }
        : {}),
    },
  };
}

const about = ({ approx }: Stamp): { approx?: true } => (approx ? { approx } : {});

/** What happened: the words behind the time, and those of a label before it. */
function textOf(line: string, { label, span, textFrom }: Stamp): string {
  // Markup that opens behind the time belongs to the words.
  const opened = /[*_`~[("'“]*$/.exec(line.slice(span.to, textFrom))?.[0] ?? '';
  const behind = opened + line.slice(textFrom);
  return label === null ? behind : [line.slice(label.from, label.to), behind].filter(Boolean).join(' ');
}

const two = (value: number): string => String(value).padStart(2, '0');

const clockText = ({ minute, second }: WrittenTime, hour: number): string =>
  `${two(hour)}:${two(minute ?? 0)}${second === null ? '' : `:${two(second)}`}`;

/** The end of a range; told by half a clock, it comes within twelve hours of the start. */
function endOf({ time, zone }: Stamp, end: WrittenTime, startHour: number, clock: InputClock): string {
  const isHalf = clock.clock === 12 && end.halfDay && end.meridiem === null && zone === null && time?.second === null;
  const minutes = (hour: number, { minute }: WrittenTime): number => hour * 60 + (minute ?? 0);
  const ahead = minutes(end.hour % 12, end) - minutes(startHour % 12, time ?? end);
  return clockText(
    end,
    isHalf ? Math.floor((minutes(startHour, time ?? end) + ((ahead + 720) % 720)) / 60) % 24 : end.hour,
  );
}

/** What was typed between the two times of a range, zones left aside: a dash, a word. */
function betweenOf(line: string, { time, end, zone }: Stamp): string {
  const to = end?.time?.span.from ?? 0;
  const from = Math.max(time?.span.to ?? 0, zone !== null && zone.span.to <= to ? zone.span.to : 0);
  const typed = line.slice(from, to);
  return /^\s*(?:[-–—]|to|until|till)\s*$/i.test(typed) ? typed : '–';
}

/** The day of the timeline that is such a weekday; while it is being written, or where it tells no days, the last one up to today. */
function onWeekday(
  line: string,
  { day, span }: NonNullable<Stamp['weekday']>,
  { days = [], stage }: InputClock,
  present: Wall,
): { readonly ok: true; readonly date: string } | { readonly ok: false; readonly problem: string } {
  const isDay = (date: string): boolean => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7 === day - 1;
  const own = [...new Set(days)].filter(isDay);
  const written = line.slice(span.from, span.to);
  if (own.length > 1)
    return { ok: false, problem: `“${written}” can be ${own.join(' or ')} in this timeline: write the date.` };
  const last = [0, 1, 2, 3, 4, 5, 6].map((back) => addDays(present.date, -back)).find(isDay) ?? present.date;
  const date = own[0] ?? (stage === 'over' ? undefined : last);
  return date === undefined
    ? { ok: false, problem: `This timeline has no “${written}”: write the date.` }
    : { ok: true, date };
}

/** How far from now, in minutes, a time may be to be taken for the present one. */
const aboutNow = 15;

/** True for a time of about now on a timeline that reaches up to today: it is meant today, though it may fit another day as well. */
const isLive = ({ stage }: InputClock, present: Wall, time: string): boolean =>
  stage === 'live' && Math.abs(wallMinutes(null, time) - wallMinutes(null, present.time)) <= aboutNow;

/** A written date; one without a year is taken in the year that brings it nearest to `near`. */
function dateOf(date: WrittenDate | null, near: string): string | null {
  if (!date || date.month === null || date.day === null) return null;
  const rest = `-${two(date.month)}-${two(date.day)}`;
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
  if (time === null) return /\bago\b/i.test(read) ? no(`“${read}” has no time of day: add one (14:05).`) : null;
  const problem = found.zone === null ? null : zoneProblem(found.zone, clock);
  if (problem !== null) return no(problem);
  const result = entry(clock, { date, time }, line.slice(found.length));
  return result.ok && found.zone !== null ? { ok: true, entry: { ...result.entry, zone: found.zone } } : result;
}
