import type { Postmortem, TimelineEntry } from '../../../model/postmortem.ts';
import { offsetMinutes, rightLabel } from '../../../time/instants.ts';
import { realOffsets } from '../../../time/offsets.ts';
import {
  areApart,
  entriesIn,
  exact,
  fits,
  instantOf,
  isNear,
  isPoint,
  isSharp,
  minutesLate,
  type Piece,
  slackOf,
  voices,
  weight,
} from './fit.ts';

/** Entries of one zone that are later than their evidence (earlier where negative) by the same number of minutes. */
export interface ZoneShift {
  readonly kind: 'zone';
  /** As written or stated. */
  readonly zone: string;
  /** What the entries' clock is by their evidence, in minutes east of UTC. */
  readonly offset: number;
  readonly minutes: number;
  readonly pieces: readonly Piece[];
}

/** One entry that is whole hours away from its evidence, among others of its zone that agree with theirs. */
export interface HourShift {
  readonly kind: 'hour';
  readonly minutes: number;
  readonly piece: Piece;
  readonly agreeing: number;
}

const quarter = 15;

/** How far off, where it is a whole number of quarters of an hour, as a wrong zone or hour makes it; null for anything else, which may cite an earlier event. */
function quartersOff(piece: Piece): number | null {
  const late = minutesLate(piece);
  const whole = Math.round(late / quarter) * quarter;
  return Math.abs(late - whole) <= slackOf(piece) ? whole : null;
}

/**
 * The shifts that the evidence on entries of one zone shows, `pieces` being told in instants. One piece may cite an earlier event:
 * only others that agree with it or with their entries tell.
 */
export function* evidenceShifts(
  postmortem: Postmortem,
  zone: string,
  all: readonly Piece[],
): Iterable<ZoneShift | HourShift> {
  const pieces = all.filter(isNear);
  const right = pieces.filter((piece) => fits(piece, 0));
  const settled = entriesIn(right.filter(isSharp));
  const wrong = pieces.filter((piece) => isSharp(piece) && !fits(piece, 0) && !settled.has(piece.entry));
  const agreeing = voices(right.filter(isSharp));
  for (const minutes of shiftsOf(zone, wrong)) {
    const shifted = wrong.filter((piece) => (isPoint(piece) ? quartersOff(piece) === minutes : fits(piece, minutes)));
    const offset = newOffset(zone, shifted, minutes);
    if (offset !== null && tellsZone(shifted, right, minutes)) {
      if (!isOtherSeason(zone, shifted, offset)) yield { kind: 'zone', zone, offset, minutes, pieces: shifted };
    } else if (agreeing >= 2 && minutes % 60 === 0) {
      for (const piece of new Map(shifted.filter(isPoint).map((one) => [one.entry, one])).values())
        if (standsBetter(postmortem, piece.entry, minutes)) yield { kind: 'hour', minutes, piece, agreeing };
    }
  }
}

/** The shifts that moments show; where there are none, the one shift to a real offset that all stretches have in common. */
function shiftsOf(zone: string, wrong: readonly Piece[]): readonly number[] {
  const moments = wrong.filter(isPoint);
  if (moments.length > 0) return [...new Set(moments.flatMap((piece) => quartersOff(piece) || []))];
  const [first] = wrong;
  const now = first ? offsetMinutes(zone, first.start) : null;
  const common =
    now === null ? [] : realOffsets.map((to) => to - now).filter((shift) => wrong.every((piece) => fits(piece, shift)));
  return common.length === 1 ? common : [];
}

/**
 * True where the evidence shows another zone. Needs two independent sources, at least one exact to the minute, and a majority; stretches of
 * time alone need three that do not overlap, and none against them.
 */
function tellsZone(shifted: readonly Piece[], right: readonly Piece[], minutes: number): boolean {
  const against = right.filter((piece) => !fits(piece, minutes));
  if (shifted.some(isPoint)) return weight(shifted) >= 2 && weight(shifted) > weight(against);
  return voices(shifted) >= 3 && areApart(shifted) && against.length === 0;
}

/** The offset that the entries' clock has by their evidence; null where that is none that clocks show, or not one for all of them. */
function newOffset(zone: string, pieces: readonly Piece[], minutes: number): number | null {
  const offsets = new Set(pieces.map(({ start }) => offsetMinutes(zone, start)));
  const [now] = offsets;
  return offsets.size === 1 && now != null && realOffsets.includes(now + minutes) ? now + minutes : null;
}

/** True for PST on a day of PDT, which dst-label tells. */
const isOtherSeason = (zone: string, pieces: readonly Piece[], offset: number): boolean =>
  pieces.every(({ entry, start }) => {
    const label = entry.moment.date === null ? null : rightLabel(zone, entry.moment.date);
    return label !== null && offsetMinutes(label, start) === offset;
  });

/** True where the entry, moved by `minutes`, is not out of order: a timeline in order shows that the link is about something earlier. */
function standsBetter({ entries, timelines }: Postmortem, entry: TimelineEntry, minutes: number): boolean {
  const timeline = timelines[entry.timeline];
  const own = timeline?.entries.indexOf(entry.index) ?? -1;
  const now = instantOf(entry.moment);
  if (!timeline || own < 0 || now === null) return false;
  const neighbour = (step: number): number | null => {
    const moment = entries[timeline.entries[own + step] ?? -1]?.moment;
    return moment ? instantOf(moment) : null;
  };
  const step = timeline.direction === 'ascending' ? 1 : -1;
  const moved = now - minutes * 60_000;
  const slack = exact * 60_000;
  const [before, after] = [neighbour(-step), neighbour(step)];
  return (before === null || before <= moved + slack) && (after === null || moved <= after + slack);
}
