import type { Chunk, MarkdownDocument } from '../../markdown/document.ts';
import { type Piece, sourceOffset, type TextLine } from '../../markdown/pieces.ts';
import type { Range } from '../../text/range.ts';

/** What a search finds in one chunk, at offsets relative to the chunk. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a search over single chunks into one over documents. What a chunk held is remembered for as long as the chunk lives, so
 * that after a keystroke only the chunks that changed are searched again.
 */
export function searchChunks<T extends Found>(
  search: (chunk: Chunk) => readonly T[],
): (markdown: MarkdownDocument) => Iterable<{ readonly found: T; readonly range: Range }> {
  const known = new WeakMap<Chunk, readonly T[]>();
  return function* (markdown) {
    for (const { chunk, start } of markdown.chunks) {
      let all = known.get(chunk);
      if (!all) {
        all = search(chunk);
        known.set(chunk, all);
      }
      for (const found of all) yield { found, range: { start: start + found.start, end: start + found.end } };
    }
  };
}

/** A line of prose of a chunk. */
export interface ProseLine {
  readonly line: TextLine;
  /** What it stands in; `cell` for a table's. */
  readonly host: 'heading' | 'paragraph' | 'item' | 'html' | 'cell';
  readonly quoted: boolean;
  readonly piece: Piece;
}

/** The lines of a chunk that people read as text: no code, no comments. Cells one by one, the header row left out. */
export function* proseOf(chunk: Chunk): Iterable<ProseLine> {
  for (const piece of chunk.pieces) {
    if (piece.kind === 'heading') yield { line: piece.line, host: 'heading', quoted: false, piece };
    else if (piece.kind === 'row' && !piece.header) {
      for (const line of piece.cells) yield { line, host: 'cell', quoted: piece.quoted, piece };
    } else if (piece.kind === 'text' && piece.host !== 'fence' && piece.host !== 'code') {
      yield { line: piece.line, host: piece.host, quoted: piece.quoted, piece };
    }
  }
}

/** True where the character at `index` of a line's text stands in an inline code span. */
export const inCode = ({ marks }: TextLine, index: number): boolean =>
  marks.some(({ kind, from, to }) => kind === 'code' && from <= index && index < to);

/** Where a match of a line's text stands, relative to the chunk. */
export const foundAt = (line: TextLine, from: number, length: number): Found => {
  const start = sourceOffset(line, from);
  return { start, end: Math.max(start, sourceOffset(line, Math.max(from, from + length - 1)) + (length > 0 ? 1 : 0)) };
};
