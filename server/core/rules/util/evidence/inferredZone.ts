import { evidenceOf } from '../../../evidence/entryEvidence.ts';
import type { MarkdownDocument } from '../../../markdown/document.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../../model/postmortem.ts';
import { offsetName, realOffsets } from '../../../time/offsets.ts';
import {
  areApart,
  entriesIn,
  fits,
  isNear,
  isPoint,
  isSharp,
  type Piece,
  piecesOf,
  voices,
  wallOf,
  weight,
} from './fit.ts';

/** The offset from UTC that the links of timelines without a zone imply. */
export interface InferredZone {
  /** `UTC`, `UTC+1`, `UTC-3:30`. */
  readonly name: string;
  /** How many links say so. */
  readonly links: number;
}

/** An offset with the evidence that agrees with it, and that of entries none of whose evidence does. */
interface Candidate {
  readonly minutes: number;
  readonly agreeing: readonly Piece[];
  readonly against: readonly Piece[];
}

function candidate(pieces: readonly Piece[], minutes: number): Candidate {
  const fitting = pieces.filter((piece) => fits(piece, minutes));
  const explained = entriesIn(fitting);
  return {
    minutes,
    agreeing: fitting.filter(isSharp),
    against: pieces.filter((piece) => !explained.has(piece.entry)),
  };
}

/**
 * The offset in minutes that the clock of entries without a zone has by their evidence: of the offsets that clocks really show, the one
 * that more evidence agrees with than with any other, and more than contradicts it. At least two entries have to say so, one of them
 * by a moment, or one that quotes a stamp; where there are only stretches of time, three that lie apart, and none may contradict. Null otherwise.
 */
export function inferredOffset(pieces: readonly Piece[]): { readonly minutes: number; readonly links: number } | null {
  const ranked = realOffsets
    .map((minutes) => candidate(pieces, minutes))
    .map((one) => ({ ...one, links: voices(one.agreeing), weight: weight(one.agreeing) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, next] = ranked;
  if (!best || best.weight < 2 || best.weight === next?.weight) return null;
  const { agreeing, against, links, minutes } = best;
  const enough = agreeing.some(isPoint)
    ? best.weight > weight(against)
    : links >= 3 && areApart(agreeing) && against.length === 0;
  return enough ? { minutes, links } : null;
}

/** The offset that the evidence on some entries implies for their clock, whatever zone they name. Null where it does not tell one. */
export const impliedOffset = (
  markdown: MarkdownDocument,
  postmortem: Postmortem,
  isMeant: (entry: TimelineEntry) => boolean,
): ReturnType<typeof inferredOffset> => {
  const own = evidenceOf(markdown, postmortem).filter(({ entry }) => isMeant(entry));
  return inferredOffset(piecesOf(own, wallOf).filter(isNear));
};

/**
 * The zone of the timelines that state none, as {@link inferredOffset} tells it: one document is told on one clock, so that the links in
 * one of its timelines speak for the others. Null where the evidence does not tell one.
 */
export function inferredZone(
  markdown: MarkdownDocument,
  postmortem: Postmortem,
  zoneless: readonly Timeline[],
): InferredZone | null {
  const meant = new Set(zoneless.map(({ index }) => index));
  const offset = impliedOffset(markdown, postmortem, ({ timeline, moment }) => meant.has(timeline) && !moment.zone);
  // One stamp tells that a zone is wrong; to write down one that nobody has stated takes two.
  return offset && offset.links >= 2 ? { name: offsetName(offset.minutes), links: offset.links } : null;
}
