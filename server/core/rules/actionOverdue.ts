import { defineRule, noOptions, type Report } from './rule.ts';
import { actionGroups } from './util/actions/actionGroups.ts';
import { firstLine } from './util/actions/actionText.ts';
import { dayOfDue } from './util/actions/dueDate.ts';
import { isOnHold } from './util/actions/followUps.ts';
import { andMore, together } from './util/together.ts';

/** A day is over once it is over in the last zone on earth, UTC-12: whoever owns the action may be anywhere. */
const lastZone = 12 * 3_600_000;

export const actionOverdue = defineRule({
  name: 'action-overdue',
  category: 'actions',
  summary: 'An open action whose due date has passed.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem, now }): Iterable<Report> {
    if (now === null) return;
    const today = new Date(now - lastZone).toISOString().slice(0, 10);
    for (const group of actionGroups(postmortem)) {
      const late = group.items.filter((item) => {
        const day = item.state === 'open' && item.due && !isOnHold(item) ? dayOfDue(item.due) : null;
        return day !== null && day < today;
      });
      const [first] = late;
      if (!first) continue;
      const others = andMore(late.length - 1, 'was', 'were', 'of this section');
      const report = together(
        late.map((item) => firstLine(text, item)),
        `This was due on ${first.due} and is still open.${others} Do it, or agree on a new date.`,
      );
      if (report) yield report;
    }
  },
});
