import { longestRun } from '../../order/longestRun.ts';
import { applyEdits, type Range, type TextEdit } from '../../text/range.ts';
import { inOrder, insertAt, replace, slice } from '../../text/sourceLines.ts';
import type { Block } from '../timeline/blocks.ts';
import { holdsItems, numberOf, withNumber } from './itemNumber.ts';

/** Blocks side by side in the text, one list for each segment. */
export type Segments = readonly (readonly Block[])[];

/**
 * Edits that bring the blocks from the order `before` into the order `after` and move no more of them than needed. A block takes the
 * gap behind it along; numbers of an ordered list stay where they are. `own` gives further edits inside a block; `moving`, where it
 * is given, is the one block that moves.
 * Null where it cannot be done without loss: a segment would be left empty, or a list is not numbered one item an entry.
 */
export function reorder(
  text: string,
  before: Segments,
  after: Segments,
  own: (block: Block) => readonly TextEdit[],
  moving: Block | null = null,
): readonly TextEdit[] | null {
  const origin = new Map(before.flat().map((block, i) => [block, i]));
  const home = new Map(before.flatMap((blocks, segment) => blocks.map((block) => [block, segment] as const)));
  const stays = after.flatMap((blocks, segment) => blocks.filter((block) => home.get(block) === segment));
  const kept = new Set(
    moving === null
      ? longestRun(stays.map((block) => ({ from: origin.get(block)!, to: origin.get(block)! }))).map((i) => stays[i]!)
      : stays.filter((block) => block !== moving),
  );
  const numbers = numberEdits(text, before, after);
  if (numbers === null) return null;
  const inner = (block: Block): readonly TextEdit[] => [...(numbers.get(block) ?? []), ...own(block)];
  const edits: TextEdit[] = [...kept].flatMap((block) => inner(block));
  const gaps = new Map<Block, string>();
  for (const blocks of before) {
    const removals = removalsOf(text, blocks, kept, gaps);
    if (removals === null) return null;
    edits.push(...removals);
  }
  const moved = (block: Block): string => {
    const local = inner(block).map(({ range, text: to }) => replace(shifted(range, -block.range.start), to));
    return applyEdits(slice(text, block.range), local);
  };
  for (const blocks of after) {
    const first = blocks.find((block) => kept.has(block));
    if (first === undefined) return null;
    let anchor: Block | null = null;
    for (const block of blocks) {
      if (kept.has(block)) anchor = block;
      else if (anchor === null) edits.push(insertAt(first.range.start, moved(block) + gaps.get(block)!));
      else edits.push(insertAt(anchor.range.end, gaps.get(block)! + moved(block)));
    }
  }
  return inOrder(text, edits);
}

/** Edits that take the blocks that are not kept out of one segment, run by run; notes which gap each takes along. */
function removalsOf(
  text: string,
  blocks: readonly Block[],
  kept: ReadonlySet<Block>,
  gaps: Map<Block, string>,
): readonly TextEdit[] | null {
  if (!blocks.some((block) => kept.has(block))) return null;
  const edits: TextEdit[] = [];
  const gapBehind = (i: number): Range => ({ start: blocks[i]!.range.end, end: blocks[i + 1]!.range.start });
  for (let from = 0; from < blocks.length; from++) {
    if (kept.has(blocks[from]!)) continue;
    let to = from;
    while (to + 1 < blocks.length && !kept.has(blocks[to + 1]!)) to++;
    const isLast = to === blocks.length - 1;
    for (let i = from; i <= to; i++)
      gaps.set(blocks[i]!, slice(text, isLast && i === to ? gapBehind(from - 1) : gapBehind(i)));
    const range = isLast
      ? { start: blocks[from - 1]!.range.end, end: blocks[to]!.range.end }
      : { start: blocks[from]!.range.start, end: blocks[to + 1]!.range.start };
    edits.push(replace(range, ''));
    from = to;
  }
  return edits;
}

/** What gives each block the number of its new place. Null where a list's numbers do not belong to the blocks one by one. */
function numberEdits(text: string, before: Segments, after: Segments): Map<Block, readonly TextEdit[]> | null {
  const edits = new Map<Block, readonly TextEdit[]>();
  for (const [segment, blocks] of before.entries()) {
    const numbers = blocks.map((block) => numberOf(text, block));
    if (numbers.every((number) => number === null)) continue;
    const target = after[segment] ?? [];
    if (numbers.includes(null) || target.length !== blocks.length) return null;
    if (target.some((block) => holdsItems(text, block))) return null;
    for (const [i, block] of target.entries()) edits.set(block, withNumber(text, block, numbers[i]!));
  }
  return edits;
}

const shifted = (range: Range, by: number): Range => ({ start: range.start + by, end: range.end + by });
