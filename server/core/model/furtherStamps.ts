import type { Span } from '../text/range.ts';
import { readStamp } from '../time/readStamp.ts';
import type { Stamp, WrittenDate, WrittenTime, WrittenZone } from '../time/stamp.ts';

/** A separator, or a sentence's end, with a clock time behind it, and a separator behind that. */
const seam =
  /(?:\s(?:[-–—•|]|<br>)|(?<=[.!?]))\s+(?=~?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?\s*(?:[:–—-]\s))/giu;

/** How much of a line is looked at. */
const reach = 4000;

const moved = <T extends { readonly span: Span }>(part: T, by: number): T => ({
  ...part,
  span: { from: part.span.from + by, to: part.span.to + by },
});
const shift = <T extends WrittenDate | WrittenTime | WrittenZone>(part: T | null, by: number): T | null =>
  part && moved(part, by);

/** A stamp read from the middle of a line, with its spans in the whole line. Parts of a date are left out: nothing is to be mended there. */
function movedStamp(stamp: Stamp, by: number): Stamp {
  return {
    ...moved(stamp, by),
    textFrom: stamp.textFrom + by,
    date: stamp.date && { ...moved(stamp.date, by), parts: {} },
    time: shift(stamp.time, by),
    zone: shift(stamp.zone, by),
    end: stamp.end && {
      date: stamp.end.date && { ...moved(stamp.end.date, by), parts: {} },
      time: shift(stamp.end.time, by),
      zone: shift(stamp.end.zone, by),
    },
    other: stamp.other && { time: moved(stamp.other.time, by), zone: moved(stamp.other.zone, by) },
    weekday: stamp.weekday && moved(stamp.weekday, by),
    problems: stamp.problems.map((problem) => moved(problem, by)),
  };
}

/**
 * Stamps of further entries that a line holds behind its first, as people write who run their list together: behind a dash or a sentence, written
 * like the first one, with words of their own.
 */
export function furtherStamps(text: string, first: Stamp): Stamp[] {
  if (first.time === null || first.label !== null) return [];
  const found: Stamp[] = [];
  for (const match of text.slice(0, reach).matchAll(seam)) {
    const at = match.index + match[0].length;
    if (at <= first.textFrom) continue;
    const stamp = readStamp(text.slice(at));
    const alike =
      stamp?.time &&
      stamp.label === null &&
      stamp.span.from === 0 &&
      stamp.time.separator === first.time.separator &&
      (stamp.time.meridiem === null) === (first.time.meridiem === null);
    if (stamp && alike && text.slice(at + stamp.textFrom).trim() !== '') found.push(movedStamp(stamp, at));
  }
  return found;
}
