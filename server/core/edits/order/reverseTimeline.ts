import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { applyEdits, type Range, type TextEdit } from '../../text/range.ts';
import { lineStart, replace, slice } from '../../text/sourceLines.ts';
import { directionOf, type RoughPlace } from '../../time/timeline/direction.ts';
import type { Block } from '../timeline/blocks.ts';
import { wallMinutes } from '../timeline/entryClock.ts';
import { groupIndices } from '../timeline/groups.ts';
import { saysDate } from '../timeline/keepDates.ts';
import { numberOf, withNumber } from './itemNumber.ts';
import { movableBlocks, segmentsOf } from './siblings.ts';

/**
 * Turns a timeline round: the newest entry first, or the oldest. Date lines go with their entries; blank lines and numbers of an
 * ordered list stay in place. Its own inverse. No edits where the text says which way the timeline runs, where it is too short for a
 * reader to see that it runs backwards, or where something other than date lines parts its entries.
 */
export function reverseTimeline(text: string, postmortem: Postmortem, timelineIndex: number): readonly TextEdit[] {
  const timeline = postmortem.timelines[timelineIndex];
  const blocks = timeline === undefined ? null : movableBlocks(text, postmortem, timeline);
  if (timeline === undefined || blocks === null || timeline.directionStated) return [];
  const segments = segmentsOf(blocks, null);
  if (!canTurn(timeline, blocks, segments)) return [];
  if (segments.length === 1) return [turned(text, segments[0]!)];
  const groups = groupIndices(
    timeline,
    blocks.map((block) => block.entry),
  );
  const days = segments.map((segment): Range => {
    const line = timeline.dateLines[groups[segment[0]!.position]!]!;
    return { start: lineStart(text, line.range.start), end: segment[segment.length - 1]!.range.end };
  });
  const contents = segments.map((segment, i) => {
    const edit = turned(text, segment);
    const { start } = days[i]!;
    const local = replace({ start: edit.range.start - start, end: edit.range.end - start }, edit.text);
    return applyEdits(slice(text, days[i]!), [local]);
  });
  return days.map((day, i) => replace(day, contents[contents.length - 1 - i]!));
}

/** True where each segment has a date line of its own, and the order is one that can be read in either direction. */
function canTurn(timeline: Timeline, blocks: readonly Block[], segments: readonly (readonly Block[])[]): boolean {
  const entries = blocks.map((block) => block.entry);
  const groups = groupIndices(timeline, entries);
  const heads = segments.map((segment) => groups[segment[0]!.position] ?? null);
  if (segments.length > 1 && (heads.includes(null) || new Set(heads).size !== segments.length)) return false;
  if (segments.length === 1 && timeline.dateLines.length > 0 && heads[0] === null) return false;
  const turns = timeline.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    isOrdered(timeline, entries) &&
    directionOf(entries.map((entry, i) => roughPlace(entry, groups[i] != null)).reverse()) === turns
  );
}

const isOrdered = (timeline: Timeline, entries: readonly TimelineEntry[]): boolean => {
  const sign = timeline.direction === 'ascending' ? 1 : -1;
  const minutes = entries.flatMap(({ moment }) => moment.minutes ?? []);
  return minutes.every((m, i) => i === 0 || sign * (m - minutes[i - 1]!) >= 0);
};

/** What a reader sees of an entry before anything is carried. */
function roughPlace(entry: TimelineEntry, underDate: boolean): RoughPlace {
  const { date, time } = entry.moment;
  const day = date === null || !(underDate || saysDate(entry)) ? null : wallMinutes(date, '00:00') / 1440;
  return { day, minutes: time === null ? null : wallMinutes(null, time) };
}

/** The edit that turns one run of blocks round; what stands between two blocks stays between the two. */
function turned(text: string, blocks: readonly Block[]): TextEdit {
  const range = { start: blocks[0]!.range.start, end: blocks[blocks.length - 1]!.range.end };
  const numbers = blocks.map((block) => numberOf(text, block));
  let out = '';
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    const number = numbers[blocks.length - 1 - i] ?? null;
    const edits = number === null ? [] : withNumber(text, block, number);
    const { start } = block.range;
    out += applyEdits(
      slice(text, block.range),
      edits.map(({ range: at, text: to }) => replace({ start: at.start - start, end: at.end - start }, to)),
    );
    if (i > 0) out += text.slice(blocks[i - 1]!.range.end, block.range.start);
  }
  return replace(range, out);
}
