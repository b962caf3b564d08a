import type { TimelineEntry } from '../../core/model/postmortem.ts';
import { onlyBlanks } from '../../core/rules/util/blanks/blankLines.ts';
import { blanksOf } from '../../core/rules/util/blanks/blankPlaces.ts';
import type { ReadDocument } from '../analyses.ts';
import { toLspRange } from '../places.ts';
import type { OutlineTimeline } from '../protocol.ts';
import { firstMinutes, sinceFirst, understanding } from '../understanding.ts';

/** The time without date and zone, as its author writes it; the whole stamp where it has no time. */
function shortTime({ place, stamp }: TimelineEntry): string {
  const { from, to } = stamp.time?.span ?? stamp.span;
  return place.line.text.slice(from, to);
}

/** The timelines with their entries; a template's lines (`HH:MM [What happened]`) are none yet. */
export function outlineTimelines(read: ReadDocument): OutlineTimeline[] {
  const { document, analysis } = read;
  const { markdown, postmortem, profile } = analysis;
  const { timelines, entries, sections } = postmortem;
  const blanks = blanksOf(markdown, postmortem, profile);
  return timelines.map((timeline) => {
    const first = firstMinutes(timeline, entries);
    const section = timeline.section === null ? undefined : sections[timeline.section];
    let day: string | null = null;
    return {
      title: section?.title || 'Timeline',
      entries: timeline.entries.flatMap((index) => {
        const entry = entries[index];
        if (!entry || onlyBlanks(markdown.text, entry.range, blanks)) return [];
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
