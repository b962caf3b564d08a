import { bullet, lines, moments, prompt, stop } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** The template that incident.io recommends for severe incidents: contributors, mitigators, risks. */
export const incidentIo: Profile = {
  id: 'incident-io',
  name: 'incident.io',
  source: 'https://docs.incident.io/post-incident/postmortem-templates',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [
    { name: 'severity', label: 'Severity', required: false },
    { name: 'status', label: 'Status', required: false },
    { name: 'owner', label: 'Incident lead', required: false },
  ],
  sections: [
    titled('Key information', 'Give the facts of the record: severity, status, lead, start and end.', {
      need: 'optional',
    }),
    section('summary', 'Summary'),
    section('timeline', 'Timeline', {
      body: lines(
        'All times in UTC.',
        '',
        `- **${stop(1, 'YYYY-MM-DD HH:MM')}** ${prompt(2, moments.start)}`,
        `- **${stop(3, 'HH:MM')}** ${prompt(4, moments.detected)}`,
        `- **${stop(5, 'HH:MM')}** ${prompt(6, moments.mitigated)}`,
        `- **${stop(7, 'HH:MM')}** ${prompt(8, moments.resolved)}`,
      ),
    }),
    section('contributing_factors', 'Contributors', {
      or: ['root_cause'],
      guidance: 'List everything without which the incident would not have happened, or would have been smaller.',
      body: bullet('Something without which this would not have happened'),
    }),
    titled('Mitigators', 'List what kept the incident smaller than it could have been.', {
      body: bullet('Something that kept it smaller than it could have been'),
    }),
    section('lessons', 'Learnings and risks', {
      or: ['went_wrong'],
      guidance: 'Say what the incident taught, and which risks are still there.',
      body: bullet('What the incident taught, or a risk that is still there'),
    }),
    section('action_items', 'Follow-ups', {
      body: `- [ ] ${prompt(1, 'What will be changed, so that it can be checked off')} (owner: ${prompt(2, 'owner')}, ticket: ${prompt(3, 'ticket')})`,
    }),
  ],
  signature: ['contributors', 'mitigators', 'learnings and risks', 'follow-ups'],
  timeline: { layout: 'item', clock: 24, entry: `- **${stop(1, 'HH:MM')}** ${stop(2, 'What happened')}` },
  rules: { 'actions-none': 'on' },
};
