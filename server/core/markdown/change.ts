import { leading } from '../text/bisect.ts';
/** The one stretch in which two texts differ: `[start, oldEnd)` of the first became `[start, newEnd)` of the second. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest such stretch; line ends are not kept together. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  const start = longest(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = longest(
    most - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

/** The greatest length up to `most` at which two texts agree. Halving lets the engine compare long stretches at once. */
function longest(most: number, agree: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (agree(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line starts (as of `lineStartsOf`) of `text`, which came from a text with the line starts `before` by `change`. */
export function changedLineStarts(before: readonly number[], text: string, change: Change): number[] {
  // Whether a line starts at an offset hangs on the characters on both sides of it.
  const kept = leading(before.length, (i) => (before[i] ?? 0) < change.start);
  const starts = before.slice(0, Math.max(kept, 1));
  const shift = change.newEnd - change.oldEnd;
  for (let i = starts.at(-1) ?? 0; i <= change.newEnd && i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const last = starts.at(-1) ?? 0;
  for (let i = kept; i < before.length; i++) {
    const start = (before[i] ?? 0) + shift;
    if ((before[i] ?? 0) > change.oldEnd && start > last) starts.push(start);
  }
  return starts;
}
