import { timelineEdits } from '../edits/timelineEdits.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';

export const timelineDescending = defineRule({
  name: 'timeline-descending',
  category: 'timeline',
  summary: 'A timeline that runs from the newest entry to the oldest and does not say so.',
  severity: 'hint',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem } = context;
    for (const { index, direction, directionStated, section, entries, range } of postmortem.timelines) {
      if (direction !== 'descending' || directionStated || entries.length < 3) continue;
      const heading = section === null ? null : postmortem.sections[section]?.titleRange;
      yield {
        range: heading ?? postmortem.entries[entries[0] ?? -1]?.stampRange ?? range,
        message:
          'This timeline runs from the newest entry to the oldest. Say so in its heading, or turn it round: readers expect the oldest first.',
        fixes: [editsFix('Write timeline oldest first', () => timelineEdits.reverse(context, index), true)],
      };
    }
  },
});
