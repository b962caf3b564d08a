import { lines, moments, prompt, stop } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section } from './section.ts';

/** One page for a small incident: four sections, and no rule that asks for more. Chosen by name only. */
export const lean: Profile = {
  id: 'lean',
  name: 'Lean',
  source: 'The four sections that the generic profile requires, for a small incident',
  headingLevel: 2,
  headingSuffix: '',
  ordered: false,
  fields: [],
  sections: [
    // Some teams open with the background and say there what happened.
    section('summary', 'Summary', { or: ['background'] }),
    section('timeline', 'Timeline', {
      body: lines(
        'All times in UTC.',
        '',
        `- **${stop(1, 'YYYY-MM-DD HH:MM')}** ${prompt(2, moments.start)}`,
        `- **${stop(3, 'HH:MM')}** ${prompt(4, moments.resolved)}`,
      ),
    }),
    section('root_cause', 'Cause', { or: ['contributing_factors', 'trigger', 'went_wrong'] }),
    section('action_items', 'Actions', {
      body: `- [ ] ${prompt(1, 'What will be changed, so that it can be checked off')} (owner: ${prompt(2, 'owner')})`,
    }),
  ],
  signature: [],
  timeline: { layout: 'item', clock: 24, entry: `- **${stop(1, 'HH:MM')}** ${stop(2, 'What happened')}` },
  rules: {
    'action-ticket': 'off',
    'action-due': 'off',
    'milestone-missing': 'off',
    'timeline-too-few': 'off',
    'impact-unquantified': 'off',
  },
};
