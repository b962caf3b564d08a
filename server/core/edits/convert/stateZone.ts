import type { Postmortem, Timeline } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { insertAt, lineEnd, lineEnding, lineStart, nextLine } from '../../text/sourceLines.ts';
import { blocksOf } from '../timeline/blocks.ts';

/** States a timeline's zone in a line of its own above it: "All times in UTC." No edits where the timeline states one already. */
export function stateZone(
  text: string,
  postmortem: Postmortem,
  timelineIndex: number,
  zone: string,
): readonly TextEdit[] {
  const timeline = postmortem.timelines[timelineIndex];
  if (timeline === undefined || statesZone(timeline) || timeline.zone?.name === zone) return [];
  return [zoneLine(text, postmortem, timeline, zone)];
}

/** True where the zone is stated inside the timeline or its heading. */
export const statesZone = ({ zone }: Timeline): boolean =>
  zone !== null && (zone.from === 'timeline heading' || zone.from === 'line in the timeline' || zone.from === 'column');

/** The edit that puts the line under the timeline's heading, else above its first entry or date line, between blank lines. */
export function zoneLine(text: string, postmortem: Postmortem, timeline: Timeline, zone: string): TextEdit {
  const line = `All times in ${zone}.`;
  const section = timeline.section === null ? undefined : postmortem.sections[timeline.section];
  const first = firstLine(text, postmortem, timeline);
  const eol = lineEnding(text, first);
  if (section === undefined || section.headingRange.start >= first || section.form === 'pseudo')
    return insertAt(first, line + eol + eol);
  const end = lineEnd(text, section.headingRange.end);
  const next = nextLine(text, end);
  const parted = text.slice(next, lineEnd(text, next)).trim() === '';
  return insertAt(end, eol + eol + line + (parted ? '' : eol));
}

/** Where the timeline's first line begins: its table's header, a date line, or its first entry. */
function firstLine(text: string, postmortem: Postmortem, timeline: Timeline): number {
  const block = blocksOf(text, postmortem, timeline)[0];
  const starts = [block?.range.start, timeline.headerRow?.start, timeline.dateLines[0]?.range.start];
  return lineStart(text, Math.min(...starts.filter((start) => start !== undefined)));
}
