import { lines, moments, prompt, stop } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** Incident records as UK government platform teams publish them: key events first, then bold fields. */
export const ukGovernment: Profile = {
  id: 'uk-government',
  name: 'UK government (key events)',
  source: 'https://runbooks.cloud-platform.service.justice.gov.uk/incident-log.html',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [
    { name: 'timeToMitigate', label: 'Time to repair', required: true },
    { name: 'timeToResolve', label: 'Time to resolve', required: true },
  ],
  sections: [
    titled(
      'Key events',
      'Give four moments with date and time: first detected, incident declared, repaired, resolved.',
      {
        body: lines(
          `- First detected: ${stop(1, 'YYYY-MM-DD HH:MM')}`,
          `- Incident declared: ${stop(2, 'YYYY-MM-DD HH:MM')}`,
          `- Repaired: ${stop(3, 'YYYY-MM-DD HH:MM')}`,
          `- Resolved: ${stop(4, 'YYYY-MM-DD HH:MM')}`,
          '',
          `**Time to repair:** ${prompt(5, 'repaired − first detected')}`,
          '',
          `**Time to resolve:** ${prompt(6, 'resolved − first detected')}`,
        ),
      },
    ),
    section('detection', 'Identified', {
      guidance: 'Say who or what noticed the incident, and what they saw.',
    }),
    section('impact', 'Impact', { guidance: 'Say which users and services were affected, how, and how many.' }),
    section('timeline', 'Context', {
      guidance:
        'One bullet per event with date and time: what was seen, tried and decided. Say which time zone is meant.',
      body: lines(
        'Times are Europe/London.',
        '',
        `- ${stop(1, 'YYYY-MM-DD HH:MM')}: ${prompt(2, moments.start)}`,
        `- ${stop(3, 'YYYY-MM-DD HH:MM')}: ${prompt(4, moments.detected)}`,
        `- ${stop(5, 'YYYY-MM-DD HH:MM')}: ${prompt(6, moments.mitigated)}`,
        `- ${stop(7, 'YYYY-MM-DD HH:MM')}: ${prompt(8, moments.resolved)}`,
      ),
    }),
    section('resolution', 'Resolution'),
    section('action_items', 'Review actions', {
      also: ['Actions following review'],
      guidance: 'List what the review decided to change, each with its issue.',
      body: `- ${prompt(1, 'What will be changed, so that it can be checked off')} (${prompt(2, 'issue')})`,
    }),
  ],
  signature: ['key events', 'time to repair', 'time to resolve', 'identified', 'context', 'review actions'],
  timeline: { layout: 'item', clock: 24, entry: `- ${stop(1, 'YYYY-MM-DD HH:MM')}: ${stop(2, 'What happened')}` },
  // The published records write their sections as bold list items.
  rules: {
    'pseudo-heading': 'off',
    // The template tracks owner and date in the ticket.
    'action-owner': 'off',
    'action-due': 'off',
  },
};
