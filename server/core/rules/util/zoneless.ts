import type { Postmortem, Timeline } from '../../model/postmortem.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import { entriesOf } from './entries.ts';

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

/** Writes "All times in `zone`." below a timeline's heading, or above its first entry. `zone` may be a snippet's tab stop. */
export function zoneStatement(
  text: string,
  { sections, entries }: Postmortem,
  timeline: Timeline,
  zone: string,
): readonly TextEdit[] {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const said = `All times in ${zone}.`;
  const section = timeline.section === null ? undefined : sections[timeline.section];
  if (!section) {
    const at = entries[timeline.entries[0] ?? -1]?.range.start ?? timeline.range.start;
    return [{ range: { start: at, end: at }, text: `${said}${newline}${newline}` }];
  }
  const at = section.headingRange.end;
  const blankBelow = /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n|$)/.test(text.slice(at, at + 200));
  return [{ range: { start: at, end: at }, text: `${newline}${newline}${said}${blankBelow ? '' : newline}` }];
}
