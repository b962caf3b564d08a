import { timelineEdits } from '../edits/timelineEdits.ts';
import { entriesOf } from '../model/entriesOf.ts';
import { meaningOf } from '../time/zones.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { timelinePlace } from './util/timeline/zoneless.ts';

const isUtc = (zone: string): boolean => {
  const meaning = meaningOf(zone);
  return meaning.kind === 'fixed' && meaning.minutes === 0;
};

export const notUtc = defineRule({
  name: 'not-utc',
  category: 'timeline',
  summary: 'A timeline in another time zone than UTC.',
  severity: 'hint',
  default: 'off',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem } = context;
    for (const timeline of postmortem.timelines) {
      const other = entriesOf(postmortem, timeline).find(
        ({ moment, stamp }) => stamp.time && moment.zone && !isUtc(moment.zone),
      );
      if (!other) continue;
      yield {
        range: timeline.zone?.range ?? timelinePlace(postmortem, timeline),
        message: `The times are in ${other.moment.zone}. In UTC they can be compared with logs and with other reports.`,
        fixes: [
          editsFix('Convert the timeline to UTC', () => timelineEdits.toZone(context, timeline.index, 'UTC'), true),
        ],
      };
    }
  },
});
