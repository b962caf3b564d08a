import { choice, lines, moments, prompt, stop, table, today, zones } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section } from './section.ts';

/** The example postmortem of the Site Reliability Engineering book (appendix D). */
export const googleSre: Profile = {
  id: 'google-sre',
  name: 'Google SRE book',
  source: 'https://sre.google/sre-book/example-postmortem/',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [
    { name: 'date', label: 'Date', required: true },
    { name: 'authors', label: 'Authors', required: true },
    {
      name: 'status',
      label: 'Status',
      required: true,
      values: ['Draft', 'In review', 'Complete', 'Complete, action items in progress'],
    },
  ],
  sections: [
    section('summary', 'Summary'),
    section('impact', 'Impact', {
      guidance: 'Give the effect on users and revenue in numbers: queries lost, requests failed, customers affected.',
    }),
    section('root_cause', 'Root Causes', { or: ['contributing_factors'] }),
    section('trigger', 'Trigger'),
    section('resolution', 'Resolution'),
    section('detection', 'Detection', {
      guidance: 'Say what noticed the problem: which monitoring alert fired, or who reported it.',
    }),
    section('action_items', 'Action Items', {
      guidance:
        'List every follow-up with its type (mitigate, prevent, process, other), one owner and a bug; mark it DONE or TODO.',
      body: table(
        ['Action Item', 'Type', 'Owner', 'Bug'],
        [
          prompt(1, 'What will be changed, so that it can be checked off'),
          choice(2, ['prevent', 'mitigate', 'process', 'other']),
          prompt(3, 'owner'),
          prompt(4, 'bug'),
        ],
      ),
    }),
    section('lessons', 'Lessons Learned', {
      sections: [
        section('went_well', 'What went well', { need: 'recommended' }),
        section('went_wrong', 'What went wrong', { need: 'recommended' }),
        section('lucky', 'Where we got lucky', { need: 'recommended' }),
      ],
    }),
    section('timeline', 'Timeline', {
      guidance:
        'List the events with their times under one date line that states the zone, and mark in bold where the outage and the incident begin and end.',
      body: lines(
        `${stop(1, today)} (*all times ${choice(2, zones)}*)`,
        '',
        table(['Time', 'Description'], [stop(3, 'HH:MM'), `**OUTAGE BEGINS** ${prompt(4, moments.start)}`]),
        `| ${stop(5, 'HH:MM')} | **INCIDENT BEGINS** ${prompt(6, moments.detected)} |`,
        `| ${stop(7, 'HH:MM')} | **OUTAGE MITIGATED** ${prompt(8, moments.mitigated)} |`,
        `| ${stop(9, 'HH:MM')} | **OUTAGE ENDS** ${prompt(10, moments.resolved)} |`,
        `| ${stop(11, 'HH:MM')} | **INCIDENT ENDS** ${prompt(12, 'Which exit criterion was met')} |`,
      ),
    }),
    section('supporting', 'Supporting information', {
      need: 'optional',
      body: `- ${prompt(1, 'Monitoring dashboard')}`,
    }),
  ],
  signature: ['root causes', 'trigger', 'what went wrong', 'where we got lucky', 'supporting information'],
  timeline: { layout: 'row', clock: 24, entry: `| ${stop(1, 'HH:MM')} | ${stop(2, 'What happened')} |` },
  // The workbook's action items are also of the types detect, repair and investigate.
  actions: {
    types: ['mitigate', 'prevent', 'process', 'other', 'detect', 'repair', 'investigate'],
    statuses: ['DONE', 'TODO'],
  },
  rules: {
    'lessons-triad': 'on',
    'detection-method': 'on',
    'status-vocabulary': 'on',
    'actions-none': 'on',
    // The template's table has no column for a date.
    'action-due': 'off',
  },
};
