import { choice, lines, moments, prompt, stop, table, today } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** The template of Atlassian's incident management handbook. */
export const atlassian: Profile = {
  id: 'atlassian',
  name: 'Atlassian',
  source: 'https://www.atlassian.com/incident-management/postmortem/templates',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [
    { name: 'severity', label: 'Severity', required: false },
    { name: 'owner', label: 'Owner', required: false },
  ],
  sections: [
    section('summary', 'Incident summary', {
      guidance: 'A few sentences with the severity, why it happened, how long the impact lasted and what ended it.',
    }),
    section('background', 'Leadup', {
      need: 'recommended',
      guidance:
        'Describe the circumstances that led to the incident, such as earlier changes that brought the fault in.',
    }),
    titled('Fault', 'Describe what did not work as expected, with graphs or data that show the fault.', {
      need: 'recommended',
      also: ['Technical cause', 'Fault description'],
    }),
    section('impact', 'Impact', {
      guidance: 'Say what internal and external users saw, how many of them, and how many support cases were raised.',
    }),
    section('detection', 'Detection', {
      guidance: 'Say how and when the team learned of the incident, and how the time to detect could be halved.',
    }),
    section('response', 'Response', {
      guidance: 'Say who responded, when and how; include delays and obstacles.',
    }),
    section('resolution', 'Recovery', {
      guidance: 'Describe how and when service was restored, and how the time to mitigate could be halved.',
    }),
    section('timeline', 'Timeline', {
      guidance:
        'Give the course of the incident in time order with its time zone: lead-up events, first known impact, escalations, decisions, the end.',
      body: lines(
        'All times are UTC.',
        '',
        `**${stop(1, today)}**`,
        '',
        `${stop(2, 'HH:MM')} - ${prompt(3, moments.start)}`,
        '',
        `${stop(4, 'HH:MM')} - ${prompt(5, moments.detected)}`,
        '',
        `${stop(6, 'HH:MM')} - ${prompt(7, moments.mitigated)}`,
        '',
        `${stop(8, 'HH:MM')} - ${prompt(9, moments.resolved)}`,
      ),
    }),
    titled(
      'Root cause identification: The Five Whys',
      'Begin with the impact and ask why it happened; ask again of each answer until one points to something that can be changed.',
      {
        need: 'recommended',
        also: ['Root cause identification', 'Five whys', '5 whys', 'The five whys', 'Whys'],
        body: lines(
          `1. ${prompt(1, 'Why did the impact occur?')}`,
          `2. ${prompt(2, 'Why did that happen?')}`,
          `3. ${prompt(3, 'Why did that happen?')}`,
          `4. ${prompt(4, 'Why did that happen?')}`,
          `5. ${prompt(5, 'Why did that happen?')}`,
        ),
      },
    ),
    section('root_cause', 'Root cause', {
      or: ['contributing_factors'],
      guidance: 'Name the thing that has to change so that this class of incident does not happen again.',
    }),
    titled(
      'Backlog check',
      'Say whether work was already planned that could have prevented the incident or lessened it.',
      {
        need: 'recommended',
      },
    ),
    titled('Recurrence', 'Say whether the same cause led to incidents before, and why it happened again.', {
      need: 'recommended',
      also: ['Related incidents'],
    }),
    section('lessons', 'Lessons learned', { or: ['went_well', 'went_wrong', 'lucky'] }),
    section('action_items', 'Corrective actions', {
      guidance:
        'Say what will be done, who is responsible, by when, and where it is tracked; separate priority actions from improvements.',
      body: table(
        ['Action', 'Category', 'Owner', 'Due', 'Ticket'],
        [
          prompt(1, 'What will be changed, so that it can be checked off'),
          choice(2, [
            'Prevent future incidents',
            'Mitigate future incidents',
            'Detect future incidents',
            'Repair damage',
            'Mitigate this incident',
            'Investigate',
          ]),
          prompt(3, 'owner'),
          stop(4, 'YYYY-MM-DD'),
          prompt(5, 'ticket'),
        ],
      ),
    }),
  ],
  signature: [
    'leadup',
    'fault',
    'recovery',
    'root cause identification the five whys',
    'backlog check',
    'recurrence',
    'corrective actions',
  ],
  timeline: { layout: 'paragraph', clock: 24, entry: `${stop(1, 'HH:MM')} - ${stop(2, 'What happened')}` },
  actions: {
    types: [
      'Investigate',
      'Mitigate this incident',
      'Repair damage',
      'Detect future incidents',
      'Mitigate future incidents',
      'Prevent future incidents',
    ],
    priorities: ['Priority Action', 'Improvement Action'],
  },
  rules: { 'actions-none': 'on' },
};
