import { applyEdits, type Range, type TextEdit } from '../text/range.ts';
import type { EditTarget } from './verified.ts';

/** What an edited text is made of, in order: stretches of the first text, and what was written between them. */
type Piece = Range | string;

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string'
    ? piece.slice(from, to)
    : { start: piece.start + from, end: Math.min(piece.start + to, piece.end) };

/** The pieces between two offsets of the text that they make. */
function between(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (at + length > from && at < to) found.push(cut(piece, Math.max(0, from - at), Math.min(length, to - at)));
    at += length;
  }
  return found;
}

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const { range, text } of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    out.push(...between(pieces, at, range.start), ...(text === '' ? [] : [text]));
    at = Math.max(at, range.end);
  }
  return [...out, ...between(pieces, at, Number.POSITIVE_INFINITY)];
}

/** The edits of the first text, of that length, that make what the pieces make. */
function editsOf(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (text !== '' || piece.start > at) edits.push({ range: { start: at, end: piece.start }, text });
    at = piece.end;
    text = '';
  }
  return edits;
}

/**
 * Edits of one document made one after the other, as edits of its text: each step is given the document as the steps before have left
 * it, so what one of them has done already the next one does not do again.
 */
export function inTurn(
  target: EditTarget,
  steps: readonly ((target: EditTarget) => readonly TextEdit[])[],
): readonly TextEdit[] {
  const [first, ...others] = steps;
  if (others.length === 0) return first?.(target) ?? [];
  let pieces: readonly Piece[] = [{ start: 0, end: target.text.length }];
  let current = target;
  for (const step of steps) {
    const edits = step(current);
    if (edits.length === 0) continue;
    pieces = edited(pieces, edits);
    const text = applyEdits(current.text, edits);
    current = { ...current, text, postmortem: current.reread(text) };
  }
  return editsOf(pieces, target.text.length);
}
