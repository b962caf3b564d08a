import * as v from 'valibot';
import { dayNumber } from '../time/calendar.ts';
import { defineRule, type Report } from './rule.ts';
import { dayOfDue } from './util/actions/dueDate.ts';

const published =
  /^(?:published|publication|publish|completed|finali[sz]ed|reviewed)(?: (?:on|at|date))?$|^date (?:published|of publication)$/i;

export const publishedLate = defineRule({
  name: 'published-late',
  category: 'header',
  summary: 'A report published long after the incident.',
  severity: 'information',
  default: 'strict',
  fixable: false,
  options: v.strictObject({
    days: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 14),
      v.description('Days after the end of the incident within which a report is published.'),
    ),
  }),
  *check({ postmortem, options }): Iterable<Report> {
    const end =
      postmortem.entries
        .flatMap(({ moment }) => moment.date ?? [])
        .sort()
        .at(-1) ?? postmortem.date?.value;
    if (!end) return;
    for (const { label, value, valueRange } of postmortem.fields) {
      const day = published.test(label.trim()) ? dayOfDue(value) : null;
      const late = day === null ? 0 : dayNumber(day) - dayNumber(end);
      if (late <= options.days) continue;
      yield {
        range: valueRange,
        message: `This is ${late} days after the incident; ${options.days} are allowed. People forget.`,
      };
    }
  },
});
