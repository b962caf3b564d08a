import { defineRule, noOptions, type Report } from './rule.ts';
import { missingDetail } from './util/actions/missingDetail.ts';

export const actionDue = defineRule({
  name: 'action-due',
  category: 'actions',
  summary: 'Open actions without a due date; one finding for a section.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  check: (context): Iterable<Report> => missingDetail(context, 'due', 'Say by when each is to be done.'),
});
