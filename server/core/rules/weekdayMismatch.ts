import type { Chunk } from '../markdown/document.ts';
import { isoOf } from '../model/incidentDate.ts';
import { foundAt, inCode, proseOf } from '../search/chunkLines.ts';
import { type Found, searchChunks } from '../search/searchChunks.ts';
import { covers, type Range } from '../text/range.ts';
import { weekdayOf } from '../time/calendar.ts';
import { readStamp } from '../time/readStamp.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { replaceFix } from './util/fix.ts';
import { rangeOf } from './util/place.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const nameOf = (day: number): string => days[day - 1] ?? '';

/** The day's name as `written` writes another one: `Tue` for `Mon`, `TUESDAY` for `MONDAY`; null in other languages. */
function nameLike(written: string, day: number): string | null {
  const known = days.find((name) =>
    name.toLowerCase().startsWith(written.toLowerCase().replace(/\.$/, '').slice(0, 3)),
  );
  if (!known || written.length < 3) return null;
  const full = nameOf(day);
  const name = written.length === known.length ? full : full.slice(0, 3) + (written.endsWith('.') ? '.' : '');
  return written === written.toUpperCase()
    ? name.toUpperCase()
    : written === written.toLowerCase()
      ? name.toLowerCase()
      : name;
}

/** Where a day's name may begin, in English and in languages whose names begin alike. */
const dayWord = /(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*/giu;

interface Mismatch extends Found {
  /** The day's name, as written. */
  readonly written: string;
  /** The day as written, from 1 for Monday. */
  readonly day: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Days of the week that the whole date right behind them does not fall on, wherever they stand. */
const inText = searchChunks((chunk: Chunk) =>
  [...proseOf(chunk)].flatMap(({ line, quoted }): Mismatch[] =>
    quoted
      ? []
      : [...line.text.matchAll(dayWord)].flatMap(({ 0: written, index }): Mismatch[] => {
          const stamp = readStamp(line.text.slice(index, index + 60));
          const date = isoOf(stamp?.date);
          if (!stamp?.weekday || date === null || stamp.weekday.span.from !== 0 || inCode(line, index)) return [];
          const { day } = stamp.weekday;
          return weekdayOf(date) === day ? [] : [{ ...foundAt(line, index, written.length), written, day, date }];
        }),
  ),
);

function report(range: Range, date: string, day: number, written: string): Report {
  const right = weekdayOf(date);
  const name = nameLike(written, right);
  return {
    range,
    message: `${date} is a ${nameOf(right)}, not a ${nameOf(day)}. Either the date or the day is wrong.`,
    fixes: name ? [replaceFix(`Change to ${name}`, range, name)] : [],
  };
}

export const weekdayMismatch = defineRule({
  name: 'weekday-mismatch',
  category: 'timeline',
  summary: 'A weekday that the date beside it does not fall on.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    for (const entry of postmortem.entries) {
      const { weekday, date } = entry.stamp;
      const resolved = entry.moment.date;
      if (!weekday || !date || date.swapped || date.day === null || !resolved || entry.moment.dateFrom !== 'entry')
        continue;
      if (weekdayOf(resolved) === weekday.day) continue;
      const written = entry.place.line.text.slice(weekday.span.from, weekday.span.to);
      yield report(rangeOf(entry.place, weekday.span), resolved, weekday.day, written);
    }
    for (const { found, range } of inText(markdown)) {
      const isEntry = postmortem.entries.some(({ stampRange }) => covers(stampRange, range.start));
      if (!isEntry) yield report(range, found.date, found.day, found.written);
    }
  },
});
