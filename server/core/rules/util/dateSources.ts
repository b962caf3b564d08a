import type { Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { Range } from '../../text/range.ts';
import type { Placed } from './clock.ts';
import { rangeOf } from './place.ts';

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
  return stamp.date ? rangeOf(place, stamp.date.span) : null;
}

/** The dates written in a timeline, in the document's order. Dates in columns of their own are left out: their place is not known. */
export function dateSources(placed: readonly Placed[], timeline: Timeline): DateSource[] {
  const sources = new Map<number, { date: string; range: Range; members: Set<number> }>();
  let current: { members: Set<number> } | null = null;
  for (const { entry } of placed) {
    const { date, dateFrom } = entry.moment;
    const heading = timeline.dateLines.findLast(({ range }) => range.start <= entry.range.start);
    const range =
      dateFrom === 'entry' ? writtenDate(entry) : dateFrom === 'date heading' ? (heading?.range ?? null) : null;
    if (range && date) {
      const source = sources.get(range.start) ?? { date, range, members: new Set() };
      sources.set(range.start, source);
      current = source;
    } else if (dateFrom !== 'entry before' && dateFrom !== 'past midnight') current = null;
    current?.members.add(entry.index);
  }
  return [...sources.values()];
}
