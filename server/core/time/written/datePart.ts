import { isYear } from '../calendar.ts';
import { partsOfDay, weekdays } from '../names/all.ts';
import { clockFollows } from './clockFollows.ts';
import { readClock } from './clocks.ts';
import { readDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { spanned, spanOf } from './draftSpan.ts';
import { digitsAt, isMark, numberAt, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

/** True where the entry's words cannot begin right at `i`. */
const endsAt = (tokens: readonly Token[], i: number): boolean => {
  const token = tokenAt(tokens, skipSpace(tokens, i));
  return token.key === '' || token.kind === 'mark';
};

/** A date, where none is read yet. */
export function datePart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
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

/** The name of a day of the week. */
export function weekdayPart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.weekday) return null;
  const read = phraseAt(tokens, i, weekdays);
  if (!read) return null;
  const dot = tokenAt(tokens, i).key.length <= 5 && isMark(tokens, read.next, '.') ? read.next + 1 : read.next;
  // `14:05 Mon dashboard is red`
  const behind = tokenAt(tokens, skipSpace(tokens, dot)).text;
  if (draft.time && !draft.date && tokenAt(tokens, i).key.length <= 3 && /^[a-z]/.test(behind)) return null;
  const day = read.value as 1 | 2 | 3 | 4 | 5 | 6 | 7;
  return {
    value: { ...draft, ...spanned(tokens, draft, i, dot), weekday: { day, span: spanOf(tokens, i, read.next) } },
    next: dot,
  };
}

/** Morning, evening and the like. */
export function partOfDayPart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.partOfDay || draft.time) return null;
  const read = phraseAt(tokens, i, partsOfDay);
  return (
    read && {
      value: { ...draft, ...spanned(tokens, draft, i, read.next), partOfDay: read.value, approx: true },
      next: read.next,
    }
  );
}

/** The year at the end: `Nov 7 18:51:38 2021`. */
export function lateYearPart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
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
