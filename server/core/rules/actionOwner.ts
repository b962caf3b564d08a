import { defineRule, noOptions, type Report } from './rule.ts';
import { missingDetail } from './util/actions/missingDetail.ts';

export const actionOwner = defineRule({
  name: 'action-owner',
  category: 'actions',
  summary: 'Open actions that nobody owns; one finding for a section.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    // A report that names hardly anybody, after no team's template, may leave names out on purpose; `I` names nobody.
    const { actions } = context.postmortem;
    const owned = actions.filter(({ owner }) => owner !== null && owner !== 'I').length;
    const named = context.profile.id !== 'generic' || owned * 3 >= actions.length;
    const advice = 'Name one person for each: what nobody owns does not get done.';
    for (const report of missingDetail(context, 'owner', advice)) {
      yield named ? report : { ...report, severity: 'information' };
      if (!named) return;
    }
  },
});
