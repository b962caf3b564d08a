import { leading } from '../text/bisect.ts';

/** What a value can be: `from` and `to` included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly index: number;
  /** The least value that the last member can take. */
  readonly reached: number;
  readonly before: Node | null;
}

/** True where values can be picked from the windows that never fall. */
export function rising(windows: readonly Window[]): boolean {
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of windows) {
    if (to < reached) return false;
    reached = Math.max(reached, from);
  }
  return true;
}

/** The last node whose value is at most `limit`; -1 where none is. */
const lastReaching = (ends: readonly Node[], limit: number): number =>
  leading(ends.length, (i) => (ends[i]?.reached ?? 0) <= limit) - 1;

/**
 * The largest set of windows, as ascending indices, from which values can be picked that never fall: whatever is not in it is
 * the least that has to move. Where several sets are as large, members that stand earlier are kept, so that of two swapped
 * neighbours the second is the one out of place.
 * (Longest non-decreasing subsequence by patience sorting, over intervals; read from the end so that ties fall to the front.)
 */
export function longestRun(windows: readonly Window[]): number[] {
  const turned = windows.map(({ from, to }) => ({ from: -to, to: -from })).reverse();
  // ends[k] is the run of length k + 1 that reaches least; the values rise with k.
  const ends: Node[] = [];
  turned.forEach(({ from, to }, index) => {
    let k = lastReaching(ends, to);
    for (; k >= -1; k--) {
      const before = k < 0 ? null : (ends[k] ?? null);
      const reached = Math.max(before?.reached ?? Number.NEGATIVE_INFINITY, from);
      const known = ends[k + 1];
      if (!known || reached <= known.reached) ends[k + 1] = { index, reached, before };
      if (!before || before.reached <= from) break;
    }
  });
  const kept: number[] = [];
  for (let node = ends.at(-1) ?? null; node; node = node.before) kept.push(windows.length - 1 - node.index);
  return kept;
}
