import { daysIn, isDay, isYear, yearsMeant } from '../calendar.ts';
import type { DateForm, StampProblem, WrittenDate } from '../stamp.ts';
import { digitsAt, numberAt, type Read, type Token, tokenAt } from './tokens.ts';

const spanOf = (tokens: readonly Token[], i: number) => ({ from: tokenAt(tokens, i).from, to: tokenAt(tokens, i).to });

/**
 * A date and how much its shape alone tells: `sure` 2021-03-04 and 4 March 2021, `weak` 3/4 and March 4, which need company.
 * `end` is the second date of 7–13 November.
 */
export interface DateReading {
  readonly date: WrittenDate;
  readonly end: WrittenDate | null;
  readonly strength: 'sure' | 'weak' | 'needs-time';
  readonly problems: readonly StampProblem[];
  readonly unknown: boolean;
}

/** The numbers. */
export interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** Where the parts stand: indices of tokens. */
export interface Places {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

export interface Shape {
  readonly form: DateForm;
  readonly strength: DateReading['strength'];
  readonly from: number;
  readonly next: number;
  readonly swapped?: WrittenDate['swapped'];
}

/** Puts a date together, and looks whether there is such a day. */
export function made(
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
export const goesOn = (tokens: readonly Token[], next: number, separator: string): boolean =>
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
