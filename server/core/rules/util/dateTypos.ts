import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { Range } from '../../text/range.ts';
import { addDays, dayNumber, isDay } from '../../time/calendar.ts';
import { type Placed, placedEntries } from './clock.ts';
import { partsOf } from './dates.ts';
import { type Misplaced, misplacedEntries } from './order.ts';
import { rangeOf } from './place.ts';

/** A date that breaks the order although one part changed would restore it. */
export interface DateTypo {
  /** Of the date as written. */
  readonly range: Range;
  readonly from: string;
  readonly to: string;
  readonly part: 'year' | 'month' | 'day';
  /** The entry that shows it. */
  readonly against: TimelineEntry;
}

export interface OrderReading {
  readonly typos: readonly DateTypo[];
  /** What is out of order when the typos are mended. */
  readonly misplaced: readonly Misplaced[];
}

/** A written date and the entries that take theirs from it. */
interface Source {
  readonly date: string;
  readonly range: Range;
  readonly members: ReadonlySet<number>;
}

interface Repair {
  readonly source: Source;
  readonly to: string;
  readonly part: DateTypo['part'];
  readonly placed: readonly Placed[];
  readonly left: readonly Misplaced[];
}

/** More misplaced entries than this are no typo's doing, and trying every repair would cost too much. */
const tooMany = 40;

function writtenDate(entry: TimelineEntry): Range | null {
  const { date } = entry.stamp;
  return date ? rangeOf(entry.place, date.span) : null;
}

/** Where each entry's date is written, in the document's order. */
function sourcesOf(placed: readonly Placed[], timeline: Timeline): Source[] {
  const sources: { date: string; range: Range; members: Set<number> }[] = [];
  const byStart = new Map<number, (typeof sources)[number]>();
  let current: (typeof sources)[number] | null = null;
  for (const { entry } of placed) {
    const { date, dateFrom } = entry.moment;
    const heading = timeline.dateLines.findLast(({ range }) => range.start <= entry.range.start);
    const range =
      dateFrom === 'entry' ? writtenDate(entry) : dateFrom === 'date heading' ? (heading?.range ?? null) : null;
    const carried = dateFrom === 'entry before' || dateFrom === 'past midnight';
    if (range && date) {
      current = byStart.get(range.start) ?? { date, range, members: new Set() };
      if (!byStart.has(range.start)) {
        byStart.set(range.start, current);
        sources.push(current);
      }
    } else if (!carried) current = null;
    current?.members.add(entry.index);
  }
  return sources;
}

const valid = (year: string, month: string, day: string): string | null =>
  isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;

/** The dates that the neighbours suggest for `source`, the likeliest part first. */
function suggestions(source: Source, around: Neighbours): Pick<Repair, 'to' | 'part'>[] {
  const [before] = around.before;
  const [after] = around.after;
  const own = partsOf(source.date);
  const out: Pick<Repair, 'to' | 'part'>[] = [];
  const add = (part: Repair['part'], to: string | null) => {
    if (to && to !== source.date && !out.some((one) => one.to === to)) out.push({ part, to });
  };
  const neighbours = [before, after].flatMap((date) => (date ? [partsOf(date)] : []));
  for (const { year } of neighbours) add('year', valid(year, own.month, own.day));
  // January written with the year that has just ended, in the last entries.
  if (before && !after && Number(partsOf(before).month) > 10 && Number(own.month) < 3) {
    add('year', valid(String(Number(partsOf(before).year) + 1), own.month, own.day));
  }
  for (const { month } of neighbours) add('month', valid(own.year, month, own.day));
  for (const { day } of neighbours) add('day', valid(own.year, own.month, day));
  return out;
}

const shifted = (placed: readonly Placed[], { members }: Source, days: number): Placed[] =>
  placed.map((one) => {
    if (!members.has(one.entry.index)) return one;
    const { entry, window, date } = one;
    return {
      entry,
      window: { from: window.from + days * 1440, to: window.to + days * 1440 },
      date: date && addDays(date, days),
    };
  });

/** Days between two dates, whichever is earlier. */
const apart = (a: string, b: string): number => Math.abs(dayNumber(a) - dayNumber(b));

/**
 * A year between two neighbours always convinces, one at either end where it brings the date within a month of its neighbour.
 * A day is put down to a typo only where the neighbours on both sides have the repaired date, a month where both are within a
 * week of it. At either end of the timeline two neighbours must have the repaired date, and the written one must be off by more
 * than a day: else two entries may as well stand the wrong way round.
 */
