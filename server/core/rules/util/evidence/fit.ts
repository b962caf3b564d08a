import type { EntryEvidence, Evidence } from '../../../evidence/entryEvidence.ts';
import type { TimelineEntry } from '../../../model/postmortem.ts';
import { wallMs } from '../../../time/instants.ts';
import type { Moment } from '../../../time/moment.ts';

const minute = 60_000;

/** How far an entry and a link about the same event may lie apart, in minutes: entries are written to the minute, often a little late. */
export const exact = 2;

/** The same for one piece of evidence: a stamp that is quoted is of the entry's own minute, or of another event. */
export const slackOf = ({ quoted }: Evidence): number => (quoted ? 59 / 60 : exact);

/** A dashboard's stretch of at most an hour tells about one hour from another; a longer one can only contradict. */
const narrow = 60 * minute;

/** No clock is farther from UTC than this, in minutes: what a link says beyond it is about something else than its entry. */
const farthest = 15 * 60;

/** Evidence about an entry, with the stretch that the entry itself tells, in epoch milliseconds (of UTC, or of a wall clock read as UTC). */
export interface Piece extends EntryEvidence {
  readonly start: number;
  readonly end: number;
}

export const isPoint = ({ from, to }: Evidence): boolean => from === to;

/** True where evidence is sharp enough to tell one hour from another. */
export const isSharp = ({ from, to }: Evidence): boolean => to - from <= narrow;

/** True where the entry, told `minutes` earlier, happens when its evidence says: its time, or any moment of its range. */
export function fits(piece: Piece, minutes: number): boolean {
  const { start, end, from, to } = piece;
  const [slack, shift] = [slackOf(piece) * minute, minutes * minute];
  return start - shift <= to + slack && end - shift >= from - slack;
}

/** Minutes by which an entry's start is later than a moment. */
export const minutesLate = ({ start, from }: Piece): number => (start - from) / minute;

/** What can be compared: evidence on entries whose time is written to the minute, and is known by `at`. */
export function piecesOf(all: readonly EntryEvidence[], at: (moment: Moment) => number | null): Piece[] {
  return all.flatMap((one) => {
    const start = one.entry.moment.slack > 0 ? null : at(one.entry.moment);
    if (start === null) return [];
    const end = one.entry.end === null ? null : at(one.entry.end);
    return [{ ...one, start, end: Math.max(start, end ?? start) }];
  });
}

/** True where the evidence is near enough to its entry for some zone to explain the distance. */
export const isNear = ({ start, end, from, to }: Piece): boolean =>
  start - farthest * minute <= to && end + farthest * minute >= from;

/** The only instant that a moment can be; null where there is none or more than one. */
export const instantOf = ({ instants }: Moment): number | null =>
  instants.length === 1 ? (instants[0] ?? null) : null;

/** What an entry's clock shows, read as if it were UTC. */
export const wallOf = ({ date, time }: Moment): number | null =>
  date === null || time === null ? null : wallMs(date, time);

export const entriesIn = (pieces: readonly Piece[]): ReadonlySet<TimelineEntry> =>
  new Set(pieces.map(({ entry }) => entry));

/** How many independent voices there are: an entry with three links is one, and so is one link in three entries. */
export const voices = (pieces: readonly Piece[]): number =>
  Math.min(entriesIn(pieces).size, new Set(pieces.map(({ from, to }) => `${from} ${to}`)).size);

/** How much the pieces tell together: as much as there are voices, and a stamp that is quoted to the minute as much as two. */
export const weight = (pieces: readonly Piece[]): number =>
  Math.max(voices(pieces), pieces.some(({ quoted }) => quoted) ? 2 : 0);

/** True where no two of the stretches have a moment in common, so that one look at a graph is not taken for several. */
export const areApart = (pieces: readonly Piece[]): boolean =>
  pieces.every((one, i) => pieces.slice(0, i).every((other) => one.to < other.from || other.to < one.from));
