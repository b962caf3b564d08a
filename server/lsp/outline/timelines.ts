import type { TimelineEntry } from '../../core/model/postmortem.ts';
import { doubtsOf } from '../../core/time/doubts.ts';
import type { ReadDocument } from '../analyses.ts';
import { toLspRange } from '../places.ts';
import type { OutlineTimeline } from '../protocol.ts';
import { firstMinutes, sinceFirst, understanding } from '../understanding.ts';
import { startOnClock } from './clock.ts';
import { mainTimeline, statedMilestones } from './stated.ts';
import type { Unfilled } from './types.ts';

/** The time without date and zone, as its author writes it; the whole stamp where it has no time. */
function shortTime({ place, stamp }: TimelineEntry): string {
  const { from, to } = stamp.time?.span ?? stamp.span;
  return place.line.text.slice(from, to);
}

/** The end of a range in minutes since the timeline's first entry; null where there is none, or it is no later than the start. */
function untilOf({ moment, end }: TimelineEntry, first: number | null): number | null {
  const [from, to] = [moment.minutes, end?.minutes ?? null];
  return first === null || from === null || to === null || to <= from ? null : to - first;
}

/** The timelines with their entries; a template's lines (`HH:MM [What happened]`) are none yet. */
export function outlineTimelines(read: ReadDocument, isUnfilled: Unfilled): OutlineTimeline[] {
  const { document, analysis } = read;
  const { timelines, entries, sections } = analysis.postmortem;
  const main = mainTimeline(read);
  return timelines.map((timeline) => {
    const first = firstMinutes(timeline, entries);
    const section = timeline.section === null ? undefined : sections[timeline.section];
    const told = timeline.entries.flatMap((index) => entries[index] ?? []).filter(({ range }) => !isUnfilled(range));
    let day: string | null = null;
    return {
      title: section?.title || 'Timeline',
      newestFirst: timeline.direction === 'descending',
      clock: timeline.clock,
      startsAt: startOnClock(told, first),
      stated: timeline === main ? statedMilestones(read, timeline, first) : [],
      entries: told.map((entry) => {
        const { date, zone, slack } = entry.moment;
        const begins = date !== null && day !== null && date !== day;
        const dated = begins ? `${date.slice(date.slice(0, 4) === day?.slice(0, 4) ? 5 : 0)} ` : '';
        day = date ?? day;
        const since = sinceFirst(entry, first);
        const stamp = shortTime(entry);
        return {
          time: dated + stamp,
          stamp,
          date,
          zone,
          text: entry.text,
          since,
          until: untilOf(entry, first),
          slack,
          doubts: doubtsOf(entry.moment),
          milestone: entry.milestone?.kind ?? null,
          inferred: entry.milestone?.by === 'inferred',
          explanation: understanding(entry, since).join('\n\n'),
          range: toLspRange(document, entry.range),
        };
      }),
    };
  });
}
