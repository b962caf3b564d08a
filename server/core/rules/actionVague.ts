import { defineRule, noOptions, type Report } from './rule.ts';
import { actionsTogether } from './util/actions/actionGroups.ts';

/** Verbs that name no end, as the Google SRE workbook and PagerDuty list them. */
const vague =
  /^(?:to )?(?:improve|better|investigate|look into|consider|ensure|make sure|enhance|optimi[sz]e|strengthen|review|explore|think about)\b/i;

/** What makes such an action checkable all the same: a figure, an identifier, code. */
const bounded =
  /\d|`|[a-z]\.[a-z]|[A-Za-z]_[A-Za-z]|\b(?:when|why|how|whether|if|so that|by adding|by setting|until|from .+ to)\b/;

/** More words than this usually say what is to be done. */
const longest = 6;

export const actionVague = defineRule({
  name: 'action-vague',
  category: 'actions',
  summary: 'Actions of which nobody can tell when they are done.',
  severity: 'hint',
  default: 'on',
  fixable: false,
  options: noOptions,
  check: (context): Iterable<Report> =>
    actionsTogether(
      context,
      ({ text, ticket }) => !ticket && vague.test(text) && !bounded.test(text) && text.split(/\s+/).length <= longest,
      (others) =>
        `This is too vague to be checked off.${others('is', 'are')} Say what will be there that is not there now, and where.`,
    ),
});
