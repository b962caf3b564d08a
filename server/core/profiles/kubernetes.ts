import { bullet, choice, lines, moments, prompt, stop, zones } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section } from './section.ts';

/** The postmortems of the Kubernetes project's test infrastructure. */
export const kubernetes: Profile = {
  id: 'kubernetes',
  name: 'Kubernetes test-infra',
  source: 'https://github.com/kubernetes/test-infra/tree/master/docs/post-mortems',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [{ name: 'authors', label: 'Created by', required: false }],
  sections: [
    section('summary', 'Summary'),
    section('impact', 'Impact'),
    section('root_cause', 'Root Cause', { or: ['contributing_factors'] }),
    section('detection', 'Detection'),
    section('resolution', 'Resolution'),
    section('lessons', 'Lessons Learned', {
      sections: [
        section('went_well', 'What went well', { need: 'recommended' }),
        section('went_wrong', 'What went poorly', { need: 'recommended' }),
        section('lucky', 'Where we got lucky', { need: 'recommended' }),
      ],
    }),
    section('action_items', 'Action Items', {
      guidance: 'One bullet per follow-up, each with its issue.',
      body: `- ${prompt(1, 'What will be changed, so that it can be checked off')} (${prompt(2, 'issue')})`,
    }),
    section('timeline', 'Timeline', {
      guidance: 'One bullet per event with month, day and 24-hour time in brackets; state the zone once at the top.',
      body: lines(
        `All times in ${choice(1, zones)}.`,
        '',
        `- [${stop(2, 'MM-DD HH:MM')}] ${prompt(3, moments.start)}`,
        `- [${stop(4, 'MM-DD HH:MM')}] ${prompt(5, moments.detected)}`,
        `- [${stop(6, 'MM-DD HH:MM')}] ${prompt(7, moments.mitigated)}`,
        `- [${stop(8, 'MM-DD HH:MM')}] ${prompt(9, moments.resolved)}`,
      ),
    }),
    section('supporting', 'Appendix', { need: 'optional', body: bullet('Logs and chat, folded or linked') }),
  ],
  signature: ['created by', 'what went poorly', 'where we got lucky', 'appendix'],
  timeline: { layout: 'item', clock: 24, entry: `- [${stop(1, 'MM-DD HH:MM')}] ${stop(2, 'What happened')}` },
  rules: {
    'lessons-triad': 'on',
    'actions-none': 'on',
    // The template tracks owner and date in the ticket.
    'action-owner': 'off',
    'action-due': 'off',
  },
};
