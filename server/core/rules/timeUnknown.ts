import { leftoversIn } from '../blanks/leftovers.ts';
import { entriesOf } from '../model/entriesOf.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';
import { together } from './util/together.ts';

export const timeUnknown = defineRule({
  name: 'time-unknown',
  category: 'timeline',
  summary: 'A time with a part that is not known: 14:??.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const timeline of postmortem.timelines) {
      // Blanks without any figure (HH:mm) are left over from the template: the rule placeholder speaks about those.
      const open = entriesOf(postmortem, timeline).filter(
        (entry) => entry.stamp.unknown && leftoversIn(writtenStamp(entry)).length === 0,
      );
      const [first] = open;
      if (!first) continue;
      const others =
        open.length > 1 ? ` Nor ${open.length === 2 ? 'is' : 'are'} ${open.length - 1} more in this timeline.` : '';
      const report = together(
        open.map(({ stampRange }) => stampRange),
        `${writtenStamp(first)} is not known to the minute.${others} Logs and chat usually tell; write “about” where they do not.`,
      );
      if (report) yield report;
    }
  },
});
