import { mayReadAsDone, readsAsDone } from '../model/deeds.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { actionsTogether } from './util/actions/actionGroups.ts';
import { behindLabel } from './util/actions/actionText.ts';

export const actionPastTense = defineRule({
  name: 'action-past-tense',
  category: 'actions',
  summary: 'Actions that read as if they were done already.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: noOptions,
  check(context): Iterable<Report> {
    const clear = new Set(
      context.postmortem.actions.filter(({ text }) => readsAsDone(behindLabel(text))).map(({ section }) => section),
    );
    return actionsTogether(
      context,
      ({ text, section }) => clear.has(section) && (readsAsDone(behindLabel(text)) || mayReadAsDone(behindLabel(text))),
      (others) => `This reads as if it were done.${others('does', 'do')} Write what is to be done, or tick what is.`,
    );
  },
});
