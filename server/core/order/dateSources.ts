import { placedRange } from '../markdown/pieces.ts';
import type { Timeline, TimelineEntry } from '../model/postmortem.ts';
import type { Range } from '../text/range.ts';
import type { Placed } from './placed.ts';

/** A written date, and the entries that take theirs from it. */
export interface DateSource {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Of the date as written; of the whole line for a date heading. */
  readonly range: Range;
  /** Indices in `Postmortem.entries`. */
  readonly members: ReadonlySet<number>;
}

function writtenDate({ stamp, place }: TimelineEntry): Range | null {
  return stamp.date ? placedRange(place.line, place.base, stamp.date.span.from, stamp.date.span.to) : null;
}

/** The dates written in a timeline, in the document's order. Dates in columns of their own are left out: their place is not known. */
export function dateSources(placed: readonly Placed[], timeline: Timeline): DateSource[] {
  const sources = new Map<number, Source>();
  let current = null as Source | null;
  for (const { entry } of placed) {
    const { date, dateFrom } = entry.moment;
    const heading = timeline.dateLines.findLast(({ range }) => range.start <= entry.range.start);
    const range =
      dateFrom === 'entry' ? writtenDate(entry) : dateFrom === 'date heading' ? (heading?.range ?? null) : null;
    if (range && date) {
      current = sources.get(range.start) ?? { date, range, members: new Set(), reached: date };
      sources.set(range.start, current);
    } else if (dateFrom === 'entry before') {
      // A date that strays is not carried on: then the entry takes its own from one above that.
      if (date !== current?.reached)
        current = [...sources.values()].findLast(({ reached }) => reached === date) ?? null;
    } else if (dateFrom === 'past midnight') {
      if (current && date) current.reached = date;
    } else current = null;
    current?.members.add(entry.index);
  }
  return [...sources.values()];
}

interface Source {
  readonly date: string;
  readonly range: Range;
  readonly members: Set<number>;
  /** The date of the last entry that takes its own from here: later where entries pass midnight. */
  reached: string;
}
