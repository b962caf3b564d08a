import { again, choice, lines, prompt, stop } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section } from './section.ts';

const courseZones = ['PST', 'UTC', 'EST', 'WAT', 'EAT', 'SAST', 'CAT', 'GMT', 'CET', 'PDT', 'EDT'];

/** The "0x19. Postmortem" project of the ALX and Holberton software engineering courses. */
export const alx: Profile = {
  id: 'alx',
  name: 'ALX / Holberton 0x19',
  source: 'ALX and Holberton system engineering and DevOps, project 0x19. Postmortem',
  headingLevel: 1,
  headingSuffix: ':',
  ordered: true,
  fields: [
    { name: 'duration', label: 'Duration', required: false },
    { name: 'impact', label: 'Impact', required: false },
    { name: 'root_cause', label: 'Root Cause', required: false },
  ],
  sections: [
    section('summary', 'Issue Summary', {
      guidance:
        'Give the duration with start and end times and their zone, the impact (which service, what users saw, what share of them), and the root cause in a sentence.',
      body: lines(
        `- **Duration:** ${prompt(1, 'how long')}, from ${stop(2, 'HH:MM AM')} to ${stop(3, 'HH:MM AM')} ${choice(4, courseZones)}`,
        `- **Impact:** ${prompt(5, 'Which service was down or slow, what users saw, and what percentage of them')}`,
        `- **Root Cause:** ${prompt(6, 'What caused it, in one sentence')}`,
      ),
    }),
    section('timeline', 'Timeline', {
      guidance:
        'One bullet per event, a sentence or two each: when and how the issue was detected, what was tried and assumed, misleading paths, to whom it was escalated, how it was resolved.',
      body: lines(
        `- **${stop(1, 'HH:MM AM')} ${choice(2, courseZones)}:** ${prompt(3, 'Issue detected: by which alert, engineer or customer')}`,
        `- **${stop(4, 'HH:MM AM')} ${again(2)}:** ${prompt(5, 'What was investigated, on which assumption')}`,
        `- **${stop(6, 'HH:MM AM')} ${again(2)}:** ${prompt(7, 'To which team it was escalated')}`,
        `- **${stop(8, 'HH:MM AM')} ${again(2)}:** ${prompt(9, 'How it was resolved')}`,
      ),
    }),
    section('root_cause', 'Root Cause and Resolution', {
      or: ['contributing_factors'],
      guidance: 'Explain in detail what caused the issue, then in detail how it was fixed.',
      body: lines(prompt(1, 'What caused the issue, in detail'), '', prompt(2, 'How the issue was fixed, in detail')),
    }),
    section('action_items', 'Corrective and Preventative Measures', {
      guidance: 'Say broadly what can be improved, then list the tasks, each as specific as an entry of a to-do list.',
      body: `- ${prompt(1, 'What can be improved or fixed')}`,
    }),
    section('action_items', 'Tasks', {
      need: 'optional',
      guidance:
        'List the tasks that address the issue, each as specific as an entry of a to-do list: "Patch nginx on web-01".',
      body: `- [ ] ${prompt(1, 'A task that can be checked off')}`,
    }),
  ],
  signature: ['issue summary', 'root cause and resolution', 'corrective and preventative measures'],
  timeline: {
    layout: 'item',
    clock: 12,
    entry: `- **${stop(1, 'HH:MM AM')} ${stop(2, 'UTC')}:** ${stop(3, 'What happened')}`,
  },
  rules: {
    'word-count': 'on',
    'summary-facts': 'on',
    'timeline-long-entry': 'on',
    'detection-method': 'on',
    'action-past-tense': 'on',
    // The project asks for tasks, not for owners, dates or tickets.
    'action-owner': 'off',
    'action-due': 'off',
    'action-ticket': 'off',
    // It asks first of all what can be improved, broadly.
    'action-vague': 'off',
    // The report is published as a blog post or a README, which has its title elsewhere.
    'title-missing': 'off',
  },
};
