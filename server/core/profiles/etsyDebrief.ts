import { bullet, lines, moments, prompt, stop } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** A debriefing in the manner of Etsy, with the fields of its postmortem tracker Morgue. Actions are welcome, not required. */
export const etsyDebrief: Profile = {
  id: 'etsy-debrief',
  name: 'Etsy debriefing',
  source: 'https://github.com/etsy/morgue',
  headingLevel: 2,
  headingSuffix: '',
  ordered: false,
  fields: [
    { name: 'start', label: 'Start time', required: false },
    { name: 'detected', label: 'Detect time', required: false },
    { name: 'other', label: 'Status time', required: false },
    { name: 'end', label: 'End time', required: false },
    { name: 'severity', label: 'Severity', required: false },
    { name: 'owner', label: 'Contact', required: false },
    { name: 'other', label: 'Facilitator', required: false },
  ],
  sections: [
    section('summary', 'tl;dr', { guidance: 'One paragraph for those who read no further.' }),
    section('timeline', 'What happened?', {
      guidance:
        'Tell the story in the order in which those involved lived it, with times: what they saw, what they expected, why their actions made sense to them.',
      body: lines(
        `- **${stop(1, 'YYYY-MM-DD HH:MM')} ${stop(2, 'UTC')}** ${prompt(3, moments.start)}`,
        `- **${stop(4, 'YYYY-MM-DD HH:MM')} ${stop(5, 'UTC')}** ${prompt(6, moments.detected)}`,
        `- **${stop(7, 'YYYY-MM-DD HH:MM')} ${stop(8, 'UTC')}** ${prompt(9, moments.response)}`,
        `- **${stop(10, 'YYYY-MM-DD HH:MM')} ${stop(11, 'UTC')}** ${prompt(12, moments.resolved)}`,
      ),
    }),
    titled(
      'Why were we surprised?',
      'Say where the system behaved otherwise than people believed, and what made that belief reasonable.',
      {
        body: bullet('What we believed, and what was so'),
      },
    ),
    section('supporting', 'Links', { need: 'optional', also: ['Images'] }),
    titled('IRC / Slack', 'Link or fold the chat log.', { need: 'optional', also: ['IRC', 'Slack', 'Chat log'] }),
    section('action_items', 'Remediation', {
      need: 'optional',
      also: ['JIRA'],
      body: `- [ ] ${prompt(1, 'What will be changed')} (${prompt(2, 'ticket')})`,
    }),
  ],
  signature: ['tl;dr', 'what happened?', 'why were we surprised?', 'irc / slack', 'facilitator'],
  timeline: {
    layout: 'item',
    clock: 12,
    entry: `- **${stop(1, 'HH:MM')}** ${stop(2, 'What happened')}`,
  },
  rules: {
    // A debriefing that ends without remediation items is a good one as well.
    'actions-none': 'off',
    // Remediation items are tickets; owner and date are there.
    'action-owner': 'off',
    'action-due': 'off',
    'analysis-in-timeline': 'on',
    'single-root-cause': 'on',
  },
};
