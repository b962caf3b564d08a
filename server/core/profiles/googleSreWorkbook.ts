import { bullet, choice, lines, prompt, stop, table, timelineList } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** The good example of the Site Reliability Workbook (chapter 10, Postmortem Culture). */
export const googleSreWorkbook: Profile = {
  id: 'google-sre-workbook',
  name: 'Google SRE workbook',
  source: 'https://sre.google/workbook/postmortem-culture/',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [
    { name: 'owner', label: 'Owner', required: true },
    { name: 'other', label: 'Shared with', required: false },
    { name: 'status', label: 'Status', required: true, values: ['Draft', 'In review', 'Final'] },
    { name: 'date', label: 'Incident date', required: true },
    { name: 'other', label: 'Published', required: false },
  ],
  sections: [
    section('summary', 'Executive Summary', {
      guidance: 'Give the impact and the root cause in a few sentences that a reader outside the team understands.',
      body: lines(
        `- **Impact:** ${prompt(1, 'Who was affected, how, for how long')}`,
        `- **Root cause:** ${prompt(2, 'What made it possible, in a sentence')}`,
      ),
    }),
    titled(
      'Problem Summary',
      'Give the measurable facts: duration, products affected and their share, users, revenue, detection, resolution.',
      {
        body: lines(
          `- **Duration of problem:** ${prompt(1, 'how long')}`,
          `- **Product(s) affected:** ${prompt(2, 'which')}`,
          `- **% of product affected:** ${prompt(3, 'what share')}`,
          `- **User impact:** ${prompt(4, 'how many users, and what they saw')}`,
          `- **Revenue impact:** ${prompt(5, 'how much')}`,
          `- **Detection:** ${prompt(6, 'what noticed it, after how long')}`,
          `- **Resolution:** ${prompt(7, 'what ended it')}`,
        ),
      },
    ),
    section('background', 'Background (optional)', { need: 'optional' }),
    section('impact', 'Impact', {
      guidance: 'Give numbers for users, revenue and the team, and link the incident document.',
      body: lines(
        `- **User impact:** ${prompt(1, 'how many users, and what they saw')}`,
        `- **Revenue impact:** ${prompt(2, 'how much')}`,
        `- **Team impact:** ${prompt(3, 'who was paged, how many hours it took')}`,
        `- **Incident document:** ${prompt(4, 'link')}`,
      ),
    }),
    section('root_cause', 'Root Causes and Trigger', {
      or: ['contributing_factors', 'trigger'],
      guidance: 'Explain the conditions that made the failure possible, and separately the event that set it off.',
    }),
    section('timeline', 'Timeline/Recovery Efforts', {
      guidance:
        'List the events with their times under one date line that states the zone; leave no step of the recovery out.',
      body: timelineList,
    }),
    section('lessons', 'Lessons Learned', {
      sections: [
        section('went_well', 'Things that went well', { need: 'recommended' }),
        section('went_wrong', 'Things that went poorly', { need: 'recommended' }),
        section('lucky', 'Where we got lucky', { need: 'recommended' }),
      ],
    }),
    section('action_items', 'Action Items', {
      guidance:
        'Group the items by theme; give each a type (investigate, prevent, mitigate, repair, detect), a priority, one owner and a tracking bug.',
      body: table(
        ['Action items', 'Type', 'Priority', 'Owner', 'Tracking bug'],
        [
          prompt(1, 'What will be changed, so that it can be checked off'),
          choice(2, ['prevent', 'mitigate', 'detect', 'repair', 'investigate']),
          choice(3, ['P1', 'P0', 'P2']),
          prompt(4, 'owner'),
          prompt(5, 'bug'),
        ],
      ),
    }),
    section('glossary', 'Glossary', { need: 'optional' }),
    section('supporting', 'Appendix', { need: 'optional', body: bullet('Evidence too long for the text above') }),
  ],
  signature: [
    'executive summary',
    'problem summary',
    'root causes and trigger',
    'timeline/recovery efforts',
    'things that went well',
    'things that went poorly',
  ],
  timeline: { layout: 'item', clock: 24, entry: `- **${stop(1, 'HH:MM')}** ${stop(2, 'What happened')}` },
  actions: { types: ['investigate', 'prevent', 'mitigate', 'repair', 'detect'], priorities: ['P0', 'P1', 'P2'] },
  rules: {
    'lessons-triad': 'on',
    'detection-method': 'on',
    'status-vocabulary': 'on',
    'actions-none': 'on',
    // The template's table has no column for a date.
    'action-due': 'off',
  },
};
