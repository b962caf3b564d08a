import { leading } from '../text/bisect.ts';
import type { Change } from './change.ts';
import type { PlacedChunk } from './document.ts';
import { isFarReaching, type Open, openBefore, wayOf } from './slice.ts';

/** What was open before the chunk; null where that is not known. */
const openAt = (old: readonly PlacedChunk[], index: number): Open | null => {
  const placed = old[index];
  return placed ? openBefore(wayOf(placed.chunk)) : null;
};

const isFar = ({ chunk }: PlacedChunk): boolean => isFarReaching(wayOf(chunk));

/** The number of chunks at the start that `change` leaves as they are, and what is open behind them. */
export function keptHead(old: readonly PlacedChunk[], change: Change): { count: number; open: Open } {
  const none = { count: 0, open: 'nothing' } as const;
  let count = lastAtOrBefore(old, change.start);
  // Where a chunk ends was decided with a look at two lines behind it, hence two more.
  for (let more = 0; more < 3; more++) {
    if (more > 0) count--;
    while (count > 0 && openAt(old, count) === null) count--;
  }
  // A line far behind may close a fence, or make front matter of the beginning.
  const first = old[0]?.chunk;
  if (count <= 0 || (first && wayOf(first) !== 'matter' && /^\uFEFF?---/.test(first.text))) return none;
  const far = old.findIndex(isFar);
  if (far >= 0 && far < count) count = far;
  return { count, open: openAt(old, count) ?? 'nothing' };
}

/** The first chunk from which on all may be kept where the text behind them is the same. */
export const firstTail = (old: readonly PlacedChunk[]): number => old.findLastIndex(isFar) + 1;

/** The index of the chunk that begins at `start` with the same thing open before it; -1 where there is none. */
export function tailIndex(old: readonly PlacedChunk[], start: number, open: Open): number {
  const index = lastAtOrBefore(old, start);
  if (index <= 0 || old[index]?.start !== start) return -1;
  const before = openAt(old, index);
  const row = (value: Open | null): number => (typeof value === 'object' && value && 'row' in value ? value.row : 0);
  const same =
    before !== null && (open === 'nothing' ? before === 'nothing' : row(open) > 0 && row(open) === row(before));
  return same ? index : -1;
}

/** The last chunk that begins at or before `offset`; -1 where there is none. */
const lastAtOrBefore = (old: readonly PlacedChunk[], offset: number): number =>
  leading(old.length, (i) => (old[i]?.start ?? 0) <= offset) - 1;
