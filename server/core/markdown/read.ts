import { lineStartsOf } from '../text/lines.ts';
import { type Change, changeBetween, changedLineStarts } from './change.ts';
import { readChunk } from './chunk.ts';
import { definitionsFor, definitionsIn, sameDefinitions } from './definitions.ts';
import type { Chunk, MarkdownDocument, PlacedChunk } from './document.ts';
import { frontMatterOf } from './frontMatter.ts';
import { lineReader } from './lineReader.ts';
import { firstTail, keptHead, tailIndex } from './reuse.ts';
import { wayOf } from './slice.ts';
import { split } from './split.ts';

/** A stretch of the new text: one of the old chunks, or a slice to be read. */
interface Part {
  readonly start: number;
  readonly text: string;
  readonly way: string;
  readonly chunk: Chunk | null;
}

/**
 * Reads `text` as Markdown. `previous` is an earlier version of the same document: chunks that have not changed are taken from it
 * as they are (`===`), and only the surroundings of the change are looked at. The result does not depend on it.
 * Never throws, whatever the text.
 */
export function readMarkdown(text: string, previous?: MarkdownDocument): MarkdownDocument {
  if (previous?.text === text) return previous;
  const change = previous ? changeBetween(previous.text, text) : { start: 0, oldEnd: 0, newEnd: text.length };
  const lineStarts = previous ? changedLineStarts(previous.lineStarts, text, change) : lineStartsOf(text);
  const chunks = readChunks(text, lineStarts, change, previous?.chunks ?? []);
  return { text, lineStarts, frontMatter: frontMatterOf(chunks[0]?.chunk), chunks };
}

function readChunks(
  text: string,
  lineStarts: readonly number[],
  change: Change,
  old: readonly PlacedChunk[],
): PlacedChunk[] {
  const { count: head, open } = keptHead(old, change);
  const shift = change.newEnd - change.oldEnd;
  const lines = lineReader(text, lineStarts);
  const least = firstTail(old);
  let tail = old.length;
  const slices = split(lines, { line: lines.lineAt(old[head]?.start ?? 0), open }, (offset, before) => {
    const found = offset < change.newEnd ? -1 : tailIndex(old, offset - shift, before);
    if (found < 0 || found < least) return false;
    tail = found;
    return true;
  });

  const keep = ({ chunk, start }: PlacedChunk, by: number): Part => ({
    start: start + by,
    text: chunk.text,
    way: wayOf(chunk),
    chunk,
  });
  const parts: Part[] = [
    ...old.slice(0, head).map((placed) => keep(placed, 0)),
    ...slices.map(({ start, end, way }) => ({ start, text: copyOf(text.slice(start, end)), way, chunk: null })),
    ...old.slice(tail).map((placed) => keep(placed, shift)),
  ];
  const definitions = definitionsIn(parts);
  const redefined = !sameDefinitions(definitions, definitionsIn(old.map((placed) => keep(placed, 0))));
  const replaced = new Map(old.slice(head, tail).map(({ chunk }) => [`${chunk.key}\n${chunk.text}`, chunk]));
  return parts.map((part) => {
    if (part.chunk && !redefined) return { chunk: part.chunk, start: part.start };
    const key = `${part.way}\n${definitionsFor(part, definitions)}`;
    const known = part.chunk?.key === key ? part.chunk : replaced.get(`${key}\n${part.text}`);
    return { chunk: known ?? readChunk(part.text, key), start: part.start };
  });
}

/** Engines let a slice keep the whole text alive that it was cut from. Chunks outlive their version of the document, so they get their own. */
const copyOf = (slice: string): string => ` ${slice}`.slice(1);
