import { isYear } from './calendar.ts';
import { readClock } from './clocks.ts';
import { readDate } from './dates.ts';
import { type Draft, isEmpty } from './draft.ts';
import { durationAt } from './durationAt.ts';
import { behindHedges } from './lead.ts';
import { approxBehindWords, joinerWords, partsOfDay, weekdays } from './names/all.ts';
import { readHourRange, readRangeEnd } from './range.ts';
import { readRelative } from './relative.ts';
import { digitsAt, isMark, numberAt, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';
import { readZone } from './writtenZone.ts';

const spanned = (tokens: readonly Token[], draft: Draft, i: number, next: number) => ({
  from: isEmpty(draft) ? tokenAt(tokens, i).from : draft.from,
  to: tokenAt(tokens, next - 1).to,
});

const spanOf = (tokens: readonly Token[], i: number, next: number) => ({
  from: tokenAt(tokens, i).from,
  to: tokenAt(tokens, next - 1).to,
});

/** True where the entry's words cannot begin right at `i`. */
const endsAt = (tokens: readonly Token[], i: number): boolean => {
  const token = tokenAt(tokens, skipSpace(tokens, i));
  return token.key === '' || token.kind === 'mark';
};

function date(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.date) return null;
  const read = readDate(tokens, i);
  if (!read) return null;
  const { strength } = read.value;
  // Behind a clock time the entry's words may begin with a date: `14:05 May 3 release rolled back`.
  if (
    draft.time &&
    !draft.weekday &&
    (strength === 'needs-time' || (strength === 'weak' && !endsAt(tokens, read.next)))
  )
    return null;
  if (
    strength === 'needs-time' &&
    !draft.alone &&
    !draft.time &&
    !draft.weekday &&
    !clockFollows(tokens, read.next) &&
    !isMark(tokens, read.next, '])')
  )
    return null;
  return {
    value: {
      ...draft,
      ...spanned(tokens, draft, i, read.next),
      date: read.value.date,
      end: read.value.end ? { date: read.value.end, time: null, zone: null } : draft.end,
      calendar: strength,
      unknown: draft.unknown || read.value.unknown,
      problems: [...draft.problems, ...read.value.problems],
    },
    next: read.next,
  };
}

/** A clock time behind a date, whatever joins them. */
function clockFollows(tokens: readonly Token[], i: number): boolean {
  let at = i;
  for (let count = 0; count < 4; count++) {
    at = behindHedges(tokens, skipSpace(tokens, at)).next;
    const clock = readClock(tokens, at, true);
    if (clock)
      return clock.value.strength === 'sure' || clock.value.time.separator === '' || clock.value.time.separator === '.';
    const weekday = phraseAt(tokens, at, weekdays);
    const joiner = weekday ?? phraseAt(tokens, at, joinerWords);
    if (joiner) at = joiner.next;
    else if (isMark(tokens, at, ',-–—@|:([') || tokenAt(tokens, at).key === 't') at++;
    else return false;
  }
  return false;
}

function clock(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.time || (draft.unknown && draft.clock)) return null;
  const hours = readHourRange(tokens, i, draft);
  if (hours) return hours;
  const read = readClock(tokens, i, draft.date !== null);
  if (!read) return null;
  return {
    value: {
      ...draft,
      ...spanned(tokens, draft, i, read.next),
      time: read.value.blank ? null : read.value.time,
      clock: read.value.strength,
      unknown: draft.unknown || read.value.unknown,
      problems: [...draft.problems, ...read.value.problems],
    },
    next: read.next,
  };
}

function zone(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.zone || !(draft.time || draft.unknown)) return null;
  const read = readZone(tokens, i, {
    meridiem: draft.time?.meridiem != null,
    offsets: offsetMayFollow(tokens, i, draft),
  });
  if (!read) return null;
  let { next } = read;
  let zone = read.value;
  // `PDT (UTC-7)`
  const paren = skipSpace(tokens, next);
  const inner = isMark(tokens, paren, '(') ? readZone(tokens, paren + 1, { offsets: true }) : null;
  if (inner && isMark(tokens, inner.next, ')')) {
    next = inner.next + 1;
    const span = { from: zone.span.from, to: tokenAt(tokens, next - 1).to };
    zone = { name: `${zone.name} (${inner.value.name})`, span };
  }
  return { value: { ...draft, ...spanned(tokens, draft, i, next), zone }, next };
}

