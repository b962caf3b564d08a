import { zoneLine } from '../edits/convert/stateZone.ts';
import { choice, zones } from '../profiles/bodies.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { inferredZone } from './util/evidence/inferredZone.ts';
import { proseIn } from './util/search/sectionText.ts';
import { isZoneless, timelinePlace } from './util/timeline/zoneless.ts';

/** "07:55 PM West Ruritania Time": the header names a zone, though none that is known by that name. */
const foreign = /\d(?:\s?[AaPp]\.?[Mm]\.?)?\s+\(?\p{Lu}\p{L}+ (?:\p{L}+ ){0,3}Time\b/u;

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
    const place = timelinePlace(postmortem, timeline);
    const before = proseIn(markdown, { start: 0, end: place.start });
    yield {
      range: place,
      ...(before.some((line) => foreign.test(line)) ? { severity: 'information' as const } : {}),
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
