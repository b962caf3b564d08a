import { stop } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section } from './section.ts';

/** What nearly every published template shares; taken where no template is recognised. */
export const generic: Profile = {
  id: 'generic',
  name: 'Generic',
  source: 'The common core of the published templates',
  headingLevel: 2,
  headingSuffix: '',
  ordered: false,
  fields: [
    { name: 'date', label: 'Date', required: false },
    { name: 'authors', label: 'Authors', required: false },
    { name: 'status', label: 'Status', required: false, values: ['Draft', 'In review', 'Final'] },
    { name: 'severity', label: 'Severity', required: false },
  ],
  sections: [
    // Some teams open with the background and say there what happened.
    section('summary', 'Summary', { or: ['background'] }),
    section('impact', 'Impact', { need: 'recommended' }),
    section('timeline', 'Timeline'),
    section('root_cause', 'Root causes and contributing factors', {
      // Teams without a heading for the cause tell it as the trigger, or under what went wrong.
      or: ['contributing_factors', 'trigger', 'went_wrong'],
      guidance:
        'Explain the conditions that made the failure possible, technical and organisational. Ask what allowed it, not who did it.',
    }),
    section('detection', 'Detection', { need: 'recommended' }),
    section('resolution', 'Resolution', { need: 'optional' }),
    section('lessons', 'Lessons learned', { need: 'recommended', or: ['went_well', 'went_wrong', 'lucky'] }),
    section('action_items', 'Action items'),
  ],
  signature: [],
  timeline: { layout: 'item', clock: 24, entry: `- **${stop(1, 'HH:MM')}** ${stop(2, 'What happened')}` },
  rules: {},
};
