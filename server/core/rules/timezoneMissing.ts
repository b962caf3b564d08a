import { zoneLine } from '../edits/convert/stateZone.ts';
import { choice, zones } from '../profiles/bodies.ts';
import { proseIn } from '../search/sectionText.ts';
import { foreignZoneName } from '../time/zoneStatement.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { inferredZone } from './util/evidence/inferredZone.ts';
import { isZoneless, timelinePlace } from './util/timeline/zoneless.ts';

/** A clock time with a name behind it: "07:55 PM West Ruritania Time". */
const named = /\d(?:\s?[AaPp]\.?[Mm]\.?)?\s+\(?(?=\p{Lu})/gu;

/** The zone that a line above the timeline names behind a time, though by a name that is not known. */
function foreignZone(line: string): string | null {
  for (const { index, 0: clock } of line.matchAll(named)) {
    const name = foreignZoneName(line.slice(index + clock.length));
    if (name !== null) return name;
  }
  return null;
}

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
    const [foreign] = before.flatMap((line) => foreignZone(line) ?? []);
    yield {
      range: place,
      ...(foreign === undefined ? {} : { severity: 'information' as const }),
      message:
        foreign === undefined
          ? 'The timeline does not say in which time zone its times are. State it once, for example “All times in UTC”.'
          : `“${foreign}” is no time zone that is known here. State the offset of the timeline once, for example “All times in UTC+2”.`,
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
