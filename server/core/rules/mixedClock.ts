import { timelineEdits } from '../edits/timelineEdits.ts';
import { entriesOf } from '../model/entriesOf.ts';
import type { TimelineEntry } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';
import { count, together } from './util/together.ts';

/** Which clock an entry's time is plainly of; null where both would write it so. */
function clockOf({ stamp }: TimelineEntry): 12 | 24 | null {
  const { time, end, problems } = stamp;
  if (!time || problems.some(({ kind }) => kind === 'meridiem-on-24h')) return null;
  if (time.meridiem || end?.time?.meridiem) return 12;
  return time.hour > 12 || (time.hour === 0 && time.minuteSaid) ? 24 : null;
}

export const mixedClock = defineRule({
  name: 'mixed-clock',
  category: 'timeline',
  summary: 'A timeline with times of both the 12-hour and the 24-hour clock.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem } = context;
    for (const timeline of postmortem.timelines) {
      const entries = entriesOf(postmortem, timeline);
      const twelve = entries.filter((entry) => clockOf(entry) === 12);
      const twentyFour = entries.filter((entry) => clockOf(entry) === 24);
      if (twelve.length === 0 || twentyFour.length === 0) continue;
      const [few, many] = twelve.length <= twentyFour.length ? [twelve, twentyFour] : [twentyFour, twelve];
      const [odd] = few;
      const [usual] = many;
      if (!odd || !usual) continue;
      const clock = few === twelve ? 24 : 12;
      const others = few.length > 1 ? ` (and ${count(few.length - 1, 'other entry', 'other entries')})` : '';
      const report = together(
        few.map(({ stampRange }) => stampRange),
        `${writtenStamp(odd)}${others} is on the ${few === twelve ? 12 : 24}-hour clock, ${writtenStamp(usual)} on the ${clock}-hour clock. Use one clock in a timeline.`,
        {
          fixes: [
            editsFix(
              `Write all times in the ${clock}-hour clock`,
              () => timelineEdits.toClock(context, timeline.index, clock),
              true,
            ),
          ],
        },
      );
      if (report) yield report;
    }
  },
});
