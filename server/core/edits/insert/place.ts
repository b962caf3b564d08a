import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { readOrder } from '../../order/readOrder.ts';
import { addDays, entryMinutes, type Wall, wallMinutes } from '../timeline/entryClock.ts';
import { type Group, groupsByDate, groupsOf } from '../timeline/groups.ts';
import { dateAmong, type TimelineDays, timelineDays } from '../timeline/timelineDays.ts';

/** Where in a timeline a new moment belongs. */
export interface Place {
  /** The moment with its date filled in, as `days` counts it, where the timeline tells one. */
  readonly wall: Wall;
  /** Position in `timeline.entries` before which it comes; their number where it is the last. */
  readonly at: number;
  /** Index in `timeline.dateLines` of the date it comes under, null where it comes under none. */
  readonly group: number | null;
  /** Where it stands on the timeline's own clock, in minutes. */
  readonly minutes: number;
  readonly days: TimelineDays;
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

/**
 * The place of `wall`, told on the timeline's own clocks where its zone is known. A missing date becomes the likeliest one. `exact` is
 * the moment in minutes where it is known without a date.
 */
export function placeOf(
  postmortem: Postmortem,
  timeline: Timeline,
  wall: Wall,
  near: number | null,
  exact: number | null = null,
): Place {
  const entries = entriesOf(postmortem, timeline);
  const days = timelineDays(timeline, entries);
  const minutes = meantMinutes(postmortem, timeline, wall.zone);
  const wanted = wall.date === null ? null : dateAmong(days, wall.date);
  const at =
    exact ?? (wanted === null ? likeliest(entries, minutes, days, wall.time, near) : wallMinutes(wanted, wall.time));
  const date = days.kind === 'none' ? null : addDays('1970-01-01', Math.floor(at / 1440));
  const told = {
    wall: { ...wall, date: days.kind === 'none' ? wall.date : date },
    minutes: at,
    days,
    newGroup: false,
  };
  const gapAmong = (from: number, to: number): number =>
    bestGap(minutes, at, timeline.direction, from, filledTo(entries, from, to));
  const groups = groupsOf(timeline, entries);
  const dateOf = ({ index, from }: Group): string | null =>
    (index === null ? days.dates[from] : days.lines[index]) ?? null;
  const own = date === null ? undefined : groups.findLast((group) => dateOf(group) === date);
  if (own !== undefined && timeline.dateLines.length > 0)
    return { ...told, at: gapAmong(own.from, own.to), group: own.index };
  const gap = gapAmong(0, entries.length);
  if (date === null || !groupsByDate(timeline, entries)) {
    const under = groups.findLast((group) => group.index !== null && group.from < gap);
    return { ...told, at: gap, group: under?.index ?? null };
  }
  // A new day stands between whole groups.
  const later = groups.find((group) => {
    const day = dateOf(group);
    return day !== null && (timeline.direction === 'ascending' ? day > date : day < date);
  });
  return { ...told, at: later?.from ?? entries.length, group: null, newGroup: true };
}

/** Where the entries stand on the clocks of `zone`; one whose date is a typing error stands on the day that is meant. */
function meantMinutes(postmortem: Postmortem, timeline: Timeline, zone: string | null): readonly (number | null)[] {
  const typos = readOrder(postmortem)[timeline.index]?.typos ?? [];
  return entriesOf(postmortem, timeline).map((entry) => {
    const minutes = entryMinutes(entry, zone);
    const typo = typos.find(({ members }) => members.has(entry.index));
    if (minutes === null || typo === undefined) return minutes;
    return minutes + wallMinutes(typo.to[0] ?? typo.from, '00:00') - wallMinutes(typo.from, '00:00');
  });
}

/** A line of a template that nobody has filled in: `HH:MM`. A time that is not known, `??:??`, belongs to somebody's entry. */
const isBlank = ({ stamp, place }: TimelineEntry): boolean =>
  stamp.unknown && /^H{1,2}\W?M{1,2}\b/i.test(place.line.text.slice(stamp.span.from, stamp.span.to));

/** `to` without the template's own lines at the end of `from` … `to`: what has happened comes before them. */
function filledTo(entries: readonly TimelineEntry[], from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(entries[end - 1]!)) end--;
  return end;
}

/**
 * The position among `minutes` that leaves the fewest pairs out of order. Equal times stay before it, and so do entries without a
 * known time: they belong to the entry above them. Where one entry stands wrong (a wrong year), several places leave as few: then
 * the one whose earlier neighbour is nearest in time. Newest-first timelines are the mirror image.
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
  /** Minutes to the entry that is the earlier neighbour of a gap; infinite where it has none. */
  const sinceEarlier = (gap: number): number => {
    for (let i = ascending ? gap - 1 : gap; i >= from && i < to; i += ascending ? -1 : 1) {
      const known = minutes[i];
      if (known != null) return Math.abs(at - known);
    }
    return Number.MAX_VALUE;
  };
  let disorder = minutes.slice(from, to).filter(isBefore).length;
  let best = from;
  let least = disorder;
  for (let gap = from + 1; gap <= to; gap++) {
    const passed = minutes[gap - 1];
    disorder += (isAfter(passed) ? 1 : 0) - (isBefore(passed) ? 1 : 0);
    const keepsTogether = passed === null && best === gap - 1;
    const nearer = disorder === least ? sinceEarlier(best) - sinceEarlier(gap) : 0;
    if (disorder < least || (disorder === least && (nearer > 0 || (nearer === 0 && (ascending || keepsTogether))))) {
      least = disorder;
      best = gap;
    }
  }
  return best;
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
  { dates, lines }: TimelineDays,
  time: string,
  near: number | null,
): number {
  const known = minutes.filter((m) => m !== null);
  const ofDay = wallMinutes(null, time);
  // Days without a single time: a template's, of which only the date is filled in.
  if (known.length === 0)
    return wallMinutes(
      [...dates, ...lines]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
      time,
    );
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
