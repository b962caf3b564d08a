import type { Timeline } from '../../model/postmortem.ts';
import { lineEnding } from '../../text/sourceLines.ts';
import { type Block, isGap } from '../timeline/blocks.ts';

/**
 * What stands between one entry and the next around position `at`, as most of them have it: `\n`, a blank line, a rule, a hard break.
 * Where there is no pair to go by: a blank line between headings and paragraphs, the next line for everything else.
 */
export function gapBetween(text: string, blocks: readonly Block[], timeline: Timeline, at: number): string {
  const counts = new Map<string, number>();
  const near = blocks.slice(Math.max(0, at - 24), at + 24);
  for (const [i, block] of near.entries()) {
    const next = near.find((other, k) => k > i && other.parent === block.parent);
    if (next === undefined || next.segment !== block.segment) continue;
    const gap = text.slice(block.range.end, next.range.start);
    // The pair around the place weighs more, so that a timeline that changes its ways is followed.
    if (isGap(gap)) counts.set(gap, (counts.get(gap) ?? 0) + (next.position === at ? 1.5 : 1));
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (most !== undefined) return most;
  const eol = lineEnding(text, blocks[0]?.range.start ?? 0);
  return timeline.layout === 'heading' || timeline.layout === 'paragraph' ? eol + eol : eol;
}
