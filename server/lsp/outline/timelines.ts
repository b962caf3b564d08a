import type { ReadDocument } from '../analyses.ts';
import { toLspRange } from '../places.ts';
import type { OutlineTimeline } from '../protocol.ts';
import { firstMinutes, sinceFirst, understanding } from '../understanding.ts';

export function outlineTimelines(read: ReadDocument): OutlineTimeline[] {
  const { document, analysis } = read;
  const { timelines, entries, sections } = analysis.postmortem;
  return timelines.map((timeline) => {
    const first = firstMinutes(timeline, entries);
    const section = timeline.section === null ? undefined : sections[timeline.section];
    return {
      title: section?.title || 'Timeline',
      entries: timeline.entries.flatMap((index) => {
        const entry = entries[index];
        if (!entry) return [];
        return [
          {
            stamp: document.getText(toLspRange(document, entry.stampRange)),
            text: entry.text,
            since: sinceFirst(entry, first),
            milestone: entry.milestone?.kind ?? null,
            explanation: understanding(read, entry).join('\n\n'),
            range: toLspRange(document, entry.range),
          },
        ];
      }),
    };
  });
}
