import { readAsAfternoon } from '../edits/timeline/entryClock.ts';
import { timelineEdits } from '../edits/timelineEdits.ts';
import { entriesOf } from '../model/entriesOf.ts';
import type { TimelineEntry } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { withLentMeridiem } from './util/timeline/lentMeridiem.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';
import { together } from './util/together.ts';

const saysMeridiem = ({ stamp }: TimelineEntry): boolean => Boolean(stamp.time?.meridiem ?? stamp.end?.time?.meridiem);

/** One time of the 24-hour clock makes it likely that the others are, too: mixed-clock speaks about it. */
const isOf24 = (entry: TimelineEntry): boolean => !saysMeridiem(entry) && (entry.stamp.time?.hour ?? 0) > 12;

export const ambiguous12h = defineRule({
  name: 'ambiguous-12h',
  category: 'timeline',
  summary: 'A time of the 12-hour clock without am or pm.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem, text } = context;
    for (const timeline of postmortem.timelines) {
      const entries = entriesOf(postmortem, timeline);
      const bare = entries.filter((entry) => entry.stamp.time?.halfDay && !saysMeridiem(entry));
      const twelve = entries.some(saysMeridiem) || bare.some(readAsAfternoon);
      if (bare.length === 0 || !twelve || entries.some(isOf24)) continue;
      const lent = withLentMeridiem(text, postmortem, entries);
      const open = bare.filter((entry) => !lent.has(entry));
      const [first] = open;
      if (!first) continue;
      const others =
        open.length > 1 ? ` Nor ${open.length === 2 ? 'does' : 'do'} ${open.length - 1} more in this timeline.` : '';
      const read = first.moment.time ? ` It is read as ${first.moment.time}.` : '';
      const report = together(
        open.map(({ stampRange }) => stampRange),
        `${writtenStamp(first)} does not say am or pm.${read}${others}`,
        {
          fixes: [
            editsFix(
              'Write am and pm as the times are understood',
              () => timelineEdits.toClock(context, timeline.index, 12),
              true,
            ),
          ],
        },
      );
      if (report) yield report;
    }
  },
});
