import type { Postmortem } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { bestGap } from '../insert/place.ts';
import type { Block } from '../timeline/blocks.ts';
import { reorder } from './reorder.ts';
import { dateEdits, movableBlocks, segmentsOf, sortKeys, wantedSegment } from './siblings.ts';

/**
 * Moves one entry, with all that belongs to it, to its place among the others: where the fewest pairs are out of order, behind equal
 * times. It stays under its date line unless its own date says another, and inside the entry that holds it. Where it would be taken
 * for another day's, its date is written. No edits where it stands right, or where it cannot stand right.
 */
export function moveEntry(text: string, postmortem: Postmortem, entryIndex: number): readonly TextEdit[] {
  const entry = postmortem.entries[entryIndex];
  const timeline = entry && postmortem.timelines[entry.timeline];
  const blocks = timeline ? movableBlocks(text, postmortem, timeline) : null;
  const block = blocks?.find((one) => one.entry === entry);
  if (!entry || !timeline || !blocks || !block || entry.moment.minutes === null) return [];
  const before = segmentsOf(blocks, block.parent);
  const target = block.parent === null ? wantedSegment(timeline, blocks, before, block) : 0;
  const rest = before.map((segment) => segment.filter((one) => one !== block));
  const others = rest.flat();
  const keyOf = sortKeys(postmortem, timeline);
  const at = keyOf(block) ?? entry.moment.minutes;
  const minutes = others.map(keyOf);
  const from = rest.slice(0, target).flat().length;
  const to = from + (rest[target]?.length ?? 0);
  const best = bestGap(minutes, at, timeline.direction, 0, others.length);
  const gap = bestGap(minutes, at, timeline.direction, from, to);
  const cost = (one: number): number => disorder(minutes, at, one, timeline.direction);
  const present = before.flat().indexOf(block);
  const isHome = before[target]?.includes(block) ?? false;
  // A better place under another date line would make it another day's entry.
  if (cost(best) < cost(gap) || (isHome && cost(present) <= cost(gap))) return [];
  const after = rest.map((segment, i) =>
    i === target ? [...segment.slice(0, gap - from), block, ...segment.slice(gap - from)] : segment,
  );
  const arranged = block.parent === null ? after : segmentsOf(blocks, null);
  const children = (of: Block): readonly Block[] =>
    of.position === block.parent ? after.flat() : blocks.filter((one) => one.parent === of.position);
  const dates = dateEdits(text, postmortem, timeline, blocks, arranged, children);
  const own = (one: Block): readonly TextEdit[] =>
    blocks.flatMap((other) => {
      const inside = other.range.start >= one.range.start && other.range.end <= one.range.end;
      return inside && dates.has(other.position) ? [dates.get(other.position)!] : [];
    });
  return reorder(text, before, after, own, block) ?? [];
}

/** How many of the others would stand on the wrong side of an entry put at `gap`. */
function disorder(
  minutes: readonly (number | null)[],
  at: number,
  gap: number,
  direction: 'ascending' | 'descending',
): number {
  const sign = direction === 'ascending' ? 1 : -1;
  return minutes.filter((m, i) => m !== null && (i < gap ? sign * (m - at) > 0 : sign * (m - at) < 0)).length;
}
