import type { Chunk } from '../markdown/document.ts';
import { type Piece, sourceRange, type TextLine } from '../markdown/pieces.ts';
import type { Found } from './searchChunks.ts';

/** All lines of a chunk, code and headings included; the cells of tables one by one. */
export const linesOf = ({ pieces }: Chunk): TextLine[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'row' ? piece.cells : piece.kind === 'text' || piece.kind === 'heading' ? [piece.line] : [],
  );

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
export const foundAt = (line: TextLine, from: number, length: number): Found => sourceRange(line, from, from + length);
