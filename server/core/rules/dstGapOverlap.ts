import { offsetMinutes } from '../time/instants.ts';
import { meaningOf } from '../time/zones.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';

export const dstGapOverlap = defineRule({
  name: 'dst-gap-overlap',
  category: 'timeline',
  summary: 'A local time that the change of clocks skips or shows twice.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const entry of postmortem.entries) {
      const { date, time, zone, instants } = entry.moment;
      if (!date || !time || !zone || instants.length === 1 || meaningOf(zone).kind !== 'region') continue;
      const offsets = instants.map((instant) => (offsetMinutes(zone, instant) ?? 0) / 60);
      yield {
        range: entry.stampRange,
        message:
          instants.length === 0
            ? `${writtenStamp(entry)} does not exist in ${zone}: on ${date} the clocks were set forward over it.`
            : `${writtenStamp(entry)} occurs twice in ${zone}: on ${date} the clocks were set back. Write the offset (UTC${offsets.map((hours) => (hours < 0 ? hours : `+${hours}`)).join(' or UTC')}).`,
      };
    }
  },
});
