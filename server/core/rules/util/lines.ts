import type { Chunk, MarkdownDocument } from '../../markdown/document.ts';
import { type Piece, sourceOffset, type TextLine } from '../../markdown/pieces.ts';
import type { Range } from '../../text/range.ts';

/** What a search finds in one chunk, at offsets relative to the chunk. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** What the searches found in one chunk; each search has its place in the list. */
type Record = (readonly Found[] | undefined)[];

const records = new WeakMap<Chunk, Record>();
const recordLists = new WeakMap<MarkdownDocument, readonly Record[]>();
let searches = 0;

/** The records of a document's chunks, looked up once for all searches: a long document has thousands of chunks. */
function recordsOf(markdown: MarkdownDocument): readonly Record[] {
  let list = recordLists.get(markdown);
  if (!list) {
    list = markdown.chunks.map(({ chunk }) => {
      const known = records.get(chunk) ?? [];
      records.set(chunk, known);
      return known;
    });
    recordLists.set(markdown, list);
  }
  return list;
}

/**
 * Makes a search over single chunks into one over documents. What a chunk held is remembered for as long as the chunk lives, so
 * that after a keystroke only the chunks that changed are searched again.
 */
export function searchChunks<T extends Found>(
  search: (chunk: Chunk) => readonly T[],
): (markdown: MarkdownDocument) => Iterable<{ readonly found: T; readonly range: Range }> {
  const place = searches++;
  return function* (markdown) {
    const list = recordsOf(markdown);
    for (let i = 0; i < list.length; i++) {
      const record = list[i];
      const placed = markdown.chunks[i];
      if (!record || !placed) continue;
      // Only this search writes to its place.
      record[place] ??= search(placed.chunk);
      const all = record[place] as readonly T[];
      for (const found of all) {
        yield { found, range: { start: placed.start + found.start, end: placed.start + found.end } };
      }
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
