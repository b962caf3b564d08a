import { bullet, lines, moments, prompt, stop } from './bodies.ts';
import type { Profile } from './profile.ts';
import { section, titled } from './section.ts';

/** "How we got here": the write-up of an operational surprise, told for learning. It wants no root cause and no actions. */
export const netflixOops: Profile = {
  id: 'netflix-oops',
  name: 'Netflix OOPS write-up',
  source: 'https://surfingcomplexity.blog/2021/11/21/oops-writeups/',
  headingLevel: 2,
  headingSuffix: '',
  ordered: true,
  fields: [],
  sections: [
    section('summary', 'Executive summary', {
      guidance: 'Tell the story in one paragraph, without a single cause.',
    }),
    section('background', 'Background', { need: 'optional' }),
    titled(
      'Narrative description',
      'Tell what happened as those involved lived it, with times, from the first change that mattered to the end.',
      {
        sections: [
          titled('Prologue', 'Tell what was so long before: the earlier changes and decisions that mattered later.', {
            need: 'optional',
          }),
          section('trigger', 'The trigger', { need: 'recommended' }),
          section('impact', 'Impact', {
            need: 'recommended',
            body: lines(
              prompt(1, 'What users and operators saw'),
              '',
              `- **${stop(2, 'YYYY-MM-DD HH:MM')} UTC** ${prompt(3, moments.start)}`,
              `- **${stop(4, 'YYYY-MM-DD HH:MM')} UTC** ${prompt(5, moments.response)}`,
              `- **${stop(6, 'YYYY-MM-DD HH:MM')} UTC** ${prompt(7, moments.resolved)}`,
            ),
          }),
          titled('Epilogue', 'Tell what happened after the impact was over.', { need: 'optional' }),
        ],
      },
    ),
    section('contributing_factors', 'Contributors/enablers', {
      guidance: 'List everything that had to be so for this to happen.',
      body: bullet('Something that had to be so for this to happen'),
    }),
    titled('Mitigators', 'List what made it less bad than it could have been.', {
      need: 'recommended',
      body: bullet('Something that made it less bad'),
    }),
    titled('Risks', 'List what could go wrong in ways that resemble this one.', {
      need: 'recommended',
      body: bullet('A risk that this incident showed'),
    }),
    section('response', 'Challenges in handling', {
      need: 'recommended',
      guidance:
        'Say what made it hard to understand and handle: missing signals, wrong leads, too many hands or too few.',
      body: bullet('Something that made it hard to understand or to handle'),
    }),
  ],
  signature: [
    'narrative description',
    'prologue',
    'epilogue',
    'contributors/enablers',
    'mitigators',
    'risks',
    'challenges in handling',
  ],
  timeline: { layout: 'item', clock: 24, entry: `- **${stop(1, 'HH:MM')}** ${stop(2, 'What happened')}` },
  rules: {
    'actions-none': 'off',
    'milestone-missing': 'off',
    'timeline-too-few': 'off',
    'single-root-cause': 'on',
  },
};
