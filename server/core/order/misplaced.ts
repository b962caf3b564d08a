import type { Timeline, TimelineEntry } from '../model/postmortem.ts';
import { longestRun, rising, type Window } from './longestRun.ts';
import { type Placed, turned } from './placed.ts';

/** An entry that does not stand where its time belongs. */
export interface Misplaced {
  readonly entry: TimelineEntry;
  /** The entry that shows it: `later` stands before it although its time is later, or `earlier` behind it although earlier. */
  readonly against: TimelineEntry;
  readonly relation: 'later' | 'earlier';
  /** The entries between which its time belongs, among those that are in order. */
  readonly after: TimelineEntry | null;
  readonly before: TimelineEntry | null;
}

/** Entries that stand directly in the same entry (or in none) are compared with each other, so that notes nested in an entry may run past the next one. */
function siblings(placed: readonly Placed[]): Placed[][] {
  const groups = new Map<number, Placed[]>();
  const open: TimelineEntry[] = [];
  for (const one of placed) {
    const { range, index } = one.entry;
    while (open.length > 0 && (open.at(-1)?.range.end ?? 0) <= range.start) open.pop();
    const parent = open.at(-1)?.index ?? -1;
    const group = groups.get(parent);
    if (group) group.push(one);
    else groups.set(parent, [one]);
    if (open.at(-1)?.index !== index) open.push(one.entry);
  }
  return [...groups.values()];
}

const windowsOf = (placed: readonly Placed[], timeline: Timeline): Window[] =>
  placed.map(({ window }) => (timeline.direction === 'descending' ? turned(window) : window));

function explain(
  placed: readonly Placed[],
  windows: readonly Window[],
  kept: readonly number[],
  index: number,
): Misplaced | null {
  const own = windows[index];
  const entry = placed[index]?.entry;
  if (!own || !entry) return null;
  const entryAt = (i: number | undefined) => (i === undefined ? undefined : placed[i]?.entry);
  const later = kept.findLast((i) => i < index && (windows[i]?.from ?? 0) > own.to);
  const earlier = kept.find((i) => i > index && (windows[i]?.to ?? 0) < own.from);
  const against = entryAt(later) ?? entryAt(earlier);
  if (!against) return null;
  const next = kept.find((i) => (windows[i]?.from ?? 0) > own.from);
  const last = next === undefined ? kept.at(-1) : kept[kept.indexOf(next) - 1];
  return {
    entry,
    against,
    relation: later === undefined ? 'earlier' : 'later',
    after: entryAt(last) ?? null,
    before: entryAt(next) ?? null,
  };
}

/** The entries of a timeline that are out of order: as few as explain it. */
export function misplacedEntries(placed: readonly Placed[], timeline: Timeline): Misplaced[] {
  const all = windowsOf(placed, timeline);
  if (rising(all)) return [];
  return siblings(placed).flatMap((group) => {
    const windows = windowsOf(group, timeline);
    if (rising(windows)) return [];
    const kept = longestRun(windows);
    const keeps = new Set(kept);
    return group.flatMap((_, i) => (keeps.has(i) ? [] : (explain(group, windows, kept, i) ?? [])));
  });
}
