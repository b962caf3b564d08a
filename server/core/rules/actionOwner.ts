import { defineRule, noOptions, type Report } from './rule.ts';
import { missingDetail } from './util/missingDetail.ts';

export const actionOwner = defineRule({
  name: 'action-owner',
  category: 'actions',
  summary: 'Open actions that nobody owns; one finding for a section.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  check: (context): Iterable<Report> =>
    missingDetail(context, 'owner', 'Name one person for each, or the surest way for it not to happen is taken.'),
});
