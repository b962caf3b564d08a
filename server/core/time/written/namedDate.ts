import { daysIn, isDay } from '../calendar.ts';
import { months, untilWords } from '../names/all.ts';
import type { StampProblem, WrittenDate } from '../stamp.ts';
import { type DateReading, yearAt } from './dateParts.ts';
import { digitsAt, isMark, numberAt, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

interface Place {
  readonly value: number;
  /** Of the figure or name alone. */
  readonly span: { readonly from: number; readonly to: number };
  readonly next: number;
}

const spanOf = (tokens: readonly Token[], from: number, next: number) => ({
  from: tokenAt(tokens, from).from,
  to: tokenAt(tokens, next - 1).to,
});

/** March, Mar., SEPT. */
function monthAt(tokens: readonly Token[], i: number): Place | null {
  const month = phraseAt(tokens, i, months);
  if (!month) return null;
  const short = month.next === i + 1 && tokenAt(tokens, i).key.length <= 5;
  const next = short && isMark(tokens, month.next, '.') ? month.next + 1 : month.next;
  return { value: month.value, span: spanOf(tokens, i, month.next), next };
}

const ordinals = ['st', 'nd', 'rd', 'th', 'er', 'º', 'ª'];

/** 3, 3rd, 3., 1er; `ordinal` tells whether more than the bare figure is written. */
function dayAt(tokens: readonly Token[], i: number): (Place & { ordinal: boolean }) | null {
  const digits = digitsAt(tokens, i);
  const value = numberAt(tokens, i);
  if (digits === 0 || digits > 2 || value < 1 || value > 39) return null;
  const suffix = tokenAt(tokens, i + 1);
  const ordinal = ordinals.includes(suffix.key) || suffix.key === '°';
  return { value, span: spanOf(tokens, i, i + 1), next: ordinal ? i + 2 : i + 1, ordinal };
}

/** The year behind `i`: `, 2021`, ` 2021`, `-21`, `'21`, ` de 2021`. */
function yearBehind(
  tokens: readonly Token[],
  i: number,
  joined: string,
): (Place & { problems: readonly StampProblem[]; year: number | null }) | null {
  let at = i;
  if (joined === '-' || joined === '/') {
    if (tokenAt(tokens, at).key !== joined) return null;
    at++;
    if (digitsAt(tokens, at) === 2)
      return {
        value: 0,
        year: 2000 + numberAt(tokens, at),
        span: spanOf(tokens, at, at + 1),
        next: at + 1,
        problems: [],
      };
  } else {
    at = skipSpace(tokens, at);
    if (isMark(tokens, at, ',')) at = skipSpace(tokens, at + 1);
    if (['of', 'de', 'del'].includes(tokenAt(tokens, at).key)) at = skipSpace(tokens, at + 1);
    if (at === i) return null;
    if (isMark(tokens, at, "'") && digitsAt(tokens, at + 1) === 2)
      return {
        value: 0,
        year: 2000 + numberAt(tokens, at + 1),
        span: spanOf(tokens, at, at + 2),
        next: at + 2,
        problems: [],
      };
  }
  const year = yearAt(tokens, at);
  // May 3, 2010:15 does not occur; May 3 2015 hrs does.
  if (!year || ['hrs', 'h', 'hours', 'uhr'].includes(tokenAt(tokens, skipSpace(tokens, at + 1)).key)) return null;
  return { value: 0, year: year.year, span: spanOf(tokens, at, at + 1), next: at + 1, problems: year.problems };
}

/** The dash or word between 7 and 13 in `7–13 November`; spaced dashes count where `spaced`. */
function rangeBetween(tokens: readonly Token[], i: number): { next: number; tight: boolean } | null {
  const at = skipSpace(tokens, i);
  const word = phraseAt(tokens, at, untilWords);
  if (word && tokenAt(tokens, at).kind === 'word') return { next: skipSpace(tokens, word.next), tight: false };
  if (!isMark(tokens, at, '-–—~/')) return null;
  const next = skipSpace(tokens, at + 1);
  return { next, tight: at === i && next === at + 1 };
}

function made(
  tokens: readonly Token[],
  i: number,
  month: Place,
  day: Place | null,
  year: ReturnType<typeof yearBehind>,
  next: number,
): Read<DateReading> {
  const problems: StampProblem[] = [...(year?.problems ?? [])];
  const written = year?.year ?? null;
  if (day && day.value > daysIn(written, month.value))
    problems.push({ kind: 'day-range', span: day.span, written: String(day.value), repair: null });
  const date: WrittenDate = {
    year: written,
    month: month.value,
    day: day?.value ?? null,
    swapped: null,
    form: day ? 'named' : 'year-month',
    span: spanOf(tokens, i, next),
    parts: { ...(year ? { year: year.span } : {}), month: month.span, ...(day ? { day: day.span } : {}) },
  };
  return { value: { date, end: null, strength: year && day ? 'sure' : 'weak', problems, unknown: false }, next };
}

/** Adds the second day of a range: both dates share the month (or name their own) and the year. */
function withEnd(read: Read<DateReading>, end: Place, month: Place): Read<DateReading> {
  const { date } = read.value;
  return {
    ...read,
    value: {
      ...read.value,
      end: { ...date, month: month.value, day: end.value, parts: { ...date.parts, month: month.span, day: end.span } },
    },
  };
}

/** March 4th, 2021; March 3-5; March 2021. */
function monthFirst(tokens: readonly Token[], i: number): Read<DateReading> | null {
  const month = monthAt(tokens, i);
  if (!month) return null;
  const joined = tokenAt(tokens, month.next).key;
  const tight = joined === '-' || joined === '/';
  let at = tight ? month.next + 1 : skipSpace(tokens, month.next);
  if (!tight && at === month.next && tokenAt(tokens, at).kind !== 'number' && !isMark(tokens, at, ',')) return null;
  if (tokenAt(tokens, at).key === 'the') at = skipSpace(tokens, at + 1);
  const day = dayAt(tokens, at);
  if (!day || isClock(tokens, at)) {
    const year = yearBehind(tokens, month.next, tight ? joined : '');
    return year && made(tokens, i, month, null, year, year.next);
  }
  const range = rangeBetween(tokens, day.next);
  const end = range && dayAt(tokens, range.next);
  if (range && end && !isClock(tokens, range.next) && end.value > day.value && isDay(null, month.value, end.value)) {
    const year = yearBehind(tokens, end.next, '');
    const behind = tokenAt(tokens, skipSpace(tokens, end.next));
    if (range.tight || year || end.ordinal || ['mark'].includes(behind.kind))
      return withEnd(made(tokens, i, month, day, year, year?.next ?? end.next), end, month);
  }
  const year = yearBehind(tokens, day.next, tight ? joined : '');
  return made(tokens, i, month, day, year, year?.next ?? day.next);
}

/** True where the figure at `i` opens a clock time: `March 10:05`. */
const isClock = (tokens: readonly Token[], i: number): boolean =>
  (isMark(tokens, i + 1, ':h') && digitsAt(tokens, i + 2) === 2) ||
  ['am', 'pm', 'h'].includes(tokenAt(tokens, skipSpace(tokens, i + 1)).key);

/** The month behind a day at `i`, with what may stand between: `4 March`, `4. März`, `4th of March`, `4-Mar`, `4 de abril`. */
function monthBehind(tokens: readonly Token[], i: number): (Place & { joined: string }) | null {
  const { key } = tokenAt(tokens, i);
  if (key === '-' || key === '/') {
    const month = monthAt(tokens, i + 1);
    return month && { ...month, joined: key };
  }
  let at = key === '.' ? i + 1 : i;
  at = skipSpace(tokens, at);
  if (isMark(tokens, at, ',')) at = skipSpace(tokens, at + 1);
  if (['of', 'de'].includes(tokenAt(tokens, at).key)) at = skipSpace(tokens, at + 1);
  const month = monthAt(tokens, at);
  return month && { ...month, joined: '' };
}

/** 4 March 2021, 19. April, 06/May/2022, 3rd–5th March, 7-13th Nov. */
function dayFirst(tokens: readonly Token[], i: number): Read<DateReading> | null {
  const day = dayAt(tokens, i);
  if (!day) return null;
  const range = rangeBetween(tokens, day.next);
  const end = range && dayAt(tokens, range.next);
  const month = monthBehind(tokens, (end ?? day).next);
  if (!month) return null;
  // `24 February January 2021`: the first name stands.
  const second = month.joined === '' ? monthAt(tokens, skipSpace(tokens, month.next)) : null;
  const next = second?.next ?? month.next;
  const year = yearBehind(tokens, next, month.joined);
  const read = made(tokens, i, month, day, year, year?.next ?? next);
  return end && end.value > day.value ? withEnd(read, end, month) : end ? null : read;
}

/** Reads a date with the name of its month at token `i`. */
export const namedDate = (tokens: readonly Token[], i: number): Read<DateReading> | null =>
  tokenAt(tokens, i).kind === 'number' ? dayFirst(tokens, i) : monthFirst(tokens, i);
