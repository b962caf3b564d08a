import { isDay, isYear } from '../calendar.ts';
import type { DateForm, WrittenDate } from '../stamp.ts';
import { type DateReading, goesOn, made, type Places, type Shape, yearAt } from './dateParts.ts';
import { digitsAt, isMark, numberAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

const century = (year: number): number => (year < 70 ? 2000 + year : 1900 + year);

/** Day and month in one of their two orders, with the places where they stand. */
interface Order {
  readonly month: number;
  readonly day: number;
  readonly places: Places;
}

/** The two orders of the figures at `a` and `b`, the usual one first: 3/4 month first, 3-4 day first. */
function ordersOf(tokens: readonly Token[], a: number, b: number, separator: string): readonly [Order, Order] {
  const [first, second] = [numberAt(tokens, a), numberAt(tokens, b)];
  const monthFirst: Order = { month: first, day: second, places: { month: a, day: b } };
  const dayFirst: Order = { month: second, day: first, places: { month: b, day: a } };
  return separator === '/' || separator === ',' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
}

/** The reading that the calendar allows; where both are allowed, the usual one with the other as `swapped`. */
function read(
  tokens: readonly Token[],
  year: number | null,
  [usual, other]: readonly [Order, Order],
  shape: Shape,
  yearPlace?: number,
): Read<DateReading> | null {
  const fits = [usual, other].filter(({ month, day }) => isDay(year, month, day));
  const [chosen] = fits;
  if (!chosen) return null;
  const both = fits.length === 2 && usual.month !== other.month;
  const swapped: WrittenDate['swapped'] = both ? { month: other.month, day: other.day } : null;
  const places = yearPlace === undefined ? chosen.places : { ...chosen.places, year: yearPlace };
  const problems = yearPlace === undefined ? [] : (yearAt(tokens, yearPlace)?.problems ?? []);
  return made(tokens, { year, month: chosen.month, day: chosen.day }, places, { ...shape, swapped }, problems);
}

/** 7/6/23, 24/07/25, 04-12-2022, 4.12.2022; without the year 03-26, 7/6, 19.04. */
function separated(tokens: readonly Token[], i: number): Read<DateReading> | null {
  const separator = tokenAt(tokens, i + 1).key;
  const [a, b] = [digitsAt(tokens, i), digitsAt(tokens, i + 2)];
  if (a === 0 || a > 2 || b === 0 || b > 2 || !['-', '/', '.'].includes(separator)) return null;
  const digits = tokenAt(tokens, i + 3).key === separator ? digitsAt(tokens, i + 4) : 0;
  if (digits === 0) return withoutYear(tokens, i, separator);
  const long = digits >= 4 ? yearAt(tokens, i + 4) : null;
  if ((digits !== 2 && !long) || goesOn(tokens, i + 5, separator)) return null;
  const year = long ? long.year : century(numberAt(tokens, i + 4));
  const orders = ordersOf(tokens, i, i + 2, separator);
  const form: DateForm = separator === '.' ? 'dotted' : 'slashed';
  // 10.15.07 is a version where no clock time follows.
  const strength = digits === 2 && separator !== '/' ? 'needs-time' : 'sure';
  const shape: Shape = { form, strength, from: i, next: i + 5 };
  // Dots are day-first wherever they are used.
  const dayOnly = [orders[0], orders[0]] as const;
  return (
    read(tokens, year, separator === '.' ? dayOnly : orders, shape, i + 4) ??
    shortYearFirst(tokens, i, shape) ??
    (long ? impossible(tokens, i, year, shape) : null)
  );
}

/** 99/12/31. */
function shortYearFirst(tokens: readonly Token[], i: number, shape: Shape): Read<DateReading> | null {
  const [year, month, day] = [numberAt(tokens, i), numberAt(tokens, i + 2), numberAt(tokens, i + 4)];
  if (digitsAt(tokens, i + 4) !== 2 || year <= 31 || !isDay(century(year), month, day)) return null;
  return made(tokens, { year: century(year), month, day }, { year: i, month: i + 2, day: i + 4 }, shape);
}

/** 31/04/2021: plainly a date, and no such day. */
function impossible(tokens: readonly Token[], i: number, year: number | null, shape: Shape): Read<DateReading> | null {
  const [first, second] = [numberAt(tokens, i), numberAt(tokens, i + 2)];
  if (Math.min(first, second) > 12 || Math.max(first, second) > 39 || Math.min(first, second) < 1) return null;
  return second <= 12
    ? made(tokens, { year, month: second, day: first }, { year: i + 4, month: i + 2, day: i }, shape)
    : made(tokens, { year, month: first, day: second }, { year: i + 4, month: i, day: i + 2 }, shape);
}

/** 03-26 and 7/6, of which something else has to say that they are dates; 19.04. with its closing dot. */
function withoutYear(tokens: readonly Token[], i: number, separator: string): Read<DateReading> | null {
  const [monthFirst, dayFirst] = ordersOf(tokens, i, i + 2, '/');
  const shape: Shape = { form: 'slashed', strength: 'needs-time', from: i, next: i + 3 };
  if (separator === '.') {
    // 19.04 alone is read as a clock time.
    if (!isMark(tokens, i + 3, '.') || tokenAt(tokens, i + 4).kind === 'number') return null;
    return read(tokens, null, [dayFirst, dayFirst], { ...shape, form: 'dotted', next: i + 4 });
  }
  if (separator === '-') {
    if (digitsAt(tokens, i) !== 2 || digitsAt(tokens, i + 2) !== 2) return null;
    // 03-26 is an ISO date without its year; only 26-03 is turned round.
    const plain = read(tokens, null, [monthFirst, monthFirst], { ...shape, form: 'month-day' });
    return plain ?? read(tokens, null, [dayFirst, dayFirst], { ...shape, form: 'month-day' });
  }
  // Around the clock, not July 24th.
  const idiom = tokenAt(tokens, i).key === '24' && tokenAt(tokens, i + 2).key === '7';
  return idiom ? null : read(tokens, null, [monthFirst, dayFirst], shape);
}

/** 03, 14, 2024. */
function withCommas(tokens: readonly Token[], i: number): Read<DateReading> | null {
  const second = skipSpace(tokens, i + 2);
  const third = skipSpace(tokens, second + 2);
  if (!isMark(tokens, i + 1, ',') || !isMark(tokens, second + 1, ',') || digitsAt(tokens, third) !== 4) return null;
  if (digitsAt(tokens, i) > 2 || digitsAt(tokens, second) > 2 || !isYear(numberAt(tokens, third))) return null;
  const shape: Shape = { form: 'slashed', strength: 'sure', from: i, next: third + 1 };
  return read(tokens, numberAt(tokens, third), ordersOf(tokens, i, second, ','), shape, third);
}

/** Reads a date in figures that ends with its year, or has none, at token `i`. */
export const yearLastDate = (tokens: readonly Token[], i: number): Read<DateReading> | null =>
  withCommas(tokens, i) ?? separated(tokens, i);
