import type { Postmortem, Section, TimelineEntry } from '../../../model/postmortem.ts';
import { sectionAt } from '../../../search/sections.ts';
import { readStamp } from '../../../time/readStamp.ts';
import type { WrittenTime } from '../../../time/stamp.ts';

const half = 720;

/** Minutes since midnight of a time in the half of the day that is lent to it; it may name one itself. */
function minutesIn({ hour, minute, meridiem }: WrittenTime, lent: 'am' | 'pm'): number {
  return (hour % 12) * 60 + (minute ?? 0) + ((meridiem ?? lent) === 'pm' ? half : 0);
}

const clockMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A heading's half of the day, and the minute of the day that it begins with; null where it tells none. */
function tellsHalf(text: string, { form, titleRange }: Section): { lent: 'am' | 'pm'; from: number } | null {
  const stamp = form === 'heading' ? readStamp(text.slice(titleRange.start, titleRange.end)) : null;
  const lent = stamp?.time?.meridiem ?? stamp?.end?.time?.meridiem ?? null;
  return stamp?.time && lent ? { lent, from: minutesIn(stamp.time, lent) } : null;
}

/**
 * The entries of a timeline whose am or pm their heading says for them: below `### 10:07–10:29 AM`, as long as their times rise, stay on
 * its side of noon or midnight, and are read so.
 */
export function withLentMeridiem(
  text: string,
  { sections }: Postmortem,
  entries: readonly TimelineEntry[],
): ReadonlySet<TimelineEntry> {
  const lending = new Set<TimelineEntry>();
  let under: Section | null = null;
  let now: { lent: 'am' | 'pm'; from: number } | null = null;
  for (const entry of entries) {
    const section = sectionAt(sections, entry.stampRange.start);
    if (section !== under) now = section && tellsHalf(text, section);
    under = section;
    const { time } = entry.stamp;
    if (now === null || time === null || entry.layout === 'heading') continue;
    const minutes = minutesIn(time, now.lent);
    const isSo = minutes >= now.from && entry.moment.time !== null && clockMinutes(entry.moment.time) === minutes;
    now = isSo ? { ...now, from: minutes } : null;
    if (isSo) lending.add(entry);
  }
  return lending;
}
