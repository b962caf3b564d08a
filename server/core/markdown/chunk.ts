import type { Chunk } from './document.ts';
import { flatten } from './flatten.ts';
import { parseMarkdown } from './parse.ts';
import type { Piece } from './pieces.ts';
import { readFence, readPlain } from './plain.ts';
import type { Way } from './split.ts';

/** Reads the text of one slice in the way that it wants. */
export function readChunk(text: string, way: Way): Chunk {
  return { text, way, pieces: piecesOf(text, way) };
}

function piecesOf(text: string, way: Way): Piece[] {
  if (way === 'matter') return [];
  if (way === 'plain') return readPlain(text);
  const fence = /^fence (\d) ([01]) (`+|~+) (.*)$/.exec(way);
  if (fence) return readFence(text, Number(fence[1]), fence[2] === '1', fence[3] ?? '```', fence[4] ?? '');
  if (way.startsWith('row ')) return readRow(text, Number(way.slice(4)));
  // The parser drops a BOM and counts from behind it.
  const skipped = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const source = text.slice(skipped);
  const pieces = flatten(source, parseMarkdown(source), skipped);
  const head = pieces[0];
  if (way === 'more' && head?.kind === 'text') pieces[0] = { ...head, first: false, alone: false };
  return pieces;
}

/** A table row means nothing by itself, so it gets a header to stand under. */
function readRow(text: string, columns: number): Piece[] {
  const header = `${'|'.repeat(columns + 1)}\n${'|-'.repeat(columns)}|\n`;
  const source = header + text;
  return flatten(source, parseMarkdown(source), -header.length).filter((piece) => piece.start >= 0);
}
