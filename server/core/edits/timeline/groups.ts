import type { Timeline, TimelineEntry } from '../../model/postmortem.ts';

/** Entries under one date line. */
export interface Group {
  /** Index in `timeline.dateLines`, null for the entries above the first one. */
  readonly index: number | null;
  /** Positions of its entries in `timeline.entries`: `from` included, `to` not. */
  readonly from: number;
  readonly to: number;
}

/** A timeline's entries cut at its date lines, in the order of the text. */
export function groupsOf(timeline: Timeline, entries: readonly TimelineEntry[]): readonly Group[] {
  const groups: Group[] = [];
  let from = 0;
  let index: number | null = null;
  for (const [next, line] of timeline.dateLines.entries()) {
    let to = from;
    while (to < entries.length && entries[to]!.range.start < line.range.start) to++;
    if (index !== null || to > from) groups.push({ index, from, to });
    [from, index] = [to, next];
  }
  if (index !== null || from < entries.length) groups.push({ index, from, to: entries.length });
  return groups;
}

/** For each entry the index of the date line that it stands under, null where it stands under none. */
export function groupIndices(timeline: Timeline, entries: readonly TimelineEntry[]): readonly (number | null)[] {
  const indices: (number | null)[] = [];
  for (const { index, from, to } of groupsOf(timeline, entries)) for (let i = from; i < to; i++) indices[i] = index;
  return indices;
}

/** True where a new day wants a date line: several days have one, or one has and no entry below says its date itself. */
export function groupsByDate(timeline: Timeline, entries: readonly TimelineEntry[]): boolean {
  if (timeline.dateLines.length === 0) return false;
  const dated = entries.filter((entry) => entry.stamp.date !== null).length;
  return timeline.dateLines.length > 1 ? dated * 2 < entries.length : dated === 0;
}
