import type { Chunk } from '../../../markdown/document.ts';
import { foundAt, proseOf } from '../../../search/chunkLines.ts';
import { type Found, searchChunks } from '../../../search/searchChunks.ts';
import { isoDate } from '../../../time/calendar.ts';
import { readStamp } from '../../../time/readStamp.ts';
import type { WrittenDate } from '../../../time/stamp.ts';

/** A stretch that a sentence gives with whole dates and times: `between 2024-02-25 23:04 and 2024-02-26 08:12`. */
interface ToldDays extends Found {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** Null for a date without a year, and for one that can be read two ways. */
const wholeDate = ({ year, month, day, swapped }: WrittenDate): string | null =>
  year === null || month === null || day === null || swapped ? null : isoDate(year, month, day);

/** Where a stamp may begin, and more than the longest range takes. */
const beginning = /\b(?:from|between)\s+(?=.{0,40}\d:\d{2})/gi;
const longest = 120;

/** `between … and …` is a range only behind that word, so that the two ends are read one by one. */
function toldIn(text: string, at: number): { from: string; to: string; length: number } | null {
  const start = readStamp(text.slice(at, at + longest));
  const from = start?.date && start.time ? wholeDate(start.date) : null;
  if (!start || from === null) return null;
  if (start.end?.time) {
    const to = start.end.date ? wholeDate(start.end.date) : from;
    return to === null ? null : { from, to, length: start.span.to };
  }
  const joint = /^\s*and\s+/.exec(text.slice(at + start.span.to));
  const behind = start.span.to + (joint?.[0].length ?? 0);
  const end = joint ? readStamp(text.slice(at + behind, at + behind + longest)) : null;
  const to = end?.time ? (end.date ? wholeDate(end.date) : from) : null;
  return end === null || to === null ? null : { from, to, length: behind + end.span.to };
}

/** The stretches that the sentences of a document give with whole dates and times, in its order. */
export const toldDays = searchChunks((chunk: Chunk): ToldDays[] =>
  [...proseOf(chunk)].flatMap(({ line, quoted }) =>
    quoted
      ? []
      : [...line.text.matchAll(beginning)].flatMap((match) => {
          const at = match.index + match[0].length;
          const told = toldIn(line.text, at);
          return told ? [{ ...foundAt(line, at, told.length), from: told.from, to: told.to }] : [];
        }),
  ),
);
