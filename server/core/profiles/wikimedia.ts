import { bullet, lines, moments, prompt, stop, table } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** The full incident report of the Wikimedia Foundation. */
export const wikimedia: Profile = {
  id: 'wikimedia',
  name: 'Wikimedia',
  source: 'https://wikitech.wikimedia.org/wiki/Incident_response/Full_report_template',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [
    { name: 'status', label: 'Document status', required: true, values: ['draft', 'in-review', 'final'] },
    { name: 'other', label: 'Incident ID', required: false },
    { name: 'start', label: 'Start', required: false },
    { name: 'end', label: 'End', required: false },
    { name: 'other', label: 'Task', required: false },
    { name: 'other', label: 'People paged', required: false },
    { name: 'other', label: 'Responder count', required: false },
    { name: 'owner', label: 'Coordinators', required: false },
    { name: 'other', label: 'Affected metrics/SLOs', required: false },
    { name: 'impact', label: 'Impact', required: false },
  ],
  sections: [
    section('summary', 'Summary', {
      guidance:
        'Say what happened in a paragraph or two, and give the impact in numbers: requests lost, wikis affected, minutes.',
    }),
    section('timeline', 'Timeline', {
      guidance: 'One bullet per event, times in UTC. Mark clearly when the outage that users saw began and ended.',
      body: lines(
        'All times in UTC.',
        '',
        `- ${stop(1, 'HH:MM')} **OUTAGE BEGINS** ${prompt(2, moments.start)}`,
        `- ${stop(3, 'HH:MM')} ${prompt(4, moments.detected)}`,
        `- ${stop(5, 'HH:MM')} **OUTAGE ENDS** ${prompt(6, moments.resolved)}`,
      ),
    }),
    section('detection', 'Detection', {
      guidance:
        'Say how the problem was noticed, by a monitor or by people, whether the right alerts fired and how many.',
    }),
    section('lessons', 'Conclusions', {
      sections: [
        section('went_well', 'What went well?', { need: 'recommended' }),
        section('went_wrong', 'What went poorly?', { need: 'recommended' }),
        section('lucky', 'Where did we get lucky?', { need: 'recommended' }),
      ],
    }),
    section('supporting', 'Links to relevant documentation', {
      need: 'optional',
      guidance: 'Link the runbooks and pages that helped, or that should have existed.',
      body: bullet('Runbook or page that helped, or should have existed'),
    }),
    section('action_items', 'Actionables', {
      guidance: 'One bullet per follow-up, each with its task; without a task it will be forgotten.',
      body: `- ${prompt(1, 'What will be changed, so that it can be checked off')} (${prompt(2, 'task')})`,
    }),
    titled('Scorecard', 'Answer yes or no for people, process and tooling, so that incidents can be compared.', {
      need: 'recommended',
      body: lines(
        table(
          ['', 'Question', 'Answer'],
          ['People', 'Were the responders enough to work without strain?', prompt(1, 'yes or no')],
        ),
        `| Process | Was the incident status page updated? | ${prompt(2, 'yes or no')} |`,
        `| Tooling | Did the alerts reach the right people in time? | ${prompt(3, 'yes or no')} |`,
      ),
    }),
  ],
  signature: [
    'conclusions',
    'what went poorly?',
    'where did we get lucky?',
    'links to relevant documentation',
    'actionables',
    'scorecard',
  ],
  timeline: { layout: 'item', clock: 24, entry: `- ${stop(1, 'HH:MM')} ${stop(2, 'What happened')}` },
  rules: {
    'lessons-triad': 'on',
    'detection-method': 'on',
    'status-vocabulary': 'on',
    'actions-none': 'on',
    // The template tracks owner and date in the ticket.
    'action-owner': 'off',
    'action-due': 'off',
  },
};
