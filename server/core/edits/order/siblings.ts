import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { type DateStyle, dateStyleOf } from '../form/dateStyle.ts';
import { type Block, blocksOf, hasLooseEnd, onOneLine } from '../timeline/blocks.ts';
import { groupIndices } from '../timeline/groups.ts';
import { baseDate, type Dated, saysDate, undatedOf, writeDateInto } from '../timeline/keepDates.ts';
import { timelineDays } from '../timeline/timelineDays.ts';
import { meantMinutes } from './meantMinutes.ts';
import type { Segments } from './reorder.ts';

/** Several entries on one line cannot be moved one by one: `… - 11:00 AM: …` behind an entry's words. */
const secondStamp =
  /\s[-–—|;]\s+(?:\d{4}-\d\d-\d\d\s+)?\d{1,2}[:.]\d\d(?:\s*[AP]M)?(?:\s+[A-Z]{2,4})?\s*(?::|[-–—]\s)/i;

/**
 * The blocks of a timeline for moving them; null where an entry shares its line with another, or where what follows the last one may
 * belong to it but cannot be moved along.
 */
export function movableBlocks(text: string, postmortem: Postmortem, timeline: Timeline): readonly Block[] | null {
  const blocks = blocksOf(text, postmortem, timeline);
  const shares = blocks.some(
    ({ entry }, i) => secondStamp.test(entry.text) || (i > 0 && onOneLine(text, blocks[i - 1]!.entry, entry)),
  );
  return shares || hasLooseEnd(text, postmortem, blocks) ? null : blocks;
}

/** Gives what a block of the timeline is sorted by; null where its time is not known to the minute, so that it stays where it is. */
export function sortKeys(postmortem: Postmortem, timeline: Timeline): (block: Block) => number | null {
  const minutesOf = meantMinutes(postmortem, timeline);
  return ({ entry }) => (entry.stamp.unknown ? null : minutesOf(entry));
}

/** The blocks below one parent, segment by segment. */
export function segmentsOf(blocks: readonly Block[], parent: number | null): readonly Block[][] {
  const segments = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.parent !== parent) continue;
    const segment = segments.get(block.segment);
    if (segment === undefined) segments.set(block.segment, [block]);
    else segment.push(block);
  }
  return [...segments.values()];
}

/**
 * The dates that entries have to say once the blocks stand in the order that `arranged` gives (top-level blocks; nested ones follow
 * their parents), as edits by position: what they took over from the entry above them would be another day's.
 */
export function dateEdits(
  text: string,
  postmortem: Postmortem,
  timeline: Timeline,
  blocks: readonly Block[],
  arranged: Segments,
  children: (block: Block) => readonly Block[],
): ReadonlyMap<number, TextEdit> {
  const entries = blocks.map((block) => block.entry);
  const groups = groupIndices(timeline, entries);
  const days = timelineDays(timeline, entries);
  const homes = segmentsOf(blocks, null).map((segment) => groups[segment[0]!.position] ?? null);
  const dated = ({ entry, position }: Block, group: number | null): Dated => ({
    entry,
    date: days.dates[position] ?? null,
    time: entry.moment.time,
    group,
  });
  const withChildren = (block: Block, group: number | null): readonly Dated[] => [
    dated(block, group),
    ...children(block).flatMap((child) => withChildren(child, group)),
  ];
  const order = arranged.flatMap((list, segment) =>
    list.flatMap((block) => withChildren(block, homes[segment] ?? null)),
  );
  const now = blocks.map((block) => dated(block, groups[block.position] ?? null));
  const base = baseDate(postmortem, entries);
  // What is not said where it stands now is none of this edit's business.
  const unsaid = new Set(undatedOf(timeline, days.lines, now, base).map(({ entry }) => entry));
  const needed = undatedOf(timeline, days.lines, order, base).filter(({ entry }) => !unsaid.has(entry));
  const positions = new Map<TimelineEntry | null, number>(blocks.map((block) => [block.entry, block.position]));
  const style = datesIn(entries);
  return new Map(
    needed.map(({ entry, date }) => [positions.get(entry)!, writeDateInto(text, timeline, entry!, date!, style)]),
  );
}

/** How the timeline's entries write their dates, null where none says one. */
export function datesIn(entries: readonly TimelineEntry[]): DateStyle | null {
  for (const { place, stamp, moment } of entries) {
    const style = stamp.date === null ? null : dateStyleOf(place.line.text, stamp.date, moment.date);
    if (style !== null) return style;
  }
  return null;
}

/** The segment in which a block's own date says that it belongs; its own segment where that is it, or nothing tells. */
export function wantedSegment(timeline: Timeline, blocks: readonly Block[], segments: Segments, block: Block): number {
  const home = segments.findIndex((segment) => segment.includes(block));
  const { date } = block.entry.moment;
  if (date === null || !saysDate(block.entry)) return home;
  const groups = groupIndices(
    timeline,
    blocks.map((one) => one.entry),
  );
  const dateOf = (segment: number): string | null => {
    const group = groups[segments[segment]?.[0]?.position ?? -1];
    return group == null ? null : (timeline.dateLines[group]?.date ?? null);
  };
  if (dateOf(home) === date) return home;
  const other = segments.findIndex((_, segment) => dateOf(segment) === date);
  return other < 0 ? home : other;
}
