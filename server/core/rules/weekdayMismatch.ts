import { weekdayOf } from '../time/calendar.ts';
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

export const weekdayMismatch = defineRule({
  name: 'weekday-mismatch',
  category: 'timeline',
  summary: 'A weekday that the date beside it does not fall on.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const entry of postmortem.entries) {
      const { weekday, date } = entry.stamp;
      const resolved = entry.moment.date;
      if (!weekday || !date || date.swapped || date.day === null || !resolved || entry.moment.dateFrom !== 'entry')
        continue;
      const right = weekdayOf(resolved);
      if (right === weekday.day) continue;
      const range = rangeOf(entry.place, weekday.span);
      const written = entry.place.line.text.slice(weekday.span.from, weekday.span.to);
      const name = nameLike(written, right);
      yield {
        range,
        message: `${resolved} is a ${nameOf(right)}, not a ${nameOf(weekday.day)}. Either the date or the day is wrong.`,
        fixes: name ? [replaceFix(`Change to ${name}`, range, name)] : [],
      };
    }
  },
});
