import { entriesOf } from '../../../model/entriesOf.ts';
import type { Postmortem, Timeline } from '../../../model/postmortem.ts';
import type { Range } from '../../../text/range.ts';

/** One time may be a slip of the pen; from two on a reader has to compare them with other clocks. */
const fewest = 2;

/** True where a timeline has clock times and nothing, neither text nor settings, says in which zone. */
export function isZoneless(postmortem: Postmortem, timeline: Timeline): boolean {
  const entries = entriesOf(postmortem, timeline);
  if (timeline.zone !== null || entries.some(({ moment }) => moment.zone)) return false;
  return entries.filter(({ stamp, moment }) => stamp.time && !stamp.relative && moment.time !== null).length >= fewest;
}

/** Where to speak about a whole timeline: at its heading, else at its first entry. */
export function timelinePlace({ sections, entries }: Postmortem, timeline: Timeline): Range {
  const heading = timeline.section === null ? null : sections[timeline.section]?.titleRange;
  return heading ?? entries[timeline.entries[0] ?? -1]?.stampRange ?? timeline.range;
}
