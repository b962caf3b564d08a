import { bullet, lines, moments, prompt, prose, stop, table } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** PagerDuty's own template, from its published incident response documentation. */
export const pagerduty: Profile = {
  id: 'pagerduty',
  name: 'PagerDuty',
  source: 'https://response.pagerduty.com/after/post_mortem_template/',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [
    { name: 'owner', label: 'Postmortem Owner', required: true },
    { name: 'other', label: 'Meeting Scheduled For', required: false },
    { name: 'other', label: 'Call Recording', required: false },
    { name: 'status', label: 'Status', required: false, values: ['Draft', 'In Review', 'Reviewed', 'Closed'] },
  ],
  sections: [
    section('summary', 'Overview', {
      guidance: 'One or two short sentences: the contributing factors, the course of events, the impact.',
    }),
    titled('What Happened', 'Describe briefly what happened.', { also: ['Incident Description', 'What Went Down'] }),
    section('contributing_factors', 'Contributing Factors', {
      or: ['root_cause'],
      guidance:
        'Describe every condition that contributed, including actions during the response that made it worse. The aim is to learn from them.',
      body: prose('Describe every condition that contributed, and what made the incident worse'),
    }),
    section('resolution', 'Resolution', {
      guidance: 'Say what solved the problem. If that was a stopgap, describe the lasting solution as well.',
    }),
    section('impact', 'Impact', {
      guidance:
        'Be specific and give exact numbers: minutes per severity, accounts and users affected, support requests.',
      body: lines(
        table(['Measure', 'Value'], ['Time in SEV-1', prompt(1, 'minutes')]),
        `| Time in SEV-2 | ${prompt(2, 'minutes')} |`,
        `| Notifications Delivered out of SLA | ${prompt(3, 'percent, and how many of how many')} |`,
        `| Events Dropped / Not Accepted | ${prompt(4, 'percent, and how many of how many')} |`,
        `| Accounts Affected | ${prompt(5, 'how many')} |`,
        `| Users Affected | ${prompt(6, 'how many')} |`,
        `| Support Requests Raised | ${prompt(7, 'how many, with links')} |`,
      ),
    }),
    section('responders', 'Responders', {
      guidance: 'Name the incident commander, the scribe, and everyone else who was involved.',
      body: lines(
        `- ${prompt(1, 'Incident commander')}`,
        `- ${prompt(2, 'Scribe')}`,
        `- ${prompt(3, 'Everyone else who was involved')}`,
      ),
    }),
    section('timeline', 'Timeline', {
      guidance:
        'Start before the incident. Include when the contributing factor began, the page, the first status page update, significant actions and the end of each SEV, each with a link to the data that shows the time.',
      body: lines(
        table(
          ['Time (UTC)', 'Event', 'Data Link'],
          [stop(1, 'HH:MM'), prompt(2, 'The contributing factor begins'), prompt(3, 'link')],
        ),
        `| ${stop(4, 'HH:MM')} | ${prompt(5, 'The page')} | ${prompt(6, 'link')} |`,
        `| ${stop(7, 'HH:MM')} | ${prompt(8, 'The status page is updated')} | ${prompt(9, 'link')} |`,
        `| ${stop(10, 'HH:MM')} | ${prompt(11, moments.resolved)} | ${prompt(12, 'link')} |`,
      ),
    }),
    section('lessons', "How'd We Do?", {
      sections: [
        section('went_well', 'What Went Well?', {
          need: 'recommended',
          body: bullet('Anything done well that is worth calling out'),
        }),
        section('went_wrong', "What Didn't Go So Well?", {
          need: 'recommended',
          body: bullet('Anything that did not go well; every point is to be followed up'),
        }),
      ],
    }),
    section('action_items', 'Action Items', {
      guidance:
        'One ticket per item, labelled with the severity and the date of the incident. Items are actionable, specific and bounded; include what prevents a recurrence and what lessens it.',
      body: table(
        ['Action Item', 'Owner', 'Due', 'Ticket'],
        [
          prompt(1, 'What will be changed: actionable, specific, bounded'),
          prompt(2, 'owner'),
          stop(3, 'YYYY-MM-DD'),
          prompt(4, 'ticket'),
        ],
      ),
    }),
    titled('Messaging', 'Draft what employees and customers are told about the incident.', {
      need: 'recommended',
      sections: [
        titled('Internal Email', 'One short paragraph for employees, with a link to this document.', {
          need: 'recommended',
        }),
        titled('External Message', 'What customers are told, with an honest apology.', {
          need: 'recommended',
          body: lines(
            `**Summary:** ${prompt(1, 'What was affected, and when')}`,
            '',
            `**What Happened?** ${prompt(2, 'The cause, in the words of a customer')}`,
            '',
            `**What Are We Doing About This?** ${prompt(3, 'What will be different')}`,
          ),
        }),
      ],
    }),
  ],
  signature: [
    'overview',
    'what happened',
    'contributing factors',
    "how'd we do?",
    "what didn't go so well?",
    'messaging',
  ],
  timeline: {
    layout: 'row',
    clock: 24,
    entry: `| ${stop(1, 'HH:MM')} | ${stop(2, 'What happened')} | ${stop(3, 'link')} |`,
  },
  rules: {
    'external-message': 'on',
    'entry-without-evidence': 'on',
    'outage-word': 'on',
    'single-root-cause': 'on',
    'status-vocabulary': 'on',
    'actions-none': 'on',
  },
};
