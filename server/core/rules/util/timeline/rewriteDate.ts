import { partsOf } from '../../../time/calendar.ts';

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const ordinal = (day: number): string =>
  day % 10 === 1 && day !== 11
    ? 'st'
    : day % 10 === 2 && day !== 12
      ? 'nd'
      : day % 10 === 3 && day !== 13
        ? 'rd'
        : 'th';

const inCaseOf = (written: string, text: string): string =>
  written === written.toUpperCase()
    ? text.toUpperCase()
    : written[0] === written[0]?.toUpperCase()
      ? text.charAt(0).toUpperCase() + text.slice(1)
      : text;

function withMonth(written: string, from: number, to: number): string | null {
  const full = monthNames[from - 1] ?? '';
  const wanted = monthNames[to - 1] ?? '';
  const name = new RegExp(`\\b${full.slice(0, 3)}[a-z]*\\b`, 'i').exec(written)?.[0];
  if (!name) return null;
  const text = name.length === full.length && full.length > 3 ? wanted : wanted.slice(0, name.length);
  return written.replace(name, inCaseOf(name, text));
}

const withDay = (written: string, from: number, to: number): string | null => {
  const day = new RegExp(`(?<!\\d)0?${from}(st|nd|rd|th)?(?!\\d)`, 'gi');
  if ([...written.matchAll(day)].length !== 1) return null;
  return written.replace(day, (text, suffix?: string) => {
    const digits = /^0/.test(text) || /^\d\d/.test(text) ? String(to).padStart(2, '0') : String(to);
    return digits + (suffix ? ordinal(to) : '');
  });
};

/**
 * `written`, which says the date `from`, changed to say `to`, in its own style: 2022-01-11, 11 Jan 2022, January 11th.
 * Null where the part that differs cannot be told from the others, or more than one part differs.
 */
export function rewriteDate(written: string, from: string, to: string): string | null {
  const a = partsOf(from);
  const b = partsOf(to);
  const differing = (['year', 'month', 'day'] as const).filter((part) => a[part] !== b[part]);
  const part = differing[0];
  if (differing.length !== 1 || !part) return null;
  if (part === 'year') return written.includes(a.year) ? written.replace(a.year, b.year) : null;
  const iso = /^(\D*\d{4}\D?)(\d{1,2})(\D?)(\d{1,2})(?!\d)/.exec(written);
  if (iso && Number(iso[2]) === Number(a.month) && Number(iso[4]) === Number(a.day)) {
    const [, head = '', month = '', between = '', day = ''] = iso;
    const like = (old: string, value: string) => (old.length === 2 ? value : String(Number(value)));
    const dated = head + like(month, b.month) + between + like(day, b.day);
    return dated + written.slice(iso[0].length);
  }
  return part === 'month'
    ? withMonth(written, Number(a.month), Number(b.month))
    : withDay(written, Number(a.day), Number(b.day));
}
