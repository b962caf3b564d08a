import type { OutlineEntry, OutlineTimeline } from '../../../server/lsp/protocol.ts';

/** An entry at its place in the order of time. */
export interface Placed {
  readonly entry: OutlineEntry;
  /** Minutes on the timeline's clock; null where its time is unknown, and it only keeps its place among the others. */
  readonly at: number | null;
}

/** From this slack on an entry tells the day alone. */
const wholeDay = 720;

/**
 * The entries of a timeline, and the milestones that the header states, in order of time, whichever way the document tells them. One
 * without a time stays behind the entry that stands before it. A day without a time is any time of that day: it stands at the one that
 * leaves it behind the entry before it, if one does.
 */
export function inOrderOfTime({ entries, newestFirst, stated }: OutlineTimeline): Placed[] {
  let before = Number.NEGATIVE_INFINITY;
  const told = (newestFirst ? entries.toReversed() : entries).map((entry) => {
    const { since, slack } = entry;
    if (since === null) return { entry, at: null, key: before };
    const at = slack < wholeDay ? since : Math.min(Math.max(before, since - wholeDay), since + wholeDay - 1);
    before = at;
    return { entry, at, key: at };
  });
  const besides = stated.map((entry) => ({ entry, at: entry.since, key: entry.since ?? 0 }));
  // Two that stand before every known time differ by no number.
  return [...told, ...besides].sort((a, b) => a.key - b.key || 0).map(({ entry, at }) => ({ entry, at }));
}
