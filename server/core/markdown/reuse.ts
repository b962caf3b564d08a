import type { Change } from './change.ts';
import type { PlacedChunk } from './document.ts';
import { beginsAtTop, isNeverClosed, wayOf } from './slice.ts';

/** The number of chunks at the start that `change` leaves as they are. Behind them is top level. */
export function headCount(old: readonly PlacedChunk[], change: Change): number {
  const isTop = (index: number): boolean => {
    const chunk = old[index]?.chunk;
    return chunk !== undefined && beginsAtTop(wayOf(chunk));
  };
  let index = lastAtOrBefore(old, change.start);
  // Where a chunk ends was decided with a look at two lines behind it, hence two more.
  for (let more = 0; more < 3; more++) {
    if (more > 0) index--;
    while (index > 0 && !isTop(index)) index--;
  }
  if (index <= 0) return 0;
  // A line far behind may close a fence, or make front matter of the beginning.
  const first = old[0]?.chunk;
  if (first && wayOf(first) !== 'matter' && /^\uFEFF?---/.test(first.text)) return 0;
  const open = old.findIndex(({ chunk }) => isNeverClosed(wayOf(chunk)));
  return open >= 0 && open < index ? open : index;
}

/** The index of the chunk that begins at `start`, at top level; -1 where there is none. */
export function tailIndex(old: readonly PlacedChunk[], start: number): number {
  const index = lastAtOrBefore(old, start);
  const placed = old[index];
  return placed && index > 0 && placed.start === start && beginsAtTop(wayOf(placed.chunk)) ? index : -1;
}

/** The last chunk that begins at or before `offset`; -1 where there is none. */
function lastAtOrBefore(old: readonly PlacedChunk[], offset: number): number {
  let low = -1;
  let high = old.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((old[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
