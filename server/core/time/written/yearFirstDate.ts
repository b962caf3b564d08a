import { isDay, isYear } from '../calendar.ts';
import type { DateForm, WrittenDate } from '../stamp.ts';
import { type DateReading, goesOn, made, yearAt } from './dateParts.ts';
import { digitsAt, numberAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

/** The 5 of `2021-03-04/05`, a night or a stretch of days within a month. */
function lastDay(
  tokens: readonly Token[],
  i: number,
  separator: string,
  { year, month, day }: { readonly year: number | null; readonly month: number; readonly day: number },
): number | null {
  const digits = digitsAt(tokens, i + 1);
  if (separator !== '-' || tokenAt(tokens, i).key !== '/' || digits === 0 || digits > 2) return null;
  const last = numberAt(tokens, i + 1);
  if (goesOn(tokens, i + 2, '/') || goesOn(tokens, i + 2, '-') || goesOn(tokens, i + 2, ':')) return null;
  return last > day && isDay(year, month, last) ? last : null;
}

/** 2021-03-04, 2021/3/4, 2021.03.04, 2021-03, 2021-03-04/05. */
function yearFirst(tokens: readonly Token[], i: number): Read<DateReading> | null {
  const year = digitsAt(tokens, i) >= 4 ? yearAt(tokens, i) : null;
  const separator = tokenAt(tokens, i + 1).key;
  if (!year || !['-', '/', '.', '–'].includes(separator)) return null;
  const monthDigits = digitsAt(tokens, i + 2);
  if (monthDigits === 0 || monthDigits > 2) return null;
  const month = numberAt(tokens, i + 2);
  const dayDigits = tokenAt(tokens, i + 3).key === separator ? digitsAt(tokens, i + 4) : 0;
  const form: DateForm = separator === '/' ? 'slashed' : separator === '.' ? 'dotted' : 'iso';
  if (dayDigits === 0) {
    // 2021-22 is a season, 2021.3 a version.
    if (monthDigits !== 2 || separator === '.' || month < 1 || month > 12 || goesOn(tokens, i + 3, separator))
      return null;
    return made(
      tokens,
      { year: year.year, month, day: null },
      { year: i, month: i + 2 },
      { form: 'year-month', strength: 'weak', from: i, next: i + 3 },
      year.problems,
    );
  }
  const day = numberAt(tokens, i + 4);
  const last = lastDay(tokens, i + 5, separator, { year: year.year, month, day });
  if (last !== null) {
    const parts = { year: i, month: i + 2 };
    const shape = { form, strength: 'sure', from: i, next: i + 7 } as const;
    const start = made(tokens, { year: year.year, month, day }, { ...parts, day: i + 4 }, shape, year.problems);
    const end = made(tokens, { year: year.year, month, day: last }, { ...parts, day: i + 6 }, shape);
    return { ...start, value: { ...start.value, end: end.value.date } };
  }
  if (dayDigits > 2 || (goesOn(tokens, i + 5, separator) && digitsAt(tokens, i + 6) !== 2) || (month > 31 && day > 31))
    return null;
  return made(
    tokens,
    { year: year.year, month, day },
    { year: i, month: i + 2, day: i + 4 },
    { form, strength: 'sure', from: i, next: i + 5 },
    year.problems,
  );
}

/** 2026年3月27日, 3月27日, with the weekday in brackets left to others. */
function cjk(tokens: readonly Token[], i: number): Read<DateReading> | null {
  const hasYear = digitsAt(tokens, i) === 4 && tokenAt(tokens, i + 1).key === '年';
  const at = hasYear ? skipSpace(tokens, i + 2) : i;
  const digits = digitsAt(tokens, at);
  if (digits === 0 || digits > 2 || tokenAt(tokens, at + 1).key !== '月') return null;
  const year = hasYear ? numberAt(tokens, i) : null;
  const month = numberAt(tokens, at);
  const dayAt = skipSpace(tokens, at + 2);
  const places = { ...(hasYear ? { year: i } : {}), month: at };
  if (
    digitsAt(tokens, dayAt) > 0 &&
    digitsAt(tokens, dayAt) <= 2 &&
    ['日', '号'].includes(tokenAt(tokens, dayAt + 1).key) &&
    tokenAt(tokens, dayAt + 2).key !== '間'
  )
    return made(
      tokens,
      { year, month, day: numberAt(tokens, dayAt) },
      { ...places, day: dayAt },
      { form: 'named', strength: 'sure', from: i, next: dayAt + 2 },
    );
  return hasYear
    ? made(tokens, { year, month, day: null }, places, { form: 'year-month', strength: 'weak', from: i, next: at + 2 })
    : null;
}

/** 20240312. */
function compact(tokens: readonly Token[], i: number): Read<DateReading> | null {
  if (digitsAt(tokens, i) !== 8) return null;
  const { key, from } = tokenAt(tokens, i);
  const [year, month, day] = [Number(key.slice(0, 4)), Number(key.slice(4, 6)), Number(key.slice(6))];
  if (!isYear(year) || !isDay(year, month, day)) return null;
  const part = (a: number, b: number) => ({ from: from + a, to: from + b });
  const date: WrittenDate = {
    year,
    month,
    day,
    swapped: null,
    form: 'compact',
    span: part(0, 8),
    parts: { year: part(0, 4), month: part(4, 6), day: part(6, 8) },
  };
  return { value: { date, end: null, strength: 'sure', problems: [], unknown: false }, next: i + 1 };
}

/** Reads a date in figures that begins with its year, or is written with 年月日, at token `i`. */
export const yearFirstDate = (tokens: readonly Token[], i: number): Read<DateReading> | null =>
  cjk(tokens, i) ?? yearFirst(tokens, i) ?? compact(tokens, i);
