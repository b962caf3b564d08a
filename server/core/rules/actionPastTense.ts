import { defineRule, noOptions, type Report } from './rule.ts';
import { actionsTogether } from './util/actions/actionGroups.ts';
import { behindLabel } from './util/actions/actionText.ts';

/** "Improved testing", "Added an alert": done or to be done? Adjectives in front of a noun (Automated tests) say neither. */
const past =
  /^(?:(?:we|i|they) )?(?:added|changed|configured|corrected|created|deployed|documented|enabled|enhanced|ensured|established|expanded|fixed|implemented|improved|increased|installed|introduced|made|migrated|moved|patched|removed|replaced|reviewed|strengthened|trained|updated|upgraded|wrote)\b/i;

export const actionPastTense = defineRule({
  name: 'action-past-tense',
  category: 'actions',
  summary: 'Actions that read as if they were done already.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: noOptions,
  check: (context): Iterable<Report> =>
    actionsTogether(
      context,
      ({ text }) => past.test(behindLabel(text)),
      (others) => `This reads as if it were done.${others('does', 'do')} Write what is to be done, or tick what is.`,
    ),
});
