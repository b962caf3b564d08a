import type { Chunk, MarkdownDocument, PlacedChunk } from '../../../markdown/document.ts';
import { leading } from '../../../text/bisect.ts';
import { rememberedFor } from '../../../text/memo.ts';
import type { Range } from '../../../text/range.ts';

/** What a search finds in one chunk, at offsets relative to the chunk. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

type Search = (chunk: Chunk) => readonly Found[];

/** What one search found in a chunk that it found something in. */
interface Hit {
  readonly search: Search;
  readonly all: readonly Found[];
}

interface Placed {
  readonly found: Found;
  readonly range: Range;
}

const searches: Search[] = [];
const none: readonly Hit[] = [];

const hitsIn = rememberedFor((chunk: Chunk): readonly Hit[] => {
  const hits = searches.map((search) => ({ search, all: search(chunk) })).filter(({ all }) => all.length > 0);
  return hits.length === 0 ? none : hits;
});

/** What each search found in the document. All searches share one walk: a long document has thousands of chunks, and few hits. */
const hitsOf = rememberedFor((markdown: MarkdownDocument): ReadonlyMap<Search, readonly Placed[]> => {
  const lists = new Map<Search, Placed[]>(searches.map((search) => [search, []]));
  for (const { chunk, start } of markdown.chunks) {
    for (const { search, all } of hitsIn(chunk)) {
      for (const found of all) {
        lists.get(search)?.push({ found, range: { start: start + found.start, end: start + found.end } });
      }
    }
  }
  return lists;
});

/**
 * Makes a search over single chunks into one over documents; to be called where a module is loaded, not later. What a chunk held is
 * remembered for as long as the chunk lives, so that after a keystroke only the chunks that changed are searched again.
 */
export function searchChunks<T extends Found>(
  search: (chunk: Chunk) => readonly T[],
): (markdown: MarkdownDocument) => Iterable<{ readonly found: T; readonly range: Range }> {
  searches.push(search);
  // Only what this search found is kept under it.
  return (markdown) => (hitsOf(markdown).get(search) ?? []) as Iterable<{ readonly found: T; readonly range: Range }>;
}

/**
 * The same for a search that few settings turn on: it is no part of the shared walk, and costs nothing until somebody asks. `T` may stand
 * in every chunk, as links and list items do.
 */
export function searchOnDemand<T extends Found>(
  search: (chunk: Chunk) => readonly T[],
): (markdown: MarkdownDocument) => Iterable<{ readonly found: T; readonly range: Range }> {
  const foundIn = rememberedFor(search);
  return function* (markdown) {
    for (const { chunk, start } of markdown.chunks) {
      for (const found of foundIn(chunk))
        yield { found, range: { start: start + found.start, end: start + found.end } };
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
