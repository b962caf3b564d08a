import { lineStartsOf } from '../text/lines.ts';
import { readChunk } from './chunk.ts';
import type { Chunk, FrontMatter, MarkdownDocument, PlacedChunk } from './document.ts';
import { type Slice, split } from './split.ts';

/**
 * Reads `text` as Markdown. `previous` is an earlier version of the same document: chunks that have not changed are taken from it
 * as they are (`===`). The result does not depend on it. Never throws, whatever the text.
 */
export function readMarkdown(text: string, previous?: MarkdownDocument): MarkdownDocument {
  if (previous?.text === text) return previous;
  const lineStarts = lineStartsOf(text);
  const slices = split(text, lineStarts);
  const known = previous ? recall(slices, text, previous) : [];
  const chunks: PlacedChunk[] = slices.map((slice, index) => ({
    chunk: known[index] ?? readChunk(text.slice(slice.start, slice.end), slice.way),
    start: slice.start,
  }));
  const first = slices[0];
  return { text, lineStarts, frontMatter: first?.way === 'matter' ? frontMatterOf(text, first) : null, chunks };
}

/** The chunks of `previous` that serve for the slices; those at the document's ends are found without a look at the middle. */
function recall(slices: readonly Slice[], text: string, previous: MarkdownDocument): (Chunk | undefined)[] {
  const old = previous.chunks;
  const known: (Chunk | undefined)[] = new Array(slices.length);
  const fits = (slice: Slice | undefined, chunk: Chunk | undefined): chunk is Chunk =>
    slice !== undefined &&
    chunk !== undefined &&
    chunk.way === slice.way &&
    chunk.text.length === slice.end - slice.start &&
    text.startsWith(chunk.text, slice.start);
  let head = 0;
  while (fits(slices[head], old[head]?.chunk)) {
    known[head] = old[head]?.chunk;
    head++;
  }
  let newEnd = slices.length - 1;
  let oldEnd = old.length - 1;
  while (newEnd >= head && oldEnd >= head && fits(slices[newEnd], old[oldEnd]?.chunk))
    known[newEnd--] = old[oldEnd--]?.chunk;
  if (newEnd < head || oldEnd < head) return known;
  const between = new Map(old.slice(head, oldEnd + 1).map(({ chunk }) => [`${chunk.way}\n${chunk.text}`, chunk]));
  for (let i = head; i <= newEnd; i++) {
    const slice = slices[i];
    if (slice) known[i] = between.get(`${slice.way}\n${text.slice(slice.start, slice.end)}`);
  }
  return known;
}

function frontMatterOf(text: string, slice: Slice): FrontMatter {
  const block = /^(\uFEFF?---[ \t]*(?:\r\n|\r|\n))([\s\S]*?)(?:^|(?<=[\r\n]))---[ \t]*(?=[\r\n]|$)/.exec(
    text.slice(slice.start, slice.end),
  );
  const valueStart = block?.[1]?.length ?? 0;
  return {
    value: block?.[2] ?? '',
    valueStart,
    start: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    end: block?.[0].length ?? slice.end,
  };
}
