import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import { addDays, entriesOf, entryMinutes, type Wall, wallMinutes } from './entryClock.ts';

/** Where in a timeline a new moment belongs. */
export interface Place {
  /** The moment with its date filled in where the timeline tells one. */
  readonly wall: Wall;
  /** Position in `timeline.entries` before which it comes; their number where it is the last. */
  readonly at: number;
  /** Index in `timeline.dateLines` of the date it comes under, null where it comes under none. */
  readonly group: number | null;
  /** A date line of its own has to be written: the timeline groups by date and has none for this day. */
  readonly newGroup: boolean;
}

/** An undated time later than the last entry by up to this many minutes past midnight is taken for the next day. */
const nextDayReach = 6 * 60;

/**
 * The timeline that a moment belongs to: the one that the cursor (`near`, an offset) stands in, else the one whose span holds the
 * moment, else the nearest to the cursor, else the first. Null where the document has none.
 */
export function chooseTimeline(postmortem: Postmortem, wall: Wall, near: number | null): Timeline | null {
  const { timelines } = postmortem;
  if (timelines.length < 2) return timelines[0] ?? null;
  const distance = ({ range }: Timeline): number =>
    near === null ? 0 : Math.max(range.start - near, near - range.end, 0);
  const nearest = [...timelines].sort((a, b) => distance(a) - distance(b))[0] ?? null;
  if (near !== null && nearest !== null && distance(nearest) === 0) return nearest;
  const holding = timelines.filter((timeline) => spanHolds(postmortem, timeline, wall));
  return holding.length === 0 ? nearest : ([...holding].sort((a, b) => distance(a) - distance(b))[0] ?? nearest);
}

/** The place of `wall`, told on the timeline's own clocks where its zone is known. A missing date becomes the likeliest one. */
export function placeOf(postmortem: Postmortem, timeline: Timeline, wall: Wall, near: number | null): Place {
  const entries = entriesOf(postmortem, timeline);
  const minutes = entries.map((entry) => entryMinutes(entry, wall.zone));
  const dated = entries.some((entry) => entry.moment.date !== null);
  const wanted = wall.date !== null && !dated ? null : wall.date;
  const at = wanted === null ? likeliest(entries, minutes, wall.time, near) : wallMinutes(wanted, wall.time);
  const date = dated ? dateOf(at) : wall.date;
  const resolved = { ...wall, date };
  const groups = groupsOf(timeline, entries);
  const own = date === null ? [] : groups.filter((group) => group.date === date);
  if (own.length > 0) {
    const group = own[own.length - 1]!;
    return {
      wall: resolved,
      at: bestGap(minutes, at, timeline.direction, group.from, group.to),
      group: group.index,
      newGroup: false,
    };
  }
  const gap = bestGap(minutes, at, timeline.direction, 0, entries.length);
  if (date === null || !groupsByDate(timeline, entries)) {
    const under = [...groups].reverse().find((group) => group.index !== null && group.from <= gap);
    return { wall: resolved, at: gap, group: under?.index ?? null, newGroup: false };
  }
  // A new day stands between whole groups.
  const later = groups.findIndex(
    (group) => group.date !== null && (timeline.direction === 'ascending' ? group.date > date : group.date < date),
  );
  return { wall: resolved, at: later < 0 ? entries.length : groups[later]!.from, group: null, newGroup: true };
}

/**
 * The position among `minutes` that leaves the fewest pairs out of order. Equal times stay before it, and so do entries without a
 * known time: they belong to the entry above them. Newest-first timelines are the mirror image.
 */
export function bestGap(
  minutes: readonly (number | null)[],
  at: number,
  direction: Timeline['direction'],
  from: number,
  to: number,
): number {
  const ascending = direction === 'ascending';
  const isAfter = (m: number | null | undefined): boolean => m != null && (ascending ? m > at : m < at);
  const isBefore = (m: number | null | undefined): boolean => m != null && (ascending ? m < at : m > at);
  let disorder = minutes.slice(from, to).filter(isBefore).length;
  let best = from;
  let least = disorder;
  for (let gap = from + 1; gap <= to; gap++) {
    const passed = minutes[gap - 1];
    disorder += (isAfter(passed) ? 1 : 0) - (isBefore(passed) ? 1 : 0);
    const keepsTogether = passed === null;
    if (disorder < least || (disorder === least && (ascending || (keepsTogether && best === gap - 1)))) {
      least = disorder;
      best = gap;
    }
  }
  return best;
}

