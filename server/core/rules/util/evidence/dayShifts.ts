import { entriesIn, fits, isPoint, isSharp, minutesLate, type Piece, voices } from './fit.ts';

/** Entries of one zone that are later than messages in them by the same number of whole days (earlier where negative). */
export interface DayShift {
  readonly days: number;
  readonly pieces: readonly Piece[];
}

const day = 1440;

/**
 * The whole days by which entries of one zone differ from messages in them: at least two by as many, and more than there are that agree.
 * Two messages of the same minute of another day are no accident.
 */
export function* dayShifts(pieces: readonly Piece[]): Iterable<DayShift> {
  const right = pieces.filter((piece) => isSharp(piece) && fits(piece, 0));
  const settled = entriesIn(right);
  const groups = new Map<number, Piece[]>();
  for (const piece of pieces.filter((one) => isPoint(one) && !settled.has(one.entry))) {
    const days = Math.round(minutesLate(piece) / day);
    if (days !== 0 && fits(piece, days * day)) groups.set(days, [...(groups.get(days) ?? []), piece]);
  }
  for (const [days, group] of groups)
    if (voices(group) >= 2 && voices(group) > voices(right)) yield { days, pieces: group };
}

/** `1 day`, `30 days`, whatever the sign. */
export const dayCount = (days: number): string => `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
