import { offsetName } from '../../time/offsets.ts';
import type { Stamp, StampProblem } from '../../time/stamp.ts';
import { meaningOf } from '../../time/zones.ts';
import { sameZone, wallMinutes } from '../timeline/entryClock.ts';
import type { InputClock } from './inputClock.ts';

const no: Readonly<Record<StampProblem['kind'], string>> = {
  'year-digits': 'is not a year',
  'month-range': 'is not a month',
  'day-range': 'is not a day of that month',
  'hour-range': 'is not an hour',
  'minute-range': 'is not a minute',
  'meridiem-on-24h': 'mixes the 24-hour clock with am or pm',
};

/** Why a stamp does not tell one minute, in words; null where it does. `isOpen`: day and month of its date can be read either way. */
export function problemOf(line: string, stamp: Stamp, isOpen: boolean, clock: InputClock, near: string): string | null {
  const { time, problems, zone } = stamp;
  const written = line.slice(stamp.span.from, stamp.span.to);
  const [wrong] = problems;
  if (wrong) return `“${written}” is not a time: “${wrong.written}” ${no[wrong.kind]}.${meant(line, stamp, wrong)}`;
  if (stamp.relative && !time)
    return clock.counts && stamp.relative.from === 'anchor' && !stamp.unknown ? null : counted(written, stamp);
  if (!time) return `“${written}” has no time of day: add one (14:05).`;
  if (time.minute === null || stamp.unknown) return `“${written}” is incomplete: give the hour and the minute.`;
  if (stamp.end && (!stamp.end.time || stamp.end.time.minute === null || stamp.end.date !== null))
    return `“${written}” has no plain end: give the start as the time, and the end in words.`;
  if (isOpen) return `“${written}” can be read day first or month first: write the date as ${near}.`;
  return zone === null ? null : zoneProblem(zone.name, clock);
}

const counted = (written: string, { relative }: Stamp): string =>
  relative?.from === 'anchor'
    ? `“${written}” counts from T, and nothing else in this timeline does: give the time of day.`
    : `“${written}” counts from another entry: give the time of day.`;

const meant = (line: string, { span }: Stamp, { span: part, repair }: StampProblem): string =>
  repair === null ? '' : ` Did you mean “${line.slice(span.from, part.from)}${repair}${line.slice(part.to, span.to)}”?`;

/** Why a zone that is typed cannot be taken: it means several, and is not the one that the timeline is told in. */
export function zoneProblem(name: string, { written }: InputClock): string | null {
  const meaning = meaningOf(name);
  if (meaning.kind !== 'ambiguous' || (written != null && sameZone(name, written))) return null;
  const choices = meaning.choices.map((choice) => `${choice.words} (${offsetName(choice.minutes)})`);
  return `“${name}” can mean ${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}: write the offset instead.`;
}

/**
 * The hour that a stamp means on the timeline's clock. By a twelve-hour one, `5:10` alone is morning or afternoon: it is the one that
 * lies between the timeline's first entry and its last (or now, while it is being written), where the other does not. A time with
 * a zone or seconds, as logs write it, or on a day that is named beside it is taken as the 24-hour clock shows it.
 */
export function askedHalf(
  line: string,
  stamp: Stamp,
  date: string | null,
  clock: InputClock,
  present: { readonly date: string; readonly time: string },
): { readonly hour: number; readonly problem: string | null } {
  const time = stamp.time!;
  const isHalf = clock.clock === 12 && time.halfDay && time.meridiem === null;
  if (!isHalf || stamp.zone !== null || time.second !== null) return { hour: time.hour, problem: null };
  const halves = [time.hour % 12, (time.hour % 12) + 12];
  const fitting = halves.filter((hour) => isWithin(clock, present, date, hour * 60 + (time.minute ?? 0)));
  if (fitting.length === 1) return { hour: fitting[0]!, problem: null };
  if (date !== null) return { hour: time.hour, problem: null };
  const written = line.slice(stamp.span.from, stamp.span.to);
  return { hour: time.hour, problem: `“${written}” can be morning or afternoon: add am or pm.` };
}

/** True where a minute of the day lies within the timeline, on `date` or on any of its days. */
function isWithin(
  { span, stage }: InputClock,
  present: { readonly date: string; readonly time: string },
  date: string | null,
  minute: number,
): boolean {
  if (span == null) return false;
  const to = stage === 'live' ? Math.max(span.to, wallMinutes(present.date, present.time)) : span.to;
  const holds = (at: number): boolean => span.from <= at && at <= to;
  if (date !== null) return holds(wallMinutes(date, '00:00') + minute);
  for (let day = Math.floor(span.from / 1440); day * 1440 <= to; day++) if (holds(day * 1440 + minute)) return true;
  return false;
}

const clockInside = /(?<![\d.:/])(?:[01]?\d|2[0-3])(?::[0-5]\d){1,2}(?![\d:])(?:\s?[ap]m\b)?/i;
const bareFigures = /^(?:[01]\d|2[0-3])[0-5]\d(?=\s|$)/;
const ahead = /^in\s+(?:an?|half an?|\d+)\s*(?:h|hrs?|hours?|m|mins?|minutes?)\b/i;
const bareLength = /^\d+\s?(?:m|mins?|h|hrs?)(?=[\s:,]|$)/i;

const openLength = /^T\s?[-+–−]\s?[\w?]+/i;

/** Why a line that begins with no time may yet be meant to: it holds one that was not read. Null where it holds none. */
export function unreadTime(line: string): string | null {
  const orNow = 'or with “now” if that is when it happened';
  const inside = clockInside.exec(line)?.[0];
  if (inside !== undefined) return `“${inside}” comes after other words: begin with the time, ${orNow}.`;
  const figures = bareFigures.exec(line)?.[0];
  if (figures !== undefined) {
    const time = `${figures.slice(0, 2)}:${figures.slice(2)}`;
    return `If “${figures}” is the time, write ${time}; if not, begin with the time, ${orNow}.`;
  }
  const length = (ahead.exec(line) ?? bareLength.exec(line) ?? openLength.exec(line))?.[0];
  return length === undefined ? null : `“${length}” is not a time: begin with the time (14:05, -10m, +5m), ${orNow}.`;
}
