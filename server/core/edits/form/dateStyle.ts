import type { WrittenDate } from '../../time/stamp.ts';

/** How a calendar date is written: its parts in order, with what stands between them. */
export type DateStyle = readonly DatePart[];

type DatePart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'year'; readonly digits: 2 | 4 }
  | { readonly kind: 'month'; readonly pad: boolean }
  | { readonly kind: 'month name'; readonly sample: string }
  | { readonly kind: 'day'; readonly pad: boolean; readonly ordinal: string | null };

/** `2024-04-03`. */
export const isoDate: DateStyle = [
  { kind: 'year', digits: 4 },
  { kind: 'literal', text: '-' },
  { kind: 'month', pad: true },
  { kind: 'literal', text: '-' },
  { kind: 'day', pad: true, ordinal: null },
];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * How `date`, found in `text`, is written; null where it names no day of a month. `meant` (`YYYY-MM-DD`) is what the document takes it
 * for: it tells which figure of `05/03/2024` is the day.
 */
export function dateStyleOf(text: string, date: WrittenDate, meant: string | null = null): DateStyle | null {
  const turned = isTurned(date, meant);
  const { year } = date.parts;
  const month = turned ? date.parts.day : date.parts.month;
  const day = turned ? date.parts.month : date.parts.day;
  if (month === undefined || day === undefined || date.month === null || date.day === null) return null;
  const padded = padding(text, date);
  const slots = [
    ...(year === undefined ? [] : [{ span: year, kind: 'year' as const }]),
    { span: month, kind: 'month' as const },
    { span: day, kind: 'day' as const },
  ].sort((a, b) => a.span.from - b.span.from);
  const parts: DatePart[] = [];
  let at = date.span.from;
  for (const { span, kind } of slots) {
    if (span.from > at) parts.push({ kind: 'literal', text: text.slice(at, span.from) });
    const written = text.slice(span.from, span.to);
    at = span.to;
    if (kind === 'year') parts.push({ kind, digits: written.length === 2 ? 2 : 4 });
    else if (kind === 'month')
      parts.push(/^\d/.test(written) ? { kind, pad: padded } : { kind: 'month name', sample: written });
    else {
      const ordinal = /(?:st|nd|rd|th)$/i.exec(written) ?? /^(?:st|nd|rd|th)\b/i.exec(text.slice(at, date.span.to));
      if (ordinal !== null && !/\D$/.test(written)) at += ordinal[0].length;
      parts.push({ kind, pad: padded, ordinal: ordinal?.[0] ?? null });
    }
  }
  if (at < date.span.to) parts.push({ kind: 'literal', text: text.slice(at, date.span.to) });
  return parts;
}

/** True where `meant` is the other of the two days that `date` can be. */
function isTurned({ month, day, swapped }: WrittenDate, meant: string | null): boolean {
  if (swapped === null || meant === null || (swapped.month === month && swapped.day === day)) return false;
  return meant.endsWith(`-${digits(swapped.month, true)}-${digits(swapped.day, true)}`);
}

/** `date` (`YYYY-MM-DD`) written in `style`. */
export function writeDate(style: DateStyle, date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return style
    .map((part) => {
      if (part.kind === 'literal') return part.text;
      if (part.kind === 'year') return String(year).padStart(4, '0').slice(-part.digits);
      if (part.kind === 'month') return digits(month, part.pad);
      if (part.kind === 'month name') return named(months[month - 1] ?? '', part.sample);
      return digits(day, part.pad) + (part.ordinal === null ? '' : cased(ordinalOf(day), part.ordinal));
    })
    .join('');
}

/** The weekday of `date` (`YYYY-MM-DD`), written as long and in the case of `sample` (`Mon`, `MONDAY`). */
export function writeWeekday(sample: string, date: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return named(weekdays[(day + 6) % 7] ?? '', sample);
}

/** Whether numbers below ten get a zero: as one of the parts shows, else as the form is usually written. */
function padding(text: string, date: WrittenDate): boolean {
  const written = [date.parts.month, date.parts.day].map((span) =>
    span === undefined ? '' : (/^\d+/.exec(text.slice(span.from, span.to))?.[0] ?? ''),
  );
  if (written.some((part) => part.startsWith('0'))) return true;
  if (written.some((part) => part.length === 1)) return false;
  return date.form !== 'named' && date.form !== 'slashed';
}

/** `name` as short as the sample: `Feb`, `Feb.`, `Sept`. A name of three letters (`May`) tells nothing, and is taken as short. */
function named(name: string, sample: string): string {
  const dot = sample.endsWith('.') ? '.' : '';
  const long = [...months, ...weekdays].some((full) => full.toLowerCase() === sample.toLowerCase()) && sample !== 'May';
  return cased(long ? name : name.slice(0, 3), sample) + dot;
}

function cased(text: string, sample: string): string {
  const letters = sample.replace(/[^a-z]/gi, '');
  if (letters === letters.toUpperCase()) return text.toUpperCase();
  return letters === letters.toLowerCase() ? text.toLowerCase() : text;
}

function ordinalOf(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

const digits = (n: number, pad: boolean): string => (pad ? String(n).padStart(2, '0') : String(n));