/** `10:00-11:30` is a range; `T10:00-07:00` and `10:00:00-07:00` bear an offset. A plus sign tells by itself. */
function offsetMayFollow(tokens: readonly Token[], i: number, draft: Draft): boolean {
  if (draft.clock !== 'sure' || draft.time === null) return false;
  if (isMark(tokens, i, '+')) return digitsAt(tokens, i + 1) >= 2;
  const { second, span } = draft.time;
  const joined = tokens.some((token, k) => token.key === 't' && tokens[k + 1]?.from === span.from);
  return isMark(tokens, i, '-') && (second !== null || joined);
}

/** Spaced offsets behind a date and time: `2021-03-04 14:05 +0200`. */
function spacedOffset(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const at = skipSpace(tokens, i);
  if (
    draft.zone ||
    !draft.time ||
    !draft.date ||
    at === i ||
    !isMark(tokens, at, '+-') ||
    digitsAt(tokens, at + 1) !== 4
  )
    return null;
  const read = readZone(tokens.slice(0, at + 2), at, { offsets: true });
  return read && { value: { ...draft, ...spanned(tokens, draft, i, read.next), zone: read.value }, next: read.next };
}

function weekday(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.weekday) return null;
  const read = phraseAt(tokens, i, weekdays);
  if (!read) return null;
  const dot = tokenAt(tokens, i).key.length <= 4 && isMark(tokens, read.next, '.') ? read.next + 1 : read.next;
  const day = read.value as 1 | 2 | 3 | 4 | 5 | 6 | 7;
  return {
    value: { ...draft, ...spanned(tokens, draft, i, dot), weekday: { day, span: spanOf(tokens, i, read.next) } },
    next: dot,
  };
}

function partOfDay(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.partOfDay || draft.time) return null;
  const read = phraseAt(tokens, i, partsOfDay);
  return (
    read && {
      value: { ...draft, ...spanned(tokens, draft, i, read.next), partOfDay: read.value, approx: true },
      next: read.next,
    }
  );
}

function relative(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (!isEmpty(draft)) return null;
  const read = readRelative(tokens, i);
  return (
    read && {
      value: {
        ...draft,
        ...spanned(tokens, draft, i, read.next),
        ...read.value,
        approx: read.value.approx || draft.approx,
      },
      next: read.next,
    }
  );
}

/** The year at the end: `Nov 7 18:51:38 2021`. */
function lateYear(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (
    !draft.date ||
    draft.date.year !== null ||
    draft.date.form !== 'named' ||
    !draft.time ||
    digitsAt(tokens, i) !== 4
  )
    return null;
  const year = numberAt(tokens, i);
  if (!isYear(year) || readClock(tokens, i)?.value.strength === 'sure') return null;
  const parts = { ...draft.date.parts, year: spanOf(tokens, i, i + 1) };
  return {
    value: { ...draft, ...spanned(tokens, draft, i, i + 1), date: { ...draft.date, year, parts } },
    next: i + 1,
  };
}

/** The same moment in a second zone: `/ 16:00 UTC`, and `(6:48 PDT)` by way of {@link group}. */
function other(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (!draft.time) return null;
  const read = readClock(tokens, i);
  if (!read || read.value.unknown || read.value.strength === 'weak') return null;
  const zone = readZone(tokens, read.next, { meridiem: read.value.time.meridiem !== null, offsets: true });
  if (!zone) return null;
  const value = {
    ...draft,
    other: draft.other ?? { time: read.value.time, zone: zone.value },
    to: tokenAt(tokens, zone.next - 1).to,
  };
  return { value, next: zone.next };
}

