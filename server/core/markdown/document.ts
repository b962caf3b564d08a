import type { Piece } from './pieces.ts';

/**
 * A run of whole lines that parses by itself: a heading, a paragraph, one item of a top-level list, one row of a table.
 * Chunks are immutable and shared between versions of a document, so whatever is derived from one alone may be cached on it
 * (a WeakMap keyed by the chunk).
 */
export interface Chunk {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What the reading depended on besides `text` (a table's columns, the middle of a fence, link definitions). For the reader's own use. */
  readonly key?: string;
}

/** A chunk at its place: `start` is the offset of its first character in the document. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  readonly start: number;
}

export interface FrontMatter {
  /** The text between the fences. */
  readonly value: string;
  /** Offset of `value` in the document. */
  readonly valueStart: number;
  /** Of the whole block, fences included. */
  readonly start: number;
  readonly end: number;
}

/** A read document. Its chunks lie one behind the other and cover the text from the first to the last character. */
export interface MarkdownDocument {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly frontMatter: FrontMatter | null;
  readonly chunks: readonly PlacedChunk[];
}
