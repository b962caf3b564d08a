import type { StatedDuration } from '../model/postmortem.ts';
import { readOrder } from '../order/readOrder.ts';
import type { Range } from '../text/range.ts';
import { formatDuration } from '../time/formatDuration.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { type DateThatFits, dateThatFits } from './util/durations/dateThatFits.ts';
import { agrees, definedLengths, lengthsBetween, lengthsToEnds, timelineSpans } from './util/durations/lengths.ts';
import { lineAround, officeHours } from './util/durations/officeHours.ts';
import { replaceFix } from './util/fix.ts';
import { rewriteDate } from './util/timeline/rewriteDate.ts';

const names: Readonly<Record<StatedDuration['of'], string>> = {
  duration: 'duration',
  timeToDetect: 'time to detect',
  timeToAcknowledge: 'time to acknowledge',
  timeToMitigate: 'time to mitigate',
  timeToResolve: 'time to resolve',
};

function dateReport(text: string, { range, from, to }: DateThatFits, says: string, length: Range): Report {
  const written = text.slice(range.start, range.end);
  const mended = rewriteDate(written, from, to);
  return {
    range,
    message: `${says}, which fits ${mended ?? to}, not ${written}. Is the date a slip?`,
    related: [{ range: length, message: 'The stated length' }],
    fixes: mended === null ? [] : [replaceFix(`Change to ${mended}`, range, mended)],
  };
}

export const metricMismatch = defineRule({
  name: 'metric-mismatch',
  category: 'header',
  summary: 'A stated time to detect, mitigate or resolve that no two milestones give.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    // A date that is wrong is told by itself, and so is no length that comes of it.
    if (readOrder(postmortem).some(({ typos }) => typos.length > 0)) return;
    for (const stated of postmortem.stated) {
      if (stated.of === 'duration' || officeHours.test(lineAround(text, stated.range.start))) continue;
      const written = text.slice(stated.range.start, stated.range.end);
      const wrong = dateThatFits(postmortem, stated);
      if (wrong) {
        yield dateReport(text, wrong, `The ${names[stated.of]} says ${written}`, stated.range);
        return;
      }
      const [expected] = definedLengths(postmortem, stated.of, true);
      if (!expected) continue;
      const all = lengthsBetween(postmortem);
      const anyStart = lengthsToEnds(postmortem, stated.of);
      if ([...all, ...anyStart, ...timelineSpans(postmortem)].some((seconds) => agrees(stated, seconds))) continue;
      const computed = formatDuration(expected.seconds, written);
      yield {
        range: stated.range,
        message: `The ${names[stated.of]} says ${written}, but ${expected.formula} gives ${computed}, and no other two milestones give it.`,
        related: [expected.from, expected.to].flatMap((milestone) =>
          milestone ? [{ range: milestone.range, message: `Says ${milestone.kind}` }] : [],
        ),
        fixes: [replaceFix(`Change to ${computed}`, stated.range, computed)],
      };
    }
  },
});
