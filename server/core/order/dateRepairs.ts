import type { Timeline } from '../model/postmortem.ts';
import { addDays, dayNumber, isDay, partsOf } from '../time/calendar.ts';
import type { DateSource } from './dateSources.ts';
import { type Misplaced, misplacedEntries } from './misplaced.ts';
import type { Placed } from './placed.ts';

export type DatePart = 'year' | 'month' | 'day';

interface Suggestion {
  /** `YYYY-MM-DD`. */
  readonly to: string;
  readonly part: DatePart;
}

/** A written date with one part changed, and the timeline as it is then. */
export interface Repair extends Suggestion {
  readonly source: DateSource;
  readonly placed: readonly Placed[];
  /** What is out of order all the same. */
  readonly left: readonly Misplaced[];
}

/** The dates of the other entries around a source's, the nearest first. */
interface Neighbours {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Days between two dates, whichever is earlier. */
export const apart = (a: string, b: string): number => Math.abs(dayNumber(a) - dayNumber(b));

function neighboursOf({ members }: DateSource, placed: readonly Placed[], without: ReadonlySet<number>): Neighbours {
  const first = placed.findIndex(({ entry }) => members.has(entry.index));
  const last = placed.findLastIndex(({ entry }) => members.has(entry.index));
  const dates = (some: readonly Placed[]) =>
    some.flatMap(({ entry, date }) => (without.has(entry.index) || members.has(entry.index) ? [] : (date ?? [])));
  return { before: dates(placed.slice(0, first)).reverse(), after: dates(placed.slice(last + 1)) };
}

/** The dates that the neighbours suggest for a written one, the likeliest part first. */
function suggestions(written: string, { before: [before], after: [after] }: Neighbours): Suggestion[] {
  const own = partsOf(written);
  const out: Suggestion[] = [];
  const add = (part: DatePart, year: string, month: string, day: string) => {
    const to = `${year}-${month}-${day}`;
    if (to !== written && isDay(Number(year), Number(month), Number(day))) out.push({ part, to });
  };
  const neighbours = [before, after].flatMap((date) => (date ? [partsOf(date)] : []));
  for (const { year } of neighbours) add('year', year, own.month, own.day);
  // January written with the year that has just ended, in the last entries.
  if (before && !after && Number(partsOf(before).month) > 10 && Number(own.month) < 3) {
    add('year', String(Number(partsOf(before).year) + 1), own.month, own.day);
  }
  for (const { month } of neighbours) add('month', own.year, month, own.day);
  for (const { day } of neighbours) add('day', own.year, own.month, day);
  return out.filter((one, index) => out.findIndex(({ to }) => to === one.to) === index);
}

/**
 * True where a typo explains the written date better than an entry in the wrong place.
 * - Year: always between two neighbours; at an end of the timeline only if the repaired date is within 31 days of the neighbour.
 * - Month, day: only if no entry that is in order has the written date, give or take a day; then between two neighbours at most 31 days
 *   (day: 7) apart, or at an end if the next two neighbours both have the repaired date.
 */
function convincing(
  { date, members }: DateSource,
  { to, part }: Suggestion,
  around: Neighbours,
  placed: readonly Placed[],
  out: ReadonlySet<number>,
): boolean {
  const [before, twoBefore] = around.before;
  const [after, twoAfter] = around.after;
  if (part === 'year') return before && after ? true : apart(before ?? after ?? date, to) <= 31;
  const own = placed.find(({ entry }) => members.has(entry.index))?.entry;
  if (own?.moment.time == null) return false;
  const isOther = (index: number) => !members.has(index) && !out.has(index);
  if (placed.some(({ entry, date: other }) => other && isOther(entry.index) && apart(other, date) <= 1)) return false;
  if (before && after) return apart(before, after) <= (part === 'month' ? 31 : 7);
  return (before === to && twoBefore === to) || (after === to && twoAfter === to);
}

const shifted = (placed: readonly Placed[], { members }: DateSource, days: number): Placed[] =>
  placed.map((one) => {
    if (!members.has(one.entry.index)) return one;
    const { entry, window, date } = one;
    return {
      entry,
      window: { from: window.from + days * 1440, to: window.to + days * 1440 },
      date: date && addDays(date, days),
    };
  });

/** The repairs of one written date that put all of its entries in order. */
export function repairsOf(
  source: DateSource,
  placed: readonly Placed[],
  misplaced: readonly Misplaced[],
  timeline: Timeline,
): Repair[] {
  const tried = new Set<string>();
  // Once among all entries, once among those only that are in order: the others may be of the same typo.
  const out = new Set(misplaced.map(({ entry }) => entry.index));
  return [new Set<number>(), out].flatMap((without) => {
    const around = neighboursOf(source, placed, without);
    return suggestions(source.date, around).flatMap((suggestion) => {
      if (tried.has(suggestion.to) || !convincing(source, suggestion, around, placed, out)) return [];
      tried.add(suggestion.to);
      const moved = shifted(placed, source, dayNumber(suggestion.to) - dayNumber(source.date));
      const left = misplacedEntries(moved, timeline);
      return left.some(({ entry }) => source.members.has(entry.index))
        ? []
        : [{ source, ...suggestion, placed: moved, left }];
    });
  });
}

/** So many days between the dates on either side, and a written day and month among them is theirs. */
const closeBy = 7;

/**
 * `source`'s date in the year of the entries on either side (those in `out` aside), where that brings it among their days though not
 * its time into their order; null where they are of different years, more than a week apart, or all at one side.
 */
export function yearAround(source: DateSource, placed: readonly Placed[], out: ReadonlySet<number>): string | null {
  const {
    before: [before],
    after: [after],
  } = neighboursOf(source, placed, out);
  if (!before || !after || apart(before, after) > closeBy) return null;
  const { year } = partsOf(before);
  const to = `${year}${source.date.slice(4)}`;
  const isAmong = [before, to, after].every((date) => partsOf(date).year === year) && before <= to && to <= after;
  return isAmong && to !== source.date ? to : null;
}

/** Minutes from the first to the last entry. */
function length({ placed }: Repair): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const { window } of placed) {
    least = Math.min(least, window.from);
    most = Math.max(most, window.to);
  }
  return most - least;
}

const parts: readonly DatePart[] = ['year', 'month', 'day'];

/**
 * The repair that leaves least out of order; among equals the one that changes fewer entries, then the one that makes the timeline
 * shortest, then the likelier part.
 */
export const bestRepair = (repairs: readonly Repair[]): Repair | null =>
  repairs.reduce<Repair | null>((best, repair) => {
    if (!best) return repair;
    const by =
      repair.left.length - best.left.length ||
      repair.source.members.size - best.source.members.size ||
      length(repair) - length(best) ||
      parts.indexOf(repair.part) - parts.indexOf(best.part);
    return by < 0 ? repair : best;
  }, null);
