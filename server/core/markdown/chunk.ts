import type { Chunk } from './document.ts';
import { flatten } from './flatten.ts';
import { parseMarkdown } from './parse.ts';
import type { Piece } from './pieces.ts';
import { readFence, readPlain } from './plain.ts';

/** Reads the text of one slice. `key` is the slice's way, a line end, and the link definitions that it refers to. */
export function readChunk(text: string, key: string): Chunk {
  const lineEnd = key.indexOf('\n');
  return { text, key, pieces: piecesOf(text, key.slice(0, lineEnd), key.slice(lineEnd + 1)) };
}

function piecesOf(text: string, way: string, definitions: string): Piece[] {
  if (way === 'matter') return [];
  if (way === 'plain' || isNoise(text)) return readPlain(text);
  const fence = /^fence (\d) ([01]) (`+|~+) (.*)$/.exec(way);
  if (fence) return readFence(text, Number(fence[1]), fence[2] === '1', fence[3] ?? '```', fence[4] ?? '');
  // A row means nothing by itself, so it gets a table head to stand under.
  const columns = way.startsWith('row ') ? Number(way.slice(4)) : 0;
  const head = columns > 0 ? `${'|'.repeat(columns + 1)}\n${'|-'.repeat(columns)}|\n` : '';
  // The parser takes a BOM at the start away and counts from behind it; elsewhere it is a character like others.
  const bom = way === 'bom' ? 1 : 0;
  const guard = bom === 0 && text.charCodeAt(0) === 0xfeff ? '\n' : '';
  const ahead = (definitions === '' ? guard : `${definitions}\n`) + head;
  const source = ahead + text.slice(bom);
  const pieces = flatten(source, parseMarkdown(source), bom - ahead.length).filter((piece) => piece.start >= 0);
  const first = pieces[0];
  if (way === 'more' && first?.kind === 'text') pieces[0] = { ...first, first: false, alone: false };
  return pieces;
}

/** Text that is mostly markup characters (thousands of `*`, `[`, `<`): nothing to read, and the parser's time grows with their square. */
function isNoise(text: string): boolean {
  if (text.length < 1000) return false;
  const markup = text.match(/[*_[\]`<>&!\\]/g)?.length ?? 0;
  return markup > 400 && markup > text.length / 4;
}
