import { defineRule, noOptions, type Report } from './rule.ts';
import { actionGroups, openItems } from './util/actions/actionGroups.ts';

export const actionsEqualPriority = defineRule({
  name: 'actions-equal-priority',
  category: 'actions',
  summary: 'All actions of a section have the same priority.',
  severity: 'hint',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const group of actionGroups(postmortem)) {
      const open = openItems(group);
      const [first] = open;
      const priority = first?.priority?.trim().toLowerCase();
      if (!first || !priority || open.length < 3) continue;
      if (open.some((item) => item.priority?.trim().toLowerCase() !== priority)) continue;
      yield {
        range: group.place,
        message: `All ${open.length} actions have the priority ${first.priority}. Which one goes first if there is time for one?`,
      };
    }
  },
});
