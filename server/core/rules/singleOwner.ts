import { defineRule, noOptions, type Report } from './rule.ts';
import { actionGroups, firstLine, openItems } from './util/actions.ts';
import { andMore, together } from './util/together.ts';

/** Two names, handles or initials with something between that joins them. */
const several = /[\p{L}\p{N}]\s*(?:,|\/|&|\+|\band\b|\bund\b|\by\b|\bet\b)\s*@?[\p{L}]/iu;

export const singleOwner = defineRule({
  name: 'single-owner',
  category: 'actions',
  summary: 'An action with several owners.',
  severity: 'hint',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    for (const group of actionGroups(postmortem)) {
      const shared = openItems(group).filter(({ owner }) => owner !== null && several.test(owner));
      const [first] = shared;
      if (!first) continue;
      const others = andMore(shared.length - 1, 'has', 'have', 'of this section');
      const report = together(
        shared.map((item) => firstLine(text, item)),
        `This action has several owners (${first.owner}).${others} Let one person answer for it, and call the others collaborators.`,
      );
      if (report) yield report;
    }
  },
});