function convincing(source: Source, repair: Pick<Repair, 'to' | 'part'>, around: Neighbours): boolean {
  const [before, twoBefore] = around.before;
  const [after, twoAfter] = around.after;
  if (repair.part === 'year') {
    const near = before ?? after;
    return (before !== undefined && after !== undefined) || (near !== undefined && apart(near, repair.to) <= 31);
  }
  if (!around.timed) return false;
  if (before && after) {
    return repair.part === 'month'
      ? apart(before, repair.to) <= 7 && apart(after, repair.to) <= 7
      : before === after && before === repair.to;
  }
  const agree = (before === repair.to && twoBefore === repair.to) || (after === repair.to && twoAfter === repair.to);
  return agree && apart(repair.to, source.date) > 1;
}

/** The dates of the entries around a source's, the nearest first, those left out that are out of order themselves. */
interface Neighbours {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether the source's entries have clock times. */
  readonly timed: boolean;
}

function neighboursOf({ members }: Source, placed: readonly Placed[], misplaced: readonly Misplaced[]): Neighbours {
  const out = new Set(misplaced.map(({ entry }) => entry.index));
  const first = placed.findIndex(({ entry }) => members.has(entry.index));
  const last = placed.findLastIndex(({ entry }) => members.has(entry.index));
  const dates = (some: readonly Placed[]) =>
    some.flatMap(({ entry, date }) => (out.has(entry.index) || members.has(entry.index) ? [] : (date ?? [])));
  return {
    before: dates(placed.slice(0, first)).reverse(),
    after: dates(placed.slice(last + 1)),
    timed: placed[first]?.entry.moment.time != null,
  };
}

function repairsOf(
  source: Source,
  placed: readonly Placed[],
  misplaced: readonly Misplaced[],
  timeline: Timeline,
): Repair[] {
  const around = neighboursOf(source, placed, misplaced);
  return suggestions(source, around).flatMap((suggestion) => {
    if (!convincing(source, suggestion, around)) return [];
    const moved = shifted(placed, source, dayNumber(suggestion.to) - dayNumber(source.date));
    const left = misplacedEntries(moved, timeline);
    if (left.some(({ entry }) => source.members.has(entry.index))) return [];
    return [{ source, ...suggestion, placed: moved, left }];
  });
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

/** The repair that leaves least out of order; among equals the one that makes the timeline shortest, then the one that changes fewer entries. */
const bestRepair = (repairs: readonly Repair[]): Repair | null =>
  repairs.reduce<Repair | null>((best, repair) => {
    if (!best) return repair;
    const by =
      repair.left.length - best.left.length ||
      length(repair) - length(best) ||
      repair.source.members.size - best.source.members.size;
    return by < 0 ? repair : best;
  }, null);

/** The entry next to a source whose date nobody doubts, the one before rather than the one behind. */
function nearestSound(source: Source, placed: readonly Placed[], doubtful: ReadonlySet<number>): TimelineEntry | null {
  const at = placed.findIndex(({ entry }) => source.members.has(entry.index));
  const isSound = ({ entry }: Placed) => !doubtful.has(entry.index);
  return (placed.slice(0, at).findLast(isSound) ?? placed.slice(at).find(isSound))?.entry ?? null;
}

function readTimeline(postmortem: Postmortem, timeline: Timeline): OrderReading {
  let placed: readonly Placed[] = placedEntries(postmortem, timeline);
  let misplaced: readonly Misplaced[] = misplacedEntries(placed, timeline);
  const typos: DateTypo[] = [];
  if (misplaced.length === 0 || misplaced.length > tooMany) return { typos, misplaced };
  const sources = new Set(sourcesOf(placed, timeline));
  const doubtful = new Set<number>();
  while (misplaced.length > 0) {
    const involved = new Set(misplaced.flatMap(({ entry, against }) => [entry.index, against.index]));
    const suspects = [...sources].filter(({ members }) => [...members].some((index) => involved.has(index)));
    const repairs = suspects
      .flatMap((source) => repairsOf(source, placed, misplaced, timeline))
      .filter(({ left }) => left.length < misplaced.length);
    const best = bestRepair(repairs);
    if (!best) break;
    for (const index of best.source.members) doubtful.add(index);
    for (const { entry } of misplaced) doubtful.add(entry.index);
    const against = nearestSound(best.source, placed, doubtful);
    if (!against) break;
    typos.push({ range: best.source.range, from: best.source.date, to: best.to, part: best.part, against });
    sources.delete(best.source);
    ({ placed, left: misplaced } = best);
  }
  return { typos, misplaced };
}

const known = new WeakMap<Postmortem, readonly OrderReading[]>();

/** What is wrong with the order of each timeline; a timeline whose disorder the author explains has nothing wrong. */
export function readOrder(postmortem: Postmortem): readonly OrderReading[] {
  const before = known.get(postmortem);
  if (before) return before;
  const readings = postmortem.timelines.map((timeline) =>
    timeline.disorderExplained ? { typos: [], misplaced: [] } : readTimeline(postmortem, timeline),
  );
  known.set(postmortem, readings);
  return readings;
}
