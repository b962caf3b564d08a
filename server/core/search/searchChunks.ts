import type { Chunk, MarkdownDocument, PlacedChunk } from '../markdown/document.ts';
import { leading } from '../text/bisect.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Range } from '../text/range.ts';

/** What a search finds in one chunk, at offsets relative to the chunk. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** A search in documents. */
export type DocumentSearch<T extends Found> = (
  markdown: MarkdownDocument,
) => Iterable<{ readonly found: T; readonly range: Range }>;

const none: readonly never[] = [];

/**
 * Makes a search over single chunks into one over documents. What a chunk held is remembered for as long as the chunk lives, so that
 * after a keystroke only the chunks that changed are searched again, and nothing is searched until somebody asks.
 */
export function searchChunks<T extends Found>(search: (chunk: Chunk) => readonly T[]): DocumentSearch<T> {
  const foundIn = rememberedFor((chunk: Chunk): readonly T[] => {
    const found = search(chunk);
    return found.length === 0 ? none : found;
  });
  return function* (markdown) {
    for (const { chunk, start } of markdown.chunks) {
      const all = foundIn(chunk);
      if (all === none) continue;
      for (const found of all) yield { found, range: { start: start + found.start, end: start + found.end } };
    }
  };
}

/** The chunks that reach into a stretch of the document, found by bisection. */
export function* chunksIn({ chunks }: MarkdownDocument, { start, end }: Range): Iterable<PlacedChunk> {
  const first = leading(chunks.length, (i) => (chunks[i]?.start ?? 0) <= start) - 1;
  for (let i = Math.max(0, first); i < chunks.length; i++) {
    const placed = chunks[i];
    if (!placed || placed.start >= end) return;
    yield placed;
  }
}
