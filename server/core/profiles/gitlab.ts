import { lines, moments, prompt, stop, today } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** The incident issue of GitLab.com's infrastructure teams, with the review that follows in the same issue. */
export const gitlab: Profile = {
  id: 'gitlab',
  name: 'GitLab.com production incident',
  source: 'https://handbook.gitlab.com/handbook/engineering/infrastructure/incident-review/',
  headingLevel: 2,
  headingSuffix: '',
  ordered: false,
  fields: [
    { name: 'owner', label: 'Incident DRI', required: false },
    { name: 'impact', label: 'Customer Impact', required: false },
    { name: 'other', label: 'Service Impact', required: false },
    { name: 'duration', label: 'Impact Duration', required: false },
    { name: 'root_cause', label: 'Root cause', required: false },
  ],
  sections: [
    titled('Current Status', 'Say where the incident stands: who is affected, what is being done, what remains.'),
    section('summary', 'Summary for CMOC notice / Exec summary', {
      also: ['Summary for CMOC notice', 'Exec summary', 'Executive summary', 'Summary'],
      guidance:
        'Facts that communications can pass on: customer and service impact, its duration in UTC, the root cause.',
      body: lines(
        `1. **Customer Impact:** ${prompt(1, 'One sentence that a customer understands')}`,
        `1. **Service Impact:** ${prompt(2, 'The services affected')}`,
        `1. **Impact Duration:** ${stop(3, 'HH:MM')} UTC - ${stop(4, 'HH:MM')} UTC (${prompt(5, 'minutes')})`,
        `1. **Root cause:** ${prompt(6, 'What made it possible, in a sentence')}`,
      ),
    }),
    section('timeline', 'Timeline', {
      guidance: 'One bullet per event under the day it belongs to, times in UTC, with the roles of those who acted.',
      body: lines(
        'All times UTC.',
        '',
        `**${stop(1, today)}**`,
        '',
        `- \`${stop(2, 'HH:MM')}\` - ${prompt(3, moments.start)}`,
        `- \`${stop(4, 'HH:MM')}\` - ${prompt(5, moments.detected)}`,
        `- \`${stop(6, 'HH:MM')}\` - ${prompt(7, moments.mitigated)}`,
        `- \`${stop(8, 'HH:MM')}\` - ${prompt(9, moments.resolved)}`,
      ),
    }),
    section('lessons', 'Takeaways', { need: 'recommended' }),
    section('action_items', 'Corrective Actions', {
      guidance: 'One bullet per action, each with its issue; link the ones that prevent a recurrence first.',
      body: `- ${prompt(1, 'What will be changed, so that it can be checked off')} (${prompt(2, 'issue')})`,
    }),
    titled('Incident Review', 'Complete the review within the team that owns the service, while memory is fresh.', {
      need: 'recommended',
      sections: [
        section('metrics', 'Metrics', { need: 'optional' }),
        section('impact', 'Customer Impact', { need: 'recommended' }),
      ],
    }),
  ],
  signature: [
    'current status',
    'summary for cmoc notice / exec summary',
    'takeaways',
    'corrective actions',
    'incident review',
  ],
  timeline: { layout: 'item', clock: 24, entry: `- \`${stop(1, 'HH:MM')}\` - ${stop(2, 'What happened')}` },
  rules: {
    'actions-none': 'on',
    // The template tracks owner and date in the ticket.
    'action-owner': 'off',
    'action-due': 'off',
  },
};
