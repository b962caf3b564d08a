import type { Postmortem } from '../model/postmortem.ts';
import { yearsMeant } from '../time/calendar.ts';
import type { StampProblem, StampProblemKind } from '../time/stamp.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { replaceFix } from './util/fix.ts';
import { rangeOf } from './util/place.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';

const reasons: Readonly<Record<Exclude<StampProblemKind, 'meridiem-on-24h'>, (written: string) => string>> = {
  'year-digits': (written) => `the year ${written} does not have four digits`,
  'month-range': (written) => `there is no month ${written}`,
  'day-range': (written) => `that month has no day ${written}`,
  'hour-range': () => 'hours go from 0 to 24',
  'minute-range': () => 'minutes and seconds go from 0 to 59',
};

/** The year that a mistyped one can be and that other entries have; null where none or several do. */
function yearMeant(written: string, { entries }: Postmortem): string | null {
  const there = new Set(entries.map(({ moment }) => moment.date?.slice(0, 4)));
  const years = yearsMeant(written).filter((year) => there.has(String(year)));
  return years.length === 1 ? String(years[0]) : null;
}

const repairOf = ({ kind, written, repair }: StampProblem, postmortem: Postmortem): string | null =>
  repair ?? (kind === 'year-digits' ? yearMeant(written, postmortem) : null);

export const invalidTime = defineRule({
  name: 'invalid-time',
  category: 'timeline',
  summary: 'A time or date that no clock or calendar shows.',
  severity: 'error',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const entry of postmortem.entries) {
      for (const problem of entry.stamp.problems) {
        if (problem.kind === 'meridiem-on-24h') continue;
        const range = rangeOf(entry.place, problem.span);
        const repair = repairOf(problem, postmortem);
        const ask = repair === null ? '' : ` Did you mean ${repair}?`;
        yield {
          range,
          message: `${writtenStamp(entry)} cannot be: ${reasons[problem.kind](problem.written)}.${ask}`,
          fixes: repair === null ? [] : [replaceFix(`Change to ${repair}`, range, repair)],
        };
      }
    }
  },
});
