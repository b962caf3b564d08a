import * as v from 'valibot';
import { defineRule, type Report } from './rule.ts';
import { actionGroups, openItems } from './util/actions/actionGroups.ts';

export const actionsTooMany = defineRule({
  name: 'actions-too-many',
  category: 'actions',
  summary: 'More open actions than anybody will do.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: v.strictObject({
    most: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 10),
      v.description('How many open actions a section may have.'),
    ),
  }),
  *check({ postmortem, options }): Iterable<Report> {
    for (const group of actionGroups(postmortem)) {
      const open = openItems(group).length;
      if (open <= options.most) continue;
      yield {
        range: group.place,
        message: `${open} actions are open. Which ${options.most} matter most?`,
      };
    }
  },
});
