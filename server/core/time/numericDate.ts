import { daysIn, isDay, isYear, yearsMeant } from './calendar.ts';
import type { DateReading } from './dates.ts';
import { weekdays } from './names/all.ts';
import type { DateForm, StampProblem, WrittenDate } from './stamp.ts';
import { digitsAt, isMark, numberAt, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

const spanOf = (tokens: readonly Token[], i: number) => ({ from: tokenAt(tokens, i).from, to: tokenAt(tokens, i).to });

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** Where the parts stand: indices of tokens. */
interface Places {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

interface Shape {
  readonly form: DateForm;
  readonly strength: DateReading['strength'];
  readonly from: number;
  readonly next: number;
  readonly swapped?: WrittenDate['swapped'];
}

/** Puts a date together, and looks whether there is such a day. */
function made(
  tokens: readonly Token[],
  parts: Parts,
  places: Places,
  shape: Shape,
  before: readonly StampProblem[] = [],
): Read<DateReading> {
  const problems: StampProblem[] = [...before];
  const { year, month, day } = parts;
  if (month < 1 || month > 12) {
    const turned = day !== null && places.day !== undefined && isDay(year, day, month);
    const from = Math.min(places.month, places.day ?? places.month);
    const to = Math.max(places.month, places.day ?? places.month);
    problems.push(
      turned
        ? {
            kind: 'month-range',
            span: { from: tokenAt(tokens, from).from, to: tokenAt(tokens, to).to },
            written: tokens
              .slice(from, to + 1)
              .map((token) => token.text)
              .join(''),
            repair: [tokens[to], ...tokens.slice(from + 1, to), tokens[from]]
              .map((token) => token?.text ?? '')
              .join(''),
          }
        : {
            kind: 'month-range',
            span: spanOf(tokens, places.month),
            written: tokenAt(tokens, places.month).text,
            repair: null,
          },
    );
  } else if (day !== null && places.day !== undefined && (day < 1 || day > daysIn(year, month)))
    problems.push({
      kind: 'day-range',
      span: spanOf(tokens, places.day),
      written: tokenAt(tokens, places.day).text,
      repair: null,
    });
  const date: WrittenDate = {
    year,
    month,
    day,
    swapped: shape.swapped ?? null,
    form: shape.form,
    span: { from: tokenAt(tokens, shape.from).from, to: tokenAt(tokens, shape.next - 1).to },
    parts: {
      ...(places.year === undefined ? {} : { year: spanOf(tokens, places.year) }),
      month: spanOf(tokens, places.month),
      ...(places.day === undefined ? {} : { day: spanOf(tokens, places.day) }),
    },
  };
  return { value: { date, end: null, strength: shape.strength, problems, unknown: false }, next: shape.next };
}

/** Some shapes go on: 10.0.0.1, 2021-03-04-05, 1/2/3/4. */
const goesOn = (tokens: readonly Token[], next: number, separator: string): boolean =>
  tokenAt(tokens, next).key === separator &&
  ['number', 'word'].includes(tokenAt(tokens, next + 1).kind) &&
  !(separator === '.' && tokenAt(tokens, next + 1).kind === 'word');

/** The year written at `i`, with the problem of a digit too many; null where it is no year. */
export function yearAt(
  tokens: readonly Token[],
  i: number,
): { year: number | null; problems: readonly StampProblem[] } | null {
  const digits = digitsAt(tokens, i);
  const year = numberAt(tokens, i);
  if (digits === 4) return isYear(year) ? { year, problems: [] } : null;
  const { key, text } = tokenAt(tokens, i);
  const meant = yearsMeant(key);
  if (digits !== 5 || meant.length === 0) return null;
  const only = meant.length === 1 ? (meant[0] ?? null) : null;
  return {
    year: only,
    problems: [
      { kind: 'year-digits', span: spanOf(tokens, i), written: text, repair: only === null ? null : String(only) },
    ],
  };
}

/** 2021-03-04, 2021/3/4, 2021.03.04, 2021-03. */
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

const century = (year: number): number => (year < 70 ? 2000 + year : 1900 + year);

/** 7/6/23, 24/07/25, 04-12-2022, 4.12.2022; without the year 03-26, 7/6, 19.04. */
function yearLast(tokens: readonly Token[], i: number): Read<DateReading> | null {
  const separator = tokenAt(tokens, i + 1).key;
  const [a, b] = [digitsAt(tokens, i), digitsAt(tokens, i + 2)];
  if (a === 0 || a > 2 || b === 0 || b > 2 || !['-', '/', '.'].includes(separator)) return null;
  const first = numberAt(tokens, i);
  const second = numberAt(tokens, i + 2);
  const hasThird = tokenAt(tokens, i + 3).key === separator;
  const third = hasThird ? digitsAt(tokens, i + 4) : 0;
  const form: DateForm =
    separator === '.' ? 'dotted' : separator === '/' ? 'slashed' : third === 0 ? 'month-day' : 'slashed';
  if (third === 0) return withoutYear(tokens, i, { first, second, separator, form });
  const long = third >= 4 ? yearAt(tokens, i + 4) : null;
  if ((third !== 2 && !long) || goesOn(tokens, i + 5, separator)) return null;
  const year = long ? long.year : century(numberAt(tokens, i + 4));
  // 10.15.07 is a version where no clock time follows, and 3.11.22 as well.
  const strength = third === 2 && separator !== '/' ? 'needs-time' : 'sure';
  const shape = { form, strength, from: i, next: i + 5 } as const;
  const dayFirst = { month: second, day: first };
  const monthFirst = { month: first, day: second };
  const dayFirstFits = isDay(year, second, first);
  const monthFirstFits = isDay(year, first, second);
  const dayPlaces = { year: i + 4, month: i + 2, day: i };
  const monthPlaces = { year: i + 4, month: i, day: i + 2 };
  const problems = long?.problems ?? [];
  if (separator === '.')
    return first <= 31 && second <= 12 ? made(tokens, { year, ...dayFirst }, dayPlaces, shape, problems) : null;
  if (dayFirstFits && monthFirstFits) {
    const other = first === second ? null : separator === '-' ? monthFirst : dayFirst;
    return separator === '-'
      ? made(tokens, { year, ...dayFirst }, dayPlaces, { ...shape, swapped: other }, problems)
      : made(tokens, { year, ...monthFirst }, monthPlaces, { ...shape, swapped: other }, problems);
  }
  if (monthFirstFits) return made(tokens, { year, ...monthFirst }, monthPlaces, shape, problems);
  if (dayFirstFits) return made(tokens, { year, ...dayFirst }, dayPlaces, shape, problems);
  // 99/12/31, or 25-07-24 with the year first.
  if (third === 2 && first > 31 && isDay(null, second, numberAt(tokens, i + 4)))
    return made(
      tokens,
      { year: century(first), month: second, day: numberAt(tokens, i + 4) },
      { year: i, month: i + 2, day: i + 4 },
      shape,
      problems,
    );
  if (third !== 4 || Math.min(first, second) > 12 || Math.max(first, second) > 39) return null;
  return second <= 12
    ? made(tokens, { year, ...dayFirst }, dayPlaces, shape, problems)
    : made(tokens, { year, ...monthFirst }, monthPlaces, shape, problems);
}

function withoutYear(
  tokens: readonly Token[],
  i: number,
  { first, second, separator, form }: { first: number; second: number; separator: string; form: DateForm },
): Read<DateReading> | null {
  const strength = 'needs-time';
  if (separator === '.') {
    // 19.04. with its closing dot; 19.04 alone is read as a clock time.
    if (!isMark(tokens, i + 3, '.') || tokenAt(tokens, i + 4).kind === 'number' || !isDay(null, second, first))
      return null;
    return made(
      tokens,
      { year: null, month: second, day: first },
      { month: i + 2, day: i },
      { form, strength, from: i, next: i + 4 },
    );
  }
  if (separator === '-' && (digitsAt(tokens, i) !== 2 || digitsAt(tokens, i + 2) !== 2)) return null;
  const shape = { form, strength, from: i, next: i + 3 } as const;
  const monthFirst = isDay(null, first, second);
  const dayFirst = isDay(null, second, first);
  if (monthFirst) {
    const swapped = dayFirst && first !== second ? { month: second, day: first } : null;
    return made(tokens, { year: null, month: first, day: second }, { month: i, day: i + 2 }, { ...shape, swapped });
  }
  return dayFirst ? made(tokens, { year: null, month: second, day: first }, { month: i + 2, day: i }, shape) : null;
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

/** 03, 14, 2024. */
function withCommas(tokens: readonly Token[], i: number): Read<DateReading> | null {
  const second = skipSpace(tokens, i + 2);
  const third = skipSpace(tokens, second + 2);
  if (!isMark(tokens, i + 1, ',') || !isMark(tokens, second + 1, ',') || digitsAt(tokens, third) !== 4) return null;
  if (digitsAt(tokens, i) > 2 || digitsAt(tokens, second) > 2) return null;
  const [a, b, year] = [numberAt(tokens, i), numberAt(tokens, second), numberAt(tokens, third)];
  const shape = { form: 'slashed', strength: 'sure', from: i, next: third + 1 } as const;
  const turned = isDay(year, b, a);
  if (!isYear(year)) return null;
  if (isDay(year, a, b))
    return made(
      tokens,
      { year, month: a, day: b },
      { year: third, month: i, day: second },
      { ...shape, swapped: turned && a !== b ? { month: b, day: a } : null },
    );
  return turned ? made(tokens, { year, month: b, day: a }, { year: third, month: second, day: i }, shape) : null;
}

/** Reads a date written in figures alone, or with 年月日, at token `i`. */
export function numericDate(tokens: readonly Token[], i: number): Read<DateReading> | null {
  if (digitsAt(tokens, i) === 0) return null;
  const read =
    cjk(tokens, i) ?? yearFirst(tokens, i) ?? compact(tokens, i) ?? withCommas(tokens, i) ?? yearLast(tokens, i);
  if (!read) return null;
  // 2026-03-27(金): the short weekday in brackets adds nothing.
  const { next } = read;
  const bracketed =
    isMark(tokens, next, '(') &&
    isMark(tokens, next + 2, ')') &&
    '月火水木金土日'.includes(tokenAt(tokens, next + 1).key);
  return bracketed && phraseAt(tokens, next + 1, weekdays) === null ? { ...read, next: next + 3 } : read;
}
