import type { Timeline, TimelineEntry } from '../core/model/postmortem.ts';
import { explain } from '../core/time/carry.ts';
import { elapsed } from '../core/time/elapsed.ts';
import type { ReadDocument } from './analyses.ts';

/** The minutes of a timeline's first entry on the clock that its entries share; in a newest-first timeline that is the last one. */
export function firstMinutes(timeline: Timeline, entries: readonly TimelineEntry[]): number | null {
  const known = timeline.entries.map((index) => entries[index]?.moment.minutes ?? null).filter((one) => one !== null);
  return (timeline.direction === 'descending' ? known.at(-1) : known[0]) ?? null;
}

/** Minutes since the timeline's first entry; null where one of the two times is unknown. */
export const sinceFirst = ({ moment }: TimelineEntry, first: number | null): number | null =>
  moment.minutes === null || first === null ? null : moment.minutes - first;

/** How an entry's stamp is understood, in paragraphs of Markdown: the moment and where its parts come from, the time since the first entry, its milestone. */
export function understanding({ analysis }: ReadDocument, entry: TimelineEntry): string[] {
  const { timelines, entries } = analysis.postmortem;
  const timeline = timelines[entry.timeline];
  const since = timeline ? sinceFirst(entry, firstMinutes(timeline, entries)) : null;
  const lines = [explain(entry.moment)];
  if (since !== null) lines.push(`${elapsed(since)} since the first entry`);
  if (entry.milestone) {
    const { kind, by } = entry.milestone;
    lines.push(`Milestone: **${kind}**${by === 'inferred' ? ', inferred from the words' : ''}`);
  }
  return lines;
}
