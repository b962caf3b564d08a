import type { Postmortem, Timeline, TimelineEntry } from './postmortem.ts';

/** The entries of a timeline, in the document's order. */
export function entriesOf({ entries }: Postmortem, timeline: Timeline): readonly TimelineEntry[] {
  const [first = 0] = timeline.entries;
  return entries.slice(first, first + timeline.entries.length);
}
