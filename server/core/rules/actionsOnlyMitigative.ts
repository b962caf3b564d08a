import { defineRule, noOptions, type Report } from './rule.ts';
import { actionGroups } from './util/actions/actionGroups.ts';

const lasting = /prevent|detect|process|fix|resolv|long|other|improve|document/i;
const passing = /mitigat|repair|respon|clean|short|immediate|investigat/i;

export const actionsOnlyMitigative = defineRule({
  name: 'actions-only-mitigative',
  category: 'actions',
  summary: 'Actions with types, none of which prevents or detects the next incident.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const { place, items } of actionGroups(postmortem)) {
      const types = items.map(({ type }) => type ?? '');
      if (items.length < 2 || types.some((type) => type === '' || lasting.test(type) || !passing.test(type))) continue;
      yield {
        range: place,
        message:
          'All of these actions are about this incident. Which one keeps the next one from happening, or shows it sooner?',
      };
    }
  },
});
