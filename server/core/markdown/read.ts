import { lineStartsOf } from '../text/lines.ts';
import { readChunk } from './chunk.ts';
import { definitionsFor, definitionsIn } from './definitions.ts';
import type { Chunk, FrontMatter, MarkdownDocument, PlacedChunk } from './document.ts';
import type { Slice } from './slice.ts';
import { split } from './split.ts';

/** A slice with the key of its reading: its way, and the link definitions that it needs. */
interface Wanted extends Slice {
  readonly key: string;
}

/**
 * Reads `text` as Markdown. `previous` is an earlier version of the same document: chunks that have not changed are taken from it
 * as they are (`===`). The result does not depend on it. Never throws, whatever the text.
 */
export function readMarkdown(text: string, previous?: MarkdownDocument): MarkdownDocument {
  if (previous?.text === text) return previous;
  const lineStarts = lineStartsOf(text);
  const slices = split(text, lineStarts);
  const definitions = definitionsIn(text, slices);
  const wanted = slices.map(
    (slice): Wanted => ({ ...slice, key: `${slice.way}\n${definitionsFor(text, slice, definitions)}` }),
  );
  const known = previous ? recall(wanted, text, previous) : [];
  const chunks: PlacedChunk[] = wanted.map((slice, index) => ({
    chunk: known[index] ?? readChunk(text.slice(slice.start, slice.end), slice.key),
    start: slice.start,
  }));
  const first = slices[0];
  return { text, lineStarts, frontMatter: first?.way === 'matter' ? frontMatterOf(text, first) : null, chunks };
}

/** The chunks of `previous` that serve for the slices; those at the document's ends are found without a look at the middle. */
function recall(wanted: readonly Wanted[], text: string, previous: MarkdownDocument): (Chunk | undefined)[] {
  const old = previous.chunks;
  const known: (Chunk | undefined)[] = new Array(wanted.length);
  const fits = (slice: Wanted | undefined, chunk: Chunk | undefined): boolean =>
    slice !== undefined &&
    chunk !== undefined &&
    chunk.key === slice.key &&
    chunk.text.length === slice.end - slice.start &&
    text.startsWith(chunk.text, slice.start);
  let head = 0;
  for (; fits(wanted[head], old[head]?.chunk); head++) known[head] = old[head]?.chunk;
  let end = wanted.length;
  let oldEnd = old.length;
  for (; end > head && oldEnd > head && fits(wanted[end - 1], old[oldEnd - 1]?.chunk); end--)
    known[end - 1] = old[--oldEnd]?.chunk;
  if (end === head || oldEnd === head) return known;
  const between = new Map(old.slice(head, oldEnd).map(({ chunk }) => [`${chunk.key}\n${chunk.text}`, chunk]));
  for (let i = head; i < end; i++) {
    const slice = wanted[i];
    if (slice) known[i] = between.get(`${slice.key}\n${text.slice(slice.start, slice.end)}`);
  }
  return known;
}

function frontMatterOf(text: string, slice: Slice): FrontMatter {
  const block = text.slice(slice.start, slice.end);
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(block)?.[0].length ?? 0;
  // From the back: the block ends with its closing fence and blank lines.
  const close = /---\s*$/.exec(block)?.index ?? block.length;
  return {
    value: block.slice(open, close),
    valueStart: open,
    start: block.charCodeAt(0) === 0xfeff ? 1 : 0,
    end: Math.min(close + 3, block.length),
  };
}
