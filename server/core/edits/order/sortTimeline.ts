import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Block } from '../timeline/blocks.ts';
import { meantMinutes } from './meantMinutes.ts';
import { reorder, type Segments } from './reorder.ts';
import { dateEdits, movableBlocks, segmentsOf, sortKeys, wantedSegment } from './siblings.ts';

/**
 * Brings a timeline's entries into the order of its direction, by the second where all times say it. Stable; an entry takes along what
 * belongs to it, one without a known time stays behind the entry above it, one whose date is a typing error is sorted by the date that
 * is meant, numbers of an ordered list stay in place. Entries stay under their date line unless their own date says another; one that
 * would be taken for another day's in its new place gets its date written.
 * No edits where the order is right, or where it cannot be made right without loss.
 */
export function sortTimeline(text: string, postmortem: Postmortem, timelineIndex: number): readonly TextEdit[] {
  const timeline = postmortem.timelines[timelineIndex];
  const blocks = timeline === undefined ? null : movableBlocks(text, postmortem, timeline);
  if (timeline === undefined || blocks === null) return [];
  const minutesOf = meantMinutes(postmortem, timeline);
  const keyOf = sortKeys(postmortem, timeline);
  const parents = new Set(blocks.map((block) => block.parent));
  const before = new Map([...parents].map((parent) => [parent, segmentsOf(blocks, parent)] as const));
  const after = new Map(
    [...before].map(([parent, segments]) => [parent, sorted(timeline, blocks, segments, minutesOf)] as const),
  );
  if (!isOrdered(timeline, (after.get(null) ?? []).flat().map(keyOf))) return [];
  const children = (block: Block): readonly Block[] => (after.get(block.position) ?? []).flat();
  const dates = changes(before, after)
    ? dateEdits(text, postmortem, timeline, blocks, after.get(null) ?? [], children)
    : new Map();
  const within = (parent: number | null): readonly TextEdit[] | null => {
    const own = (block: Block): readonly TextEdit[] => [
      ...(dates.has(block.position) ? [dates.get(block.position)!] : []),
      ...(before.has(block.position) ? (within(block.position) ?? []) : []),
    ];
    return reorder(text, before.get(parent) ?? [], after.get(parent) ?? [], own);
  };
  return changes(before, after) ? (within(null) ?? []) : [];
}

/** A block with those that stay behind it because their time is unknown. */
interface Cluster {
  readonly blocks: Block[];
  readonly minutes: number | null;
  readonly segment: number;
}

function sorted(
  timeline: Timeline,
  blocks: readonly Block[],
  segments: readonly Block[][],
  minutesOf: (entry: TimelineEntry) => number | null,
): Segments {
  const clusters: Cluster[] = [];
  for (const [segment, list] of segments.entries()) {
    let open: Cluster | null = null;
    for (const block of list) {
      const { slack } = block.entry.moment;
      const minutes = minutesOf(block.entry);
      // `14:?? then …` stays where it may well have happened.
      const fits = open?.minutes != null && minutes !== null && Math.abs(minutes - open.minutes) <= slack;
      const isLoose = minutes === null || (block.entry.stamp.unknown && fits);
      if (isLoose && open !== null) open.blocks.push(block);
      else {
        const wanted = minutes === null ? segment : wantedSegment(timeline, blocks, segments, block);
        open = { blocks: [block], minutes, segment: wanted };
        clusters.push(open);
      }
    }
  }
  const sign = timeline.direction === 'ascending' ? 1 : -1;
  const timed = blocks.filter(({ entry }) => entry.moment.time !== null);
  const exact = timed.every(({ entry }) => entry.stamp.time?.second != null);
  const place = ({ minutes, blocks: [first] }: Cluster): number =>
    (minutes ?? 0) + (exact ? (first?.entry.stamp.time?.second ?? 0) / 60 : 0);
  return segments.map((_, segment) => {
    const own = clusters.filter((cluster) => cluster.segment === segment);
    // What stands at the top without a time stays there.
    const lead = own[0]?.minutes === null ? own.splice(0, 1) : [];
    own.sort((a, b) => sign * (place(a) - place(b)));
    return [...lead, ...own].flatMap((cluster) => cluster.blocks);
  });
}

/** True where the known ones among the keys of all blocks, one behind the other, run in the timeline's direction. */
function isOrdered(timeline: Timeline, keys: readonly (number | null)[]): boolean {
  const minutes = keys.filter((key) => key !== null);
  const sign = timeline.direction === 'ascending' ? 1 : -1;
  return minutes.every((m, i) => i === 0 || sign * (m - minutes[i - 1]!) >= 0);
}

const changes = (before: ReadonlyMap<number | null, Segments>, after: ReadonlyMap<number | null, Segments>): boolean =>
  [...before].some(([parent, segments]) =>
    segments.some((list, segment) => {
      const other = after.get(parent)?.[segment] ?? [];
      return other.length !== list.length || list.some((block, i) => block !== other[i]);
    }),
  );
