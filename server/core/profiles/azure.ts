import { lines, moments, prompt, stop } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** Post Incident Reviews as Microsoft Azure publishes them; the headings of its older status history do as well. */
export const azure: Profile = {
  id: 'azure',
  name: 'Azure Post Incident Review',
  source: 'https://azure.status.microsoft/en-us/status/history/',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [{ name: 'other', label: 'Tracking ID', required: false }],
  sections: [
    section('summary', 'What happened?', {
      also: ['Summary of impact', 'Customer impact'],
      or: ['impact'],
      guidance: 'Say between which times (UTC) which customers and services saw what.',
    }),
    section('root_cause', 'What went wrong and why?', {
      also: ['Root cause and mitigation'],
      or: ['contributing_factors'],
      guidance: 'Explain how the system is meant to work, what happened instead, and why the safeguards did not hold.',
    }),
    section('timeline', 'How did we respond?', {
      or: ['response', 'resolution'],
      guidance:
        'Give the response step by step, with date, time and UTC on every line, from first impact to full recovery.',
      body: lines(
        `- **${stop(1, 'YYYY-MM-DD HH:MM')} UTC** – ${prompt(2, moments.start)}`,
        `- **${stop(3, 'YYYY-MM-DD HH:MM')} UTC** – ${prompt(4, moments.detected)}`,
        `- **${stop(5, 'YYYY-MM-DD HH:MM')} UTC** – ${prompt(6, moments.mitigated)}`,
        `- **${stop(7, 'YYYY-MM-DD HH:MM')} UTC** – ${prompt(8, moments.resolved)}`,
      ),
    }),
    section('action_items', 'How are we making incidents like this less likely or less impactful?', {
      also: ['Next steps'],
      guidance: 'List what is done and what is planned, the planned items with an estimated completion.',
      body: `- ${prompt(1, 'What will be changed')} (Estimated completion: ${prompt(2, 'month and year')})`,
    }),
    titled(
      'How can customers make incidents like this less impactful?',
      'Tell customers what they can do on their side: redundancy, alerts, retry settings.',
      { need: 'optional' },
    ),
    titled('How can we make our incident communications more useful?', 'Ask for feedback, and say where to give it.', {
      need: 'optional',
      also: ['Provide feedback', 'Provide feedback (customer survey)'],
    }),
  ],
  signature: [
    'what happened?',
    'what went wrong and why?',
    'how did we respond?',
    'how are we making incidents like this less likely or less impactful?',
  ],
  timeline: {
    layout: 'item',
    clock: 24,
    entry: `- **${stop(1, 'YYYY-MM-DD HH:MM')} UTC** – ${stop(2, 'What happened')}`,
  },
  // A review for customers names no engineer as owner and links no internal ticket.
  rules: { 'action-owner': 'off', 'action-ticket': 'off', 'actions-none': 'on' },
};
