import type { Span } from '../text/range.ts';
import { readStamp } from '../time/readStamp.ts';
import type { Stamp, WrittenDate, WrittenTime, WrittenZone } from '../time/stamp.ts';

/** A separator, or a sentence's end, with a clock time behind it, and a separator behind that. */
const seam =
  /(?:\s(?:[-–—•|]|<br>)|(?<=[.!?]))\s+(?=~?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?\s*(?:[:–—-]\s))/giu;

/** A time with am, pm, hrs or a colon, its zone, and a colon: nothing else is written like that, so that no full stop need stand before it. */
const zoned =
  /(?<=\s)(?=\d{1,2}(?:[:.]?\d{2})?\s*(?:[ap]\.?m\.?|hrs?|h)?\s*\(?[A-Z]{2,5}\)?:\s)(?<!\b(?:at|by|to|till|until|since|from|and|between|around|about|before|after|of|on|@|[-–—])\s+)/giu;

/** How much of a line is looked at. */
const reach = 4000;

const moved = <T extends { readonly span: Span }>(part: T, by: number): T => ({
  ...part,
  span: { from: part.span.from + by, to: part.span.to + by },
});
const shift = <T extends WrittenDate | WrittenTime | WrittenZone>(part: T | null, by: number): T | null =>
  part && moved(part, by);

/** A stamp read from the middle of a line, with its spans in the whole line. Parts of a date are left out: nothing is to be mended there. */
export function movedStamp(stamp: Stamp, by: number): Stamp {
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

/** Whether two stamps are written in the same form. */
const alike = (stamp: Stamp, { time, zone }: Stamp): boolean =>
  stamp.time !== null &&
  stamp.label === null &&
  stamp.span.from === 0 &&
  stamp.time.separator === time?.separator &&
  (stamp.time.meridiem === null) === (time.meridiem === null) &&
  (zone === null || stamp.zone === null || stamp.zone.name === zone.name);

/** True where a stamp begins with time and zone, and a colon is all that stands behind it. */
const closesZoned = (text: string, { date, zone, time, end, span, textFrom }: Stamp): boolean =>
  date === null &&
  zone !== null &&
  time !== null &&
  end === null &&
  zone.span.from > time.span.from &&
  /^\s*:\s+$/.test(text.slice(span.to, textFrom));

/**
 * Stamps of further entries that a line holds behind its first, as people write who run their list together, written like the first one
 * and with words of their own: behind a dash or a sentence, and anywhere where the zone is written on all of them (`2105hrs WAT: …`).
 */
export function furtherStamps(text: string, first: Stamp): Stamp[] {
  if (first.time === null || first.label !== null) return [];
  return [...places(text, closesZoned(text, first))].flatMap((at) => {
    if (at <= first.textFrom) return [];
    const stamp = readStamp(text.slice(at));
    return stamp && alike(stamp, first) && text.slice(at + stamp.textFrom).trim() !== '' ? [movedStamp(stamp, at)] : [];
  });
}

/** Where further stamps may begin, in rising order. */
function places(text: string, hasZones: boolean): readonly number[] {
  const head = text.slice(0, reach);
  const found = [...head.matchAll(seam)].map((match) => match.index + match[0].length);
  if (hasZones) found.push(...[...head.matchAll(zoned)].map(({ index }) => index));
  return [...new Set(found)].sort((a, b) => a - b);
}

/**
 * The stamps inside a line that begins with none, where it holds two of the form `12:14pm EAT: …` at least: the line goes on with a list
 * that began above it.
 */
export function innerStamps(text: string): Stamp[] {
  const found = [...text.slice(0, reach).matchAll(zoned)].flatMap(({ index }) => {
    const stamp = readStamp(text.slice(index));
    return stamp && stamp.span.from === 0 && closesZoned(text.slice(index), stamp) ? [{ stamp, index }] : [];
  });
  const [first] = found;
  const same = found.filter(({ stamp }) => first && alike(stamp, first.stamp));
  return same.length >= 2 && same.length === found.length
    ? same.map(({ stamp, index }) => movedStamp(stamp, index))
    : [];
}
