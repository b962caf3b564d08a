import { zoneLine } from '../edits/stateZone.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { inferredZone } from './util/inferredZone.ts';
import { isZoneless, timelinePlace } from './util/zoneless.ts';

export const timezoneInferred = defineRule({
  name: 'timezone-inferred',
  category: 'timeline',
  summary: 'A timeline without a time zone whose links tell it.',
  severity: 'hint',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
    for (const timeline of postmortem.timelines) {
      const zone = isZoneless(postmortem, timeline) ? inferredZone(markdown, postmortem, timeline) : null;
      if (!zone) continue;
      yield {
        range: timelinePlace(postmortem, timeline),
        message: `The timeline does not say in which time zone its times are. ${zone.links} entries with links say ${zone.name}. State it.`,
        fixes: [
          {
            title: `State “All times in ${zone.name}”`,
            safe: false,
            preferred: true,
            edits: () => [zoneLine(text, postmortem, timeline, zone.name)],
          },
        ],
      };
    }
  },
});
