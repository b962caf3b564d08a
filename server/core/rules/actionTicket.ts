import { defineRule, noOptions, type Report } from './rule.ts';
import { missingDetail } from './util/actions/missingDetail.ts';

export const actionTicket = defineRule({
  name: 'action-ticket',
  category: 'actions',
  summary: 'Open actions that no ticket tracks; one finding for a section.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  check: (context): Iterable<Report> =>
    missingDetail(context, 'ticket', 'Link the ticket in which each is tracked, so that it can be found again.'),
});
