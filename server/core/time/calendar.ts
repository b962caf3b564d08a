/** The number of days of `month` (1–12) in `year`; February has 29 where the year is not known. */
export function daysIn(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True where such a day exists. */
export const isDay = (year: number | null, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** True for `YYYY-MM-DD` of a day that exists. */
export const isDate = (text: string | undefined): text is string =>
  /^\d{4}-\d\d-\d\d$/.test(text ?? '') &&
  isDay(Number(text?.slice(0, 4)), Number(text?.slice(5, 7)), Number(text?.slice(8)));

/** True for years that an incident report may speak of. */
export const isYear = (year: number): boolean => year >= 1970 && year <= 2099;

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');

/** `YYYY-MM-DD`. */
export const isoDate = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** Days since 1970-01-01 of a `YYYY-MM-DD` date, for arithmetic. */
export const dayNumber = (date: string): number =>
  Math.round(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000);

/** The date `days` after `date` (before it where negative). */
export function addDays(date: string, days: number): string {
  const at = new Date((dayNumber(date) + days) * 86_400_000);
  return isoDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** 1 (Monday) – 7. */
export const weekdayOf = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/**
 * The years that a mistyped one of five or three digits can be: one digit too many or a doubled one. 22025 gives 2025 alone,
 * 20202 gives 2020, 2022 and 2002.
 */
export function yearsMeant(written: string): readonly number[] {
  const years = new Set<number>();
  if (written.length === 5)
    for (let i = 0; i < 5; i++) {
      const year = Number(written.slice(0, i) + written.slice(i + 1));
      if (year >= 1990 && isYear(year)) years.add(year);
    }
  return [...years];
}

/** A date's parts as digits. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The parts of a `YYYY-MM-DD` date, as written. */
export const partsOf = (date: string): DateParts => ({
  year: date.slice(0, 4),
  month: date.slice(5, 7),
  day: date.slice(8, 10),
});
