import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';

/** The entries of a timeline, in the document's order. */
export const entriesOf = ({ entries }: Postmortem, timeline: Timeline): TimelineEntry[] =>
  timeline.entries.flatMap((index) => entries[index] ?? []);
