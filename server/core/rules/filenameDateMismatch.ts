import * as v from 'valibot';
import type { Postmortem } from '../model/postmortem.ts';
import { dayNumber, isDay, partsOf } from '../time/calendar.ts';
import { defineRule, type Report } from './rule.ts';
import { replaceFix } from './util/fix.ts';
import { rewriteDate } from './util/timeline/rewriteDate.ts';

/** The date in a file's name (`2020-08-28-outage.md`, `20200828_outage.md`), `YYYY-MM-DD`; null where there is none. */
function dateIn(fileName: string): string | null {
  const match = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(fileName);
  if (!match) return null;
  const [, year = '', , month = '', day = ''] = match;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;
}

/** The dates that the text itself gives the incident. */
function datesOf({ date, entries }: Postmortem): string[] {
  const stated = date && date.from !== 'file name' ? [date.value] : [];
  const own = entries.flatMap(({ moment }) => (moment.date && moment.dateFrom !== 'file name' ? [moment.date] : []));
  return [...stated, ...own];
}

const parts = ['year', 'month', 'day'] as const;

/** True where one of year, month and day differs: a slip, and not another date altogether. */
const isSlip = (a: string, b: string): boolean =>
  parts.filter((part) => partsOf(a)[part] !== partsOf(b)[part]).length === 1;

export const filenameDateMismatch = defineRule({
  name: 'filename-date-mismatch',
  category: 'structure',
  summary: 'The date in the file’s name differs from the one in the text.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: v.strictObject({
    publishedWithin: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 31),
      v.description('Days after the incident within which the date of the file may be that of publication.'),
    ),
  }),
  *check({ text, postmortem, fileName, options }): Iterable<Report> {
    const named = fileName ? dateIn(fileName) : null;
    const dates = datesOf(postmortem);
    const stated = postmortem.date?.from === 'file name' ? null : postmortem.date;
    const front = postmortem.fields.find(({ name, from }) => name === 'date' && from === 'front matter');
    if (!named || dates.length === 0 || front?.value.startsWith(named)) return;
    const later = (date: string) => dayNumber(named) - dayNumber(date);
    if (dates.some((date) => later(date) >= -1 && later(date) <= Math.max(1, options.publishedWithin))) return;
    const slip = dates.find((date) => isSlip(named, date));
    if (!slip) return;
    const range = stated?.range ?? postmortem.title?.range ?? { start: 0, end: 0 };
    const written = text.slice(range.start, range.end);
    const told = postmortem.entries.some(({ moment }) => moment.dateFrom === 'entry' && moment.date === slip);
    const right = stated?.value === slip && !told ? rewriteDate(written, slip, named) : null;
    yield {
      range,
      message: `The file’s name says ${named}, the text ${slip}. One of them is mistyped.`,
      fixes: right === null ? [] : [replaceFix(`Change the text to ${named}`, range, right)],
    };
  },
});