interface Group {
  /** Index in `timeline.dateLines`, null for the entries above the first one. */
  readonly index: number | null;
  readonly date: string | null;
  /** Positions of its entries in `timeline.entries`: `from` included, `to` not. */
  readonly from: number;
  readonly to: number;
}

/** The timeline's entries cut at its date lines. */
export function groupsOf(timeline: Timeline, entries: readonly TimelineEntry[]): readonly Group[] {
  const starts = timeline.dateLines.map((line) => {
    const first = entries.findIndex((entry) => entry.range.start >= line.range.start);
    return first < 0 ? entries.length : first;
  });
  const groups: Group[] = timeline.dateLines.map((line, index) => ({
    index,
    date: line.date,
    from: starts[index]!,
    to: starts[index + 1] ?? entries.length,
  }));
  const before = starts[0] ?? entries.length;
  if (before > 0) groups.unshift({ index: null, date: entries[0]?.moment.date ?? null, from: 0, to: before });
  return groups;
}

/** True where a new day wants a date line: several days have one, or one has and no entry below says its date itself. */
function groupsByDate(timeline: Timeline, entries: readonly TimelineEntry[]): boolean {
  if (timeline.dateLines.length === 0) return false;
  const dated = entries.filter((entry) => entry.stamp.date !== null).length;
  return timeline.dateLines.length > 1 ? dated * 2 < entries.length : dated === 0;
}

function spanHolds(postmortem: Postmortem, timeline: Timeline, wall: Wall): boolean {
  const known = entriesOf(postmortem, timeline).filter((entry) => entry.moment.date !== null || wall.date === null);
  const minutes = known.flatMap((entry) => entryMinutes(entry, wall.zone) ?? []);
  if (minutes.length === 0) return false;
  const low = Math.min(...minutes);
  const high = Math.max(...minutes);
  const at = wallMinutes(wall.date, wall.time);
  if (wall.date !== null) return low <= at && at <= high;
  return daysOf(minutes).some((day) => low <= day + at && day + at <= high);
}

/** The minutes at which the days of `minutes` begin. */
const daysOf = (minutes: readonly number[]): readonly number[] => [
  ...new Set(minutes.map((m) => Math.floor(m / 1440) * 1440)),
];

/**
 * The minutes that an undated time most likely means: on a day of the timeline, within its span, near the cursor; the last day where
 * nothing else decides.
 */
function likeliest(
  entries: readonly TimelineEntry[],
  minutes: readonly (number | null)[],
  time: string,
  near: number | null,
): number {
  const known = minutes.filter((m) => m !== null);
  const ofDay = wallMinutes(null, time);
  if (known.length === 0) return ofDay;
  const low = Math.min(...known);
  const high = Math.max(...known);
  const days = [...daysOf(known)].sort((a, b) => a - b);
  const nextDay = days[days.length - 1]! + 1440;
  if (nextDay + ofDay - high <= nextDayReach) days.push(nextDay);
  const cursor = near === null ? null : minutes[nearestEntry(entries, near)];
  const distance = (m: number): number => Math.max(low - m, m - high, 0);
  const ranked = days
    .map((day) => day + ofDay)
    .sort(
      (a, b) =>
        distance(a) - distance(b) || (cursor == null ? 0 : Math.abs(a - cursor) - Math.abs(b - cursor)) || b - a,
    );
  return ranked[0] ?? ofDay;
}

function nearestEntry(entries: readonly TimelineEntry[], near: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [position, { range }] of entries.entries()) {
    const distance = Math.max(range.start - near, near - range.end, 0);
    if (distance < least) [best, least] = [position, distance];
  }
  return best;
}

const dateOf = (minutes: number): string => addDays('1970-01-01', Math.floor(minutes / 1440));
