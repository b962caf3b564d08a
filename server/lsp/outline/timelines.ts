import type { TimelineEntry } from '../../core/model/postmortem.ts';
import type { ReadDocument } from '../analyses.ts';
import { toLspRange } from '../places.ts';
import type { OutlineTimeline } from '../protocol.ts';
import { firstMinutes, sinceFirst, understanding } from '../understanding.ts';
import type { Unfilled } from './index.ts';

/** The time without date and zone, as its author writes it; the whole stamp where it has no time. */
function shortTime({ place, stamp }: TimelineEntry): string {
  const { from, to } = stamp.time?.span ?? stamp.span;
  return place.line.text.slice(from, to);
}

/** The timelines with their entries; a template's lines (`HH:MM [What happened]`) are none yet. */
export function outlineTimelines(read: ReadDocument, isUnfilled: Unfilled): OutlineTimeline[] {
  const { document, analysis } = read;
  const { timelines, entries, sections } = analysis.postmortem;
  return timelines.map((timeline) => {
    const first = firstMinutes(timeline, entries);
    const section = timeline.section === null ? undefined : sections[timeline.section];
    let day: string | null = null;
    return {
      title: section?.title || 'Timeline',
      entries: timeline.entries.flatMap((index) => {
        const entry = entries[index];
        if (!entry || isUnfilled(entry.range)) return [];
        const { date } = entry.moment;
        const begins = date !== null && day !== null && date !== day;
        const dated = begins ? `${date.slice(date.slice(0, 4) === day?.slice(0, 4) ? 5 : 0)} ` : '';
        day = date ?? day;
        const since = sinceFirst(entry, first);
        return [
          {
            time: dated + shortTime(entry),
            text: entry.text,
            since,
            milestone: entry.milestone?.kind ?? null,
            explanation: understanding(entry, since).join('\n\n'),
            range: toLspRange(document, entry.range),
          },
        ];
      }),
    };
  });
}