const remarks = new Set([
  'tbc',
  'tbd',
  'tba',
  'unknown',
  'estimated',
  'estimate',
  'est',
  'time',
  'exact',
  'local',
  'nominal',
  '?',
]);

/** What may stand in brackets behind a part: a zone, a date, the other zone's time, a remark on precision, a length. */
function group(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const at = skipSpace(tokens, i);
  if (isEmpty(draft) || !isMark(tokens, at, '([')) return null;
  const closer = tokenAt(tokens, at).key === '(' ? ')' : ']';
  let inside = draft;
  let place = skipSpace(tokens, at + 1);
  for (let count = 0; count < 6; count++) {
    if (isMark(tokens, place, closer)) {
      const next = place + 1;
      return place === at + 1 ? null : { value: { ...inside, to: tokenAt(tokens, place).to }, next };
    }
    const read = bracketed(tokens, place, inside, draft);
    if (!read) return null;
    inside = read.value;
    place = skipSpace(tokens, read.next);
    if (isMark(tokens, place, ',/;|')) place = skipSpace(tokens, place + 1);
  }
  return null;
}

function bracketed(tokens: readonly Token[], i: number, draft: Draft, outer: Draft): Read<Draft> | null {
  const approx = phraseAt(tokens, i, approxBehindWords);
  if (approx) return { value: { ...draft, approx: true }, next: approx.next };
  const hedged = behindHedges(tokens, i);
  if (hedged.approx && isMark(tokens, hedged.next, ')]'))
    return { value: { ...draft, approx: true }, next: hedged.next };
  const read =
    other(tokens, i, draft) ??
    zone(tokens, i, draft) ??
    date(tokens, i, draft) ??
    weekday(tokens, i, draft) ??
    (outer.date && !outer.time ? clock(tokens, i, draft) : null) ??
    readRangeEnd(tokens, i, draft);
  if (read) return read;
  // Repeats of what is known already, a length, a place's second time: nothing to keep.
  const silent =
    readClock(tokens, i) ?? readRelative(tokens, i) ?? durationAt(tokens, i) ?? readZone(tokens, i, { offsets: true });
  if (silent) return { value: draft, next: silent.next };
  const { key } = tokenAt(tokens, i);
  if (!remarks.has(key)) return null;
  const unsure = ['tbc', 'tbd', 'tba', 'unknown', '?'].includes(key);
  return {
    value: { ...draft, approx: draft.approx || key.startsWith('est'), unknown: draft.unknown || unsure },
    next: i + 1,
  };
}

/** `頃`, `ish`, `approx.` behind a time. */
function hedgeBehind(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (!draft.time || draft.approx) return null;
  const dash = isMark(tokens, i, '-') && tokenAt(tokens, i + 1).key === 'ish';
  const at = dash ? i + 1 : skipSpace(tokens, i);
  const read = phraseAt(tokens, at, approxBehindWords);
  if (!read) return null;
  return { value: { ...draft, approx: true, to: tokenAt(tokens, read.next - 1).to }, next: read.next };
}

/** Reads one more part of a stamp at token `i`, spaces before it skipped, and adds it to `draft`. */
export function readPart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const at = skipSpace(tokens, i);
  return (
    relative(tokens, at, draft) ??
    hedgeBehind(tokens, i, draft) ??
    date(tokens, at, draft) ??
    clock(tokens, at, draft) ??
    zone(tokens, i, draft) ??
    spacedOffset(tokens, i, draft) ??
    weekday(tokens, at, draft) ??
    partOfDay(tokens, at, draft) ??
    lateYear(tokens, at, draft) ??
    (isEmpty(draft) ? null : readRangeEnd(tokens, i, draft)) ??
    group(tokens, i, draft)
  );
}

/** Reads the second zone's time behind one of `marks`, or behind "or". */
export function readOther(tokens: readonly Token[], i: number, draft: Draft, marks: string): Read<Draft> | null {
  const at = skipSpace(tokens, i);
  return isMark(tokens, at, marks) || tokenAt(tokens, at).key === 'or'
    ? other(tokens, skipSpace(tokens, at + 1), draft)
    : null;
}
