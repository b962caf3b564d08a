import { zoneLine } from '../edits/convert/stateZone.ts';
import { choice, zones } from '../profiles/bodies.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { inferredZone } from './util/evidence/inferredZone.ts';
import { isZoneless, timelinePlace } from './util/timeline/zoneless.ts';

export const timezoneMissing = defineRule({
  name: 'timezone-missing',
  category: 'timeline',
  summary: 'A timeline that says nowhere in which time zone its times are.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
    const zoneless = postmortem.timelines.filter((one) => isZoneless(postmortem, one));
    const [timeline, ...others] = zoneless;
    // Where links tell the zone, timezone-inferred says so.
    if (!timeline || inferredZone(markdown, postmortem, zoneless)) return;
    yield {
      range: timelinePlace(postmortem, timeline),
      message:
        'The timeline does not say in which time zone its times are. State it once, for example “All times in UTC”.',
      related: others.map((other) => ({ range: timelinePlace(postmortem, other), message: 'Nor does this timeline' })),
      fixes: [
        {
          title: 'State the time zone of this timeline',
          safe: false,
          preferred: true,
          snippet: true,
          edits: () => [zoneLine(text, postmortem, timeline, choice(1, zones))],
        },
      ],
    };
  },
});
