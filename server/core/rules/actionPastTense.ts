import { defineRule, noOptions, type Report } from './rule.ts';
import { actionGroups, firstLine, openItems } from './util/actions.ts';
import { andMore, together } from './util/together.ts';

/** "Improved testing", "Added an alert": done or to be done? Adjectives in front of a noun (Automated tests) say neither. */
const past =
  /^(?:(?:we|i|they) )?(?:added|changed|configured|corrected|created|deployed|documented|enabled|enhanced|ensured|established|expanded|fixed|implemented|improved|increased|installed|introduced|made|migrated|moved|patched|removed|replaced|reviewed|strengthened|trained|updated|upgraded|wrote)\b/i;

/** What is to be done, without a name before it ("Enhanced monitoring: add an alert"). */
const sentence = (text: string): string => text.replace(/^[^:.]{3,50}:\s+(?=\S)/, '');

export const actionPastTense = defineRule({
  name: 'action-past-tense',
  category: 'actions',
  summary: 'Actions that read as if they were done already.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    if (postmortem.language !== 'en') return;
    for (const group of actionGroups(postmortem)) {
      const found = openItems(group).filter((item) => past.test(sentence(item.text)));
      const [first] = found;
      if (!first) continue;
      const report = together(
        found.map((item) => firstLine(text, item)),
        `This reads as if it were done.${andMore(found.length - 1, 'does', 'do', 'in this section')} Write what is to be done, or tick what is.`,
      );
      if (report) yield report;
    }
  },
});
