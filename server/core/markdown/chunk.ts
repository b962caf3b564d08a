import type { Chunk } from './document.ts';
import { flatten } from './flatten.ts';
import { readHtml } from './html.ts';
import { parseMarkdown } from './parse.ts';
import type { Piece } from './pieces.ts';
import { readFence, readPlain } from './plain.ts';

/** Reads the text of one slice. `key` is the slice's way, a line end, and the link definitions that it refers to. */
export function readChunk(text: string, key: string): Chunk {
  const lineEnd = key.indexOf('\n');
  return { text, key, pieces: piecesOf(text, key.slice(0, lineEnd), key.slice(lineEnd + 1)) };
}

function piecesOf(text: string, way: string, definitions: string): Piece[] {
  const content = text.slice(0, contentEnd(text));
  if (way === 'matter' || content === '') return [];
  if (/^html\b/.test(way))
    return partOfHtml(readHtml(content, 0, content.length, 0, { item: null, quoted: false }), way);
  if (way === 'plain' || isNoise(content)) return readPlain(content);
  const fence = /^fence (\d) ([012]) (`+|~+) (.*)$/.exec(way);
  if (fence) return readFence(content, Number(fence[1]), fence[2] !== '0', fence[3] ?? '```', fence[4] ?? '');
  // The parser takes a BOM at the start away and counts from behind it; elsewhere it is a character like others.
  const bom = way === 'bom' ? 1 : 0;
  const ahead = (definitions === '' ? '' : `${definitions}\n`) + headFor(way, content);
  const source = ahead + content.slice(bom);
  const pieces = flatten(source, parseMarkdown(source), bom - ahead.length).filter((piece) => piece.start >= 0);
  const first = pieces[0];
  if (way === 'more' && first?.kind === 'text') pieces[0] = { ...first, first: false, alone: false };
  return pieces;
}

/** In a part of an HTML block no line is the only one, and only the first part has the block's first. */
function partOfHtml(pieces: Piece[], way: string): Piece[] {
  if (way === 'html') return pieces;
  return pieces.map((piece) =>
    piece.kind === 'text' ? { ...piece, alone: false, first: piece.first && way === 'html first' } : piece,
  );
}

/** What has to stand before a slice that means nothing by itself: a table's head for a row, an item for what is in one. */
function headFor(way: string, content: string): string {
  const [kind, value] = way.split(' ');
  const width = Number(value);
  if (kind === 'row') return `${'|'.repeat(width + 1)}\n${'|-'.repeat(width)}|\n`;
  if (kind === 'inside') return `${width > 2 ? `${'1'.repeat(width - 2)}.` : '-'}\n`;
  return way !== 'bom' && content.charCodeAt(0) === 0xfeff ? '\n' : '';
}

/** Offset behind the last line that is not blank, its line end included. */
function contentEnd(text: string): number {
  const last = text.trimEnd().length;
  return last === 0 ? 0 : last + (/^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(last))?.[0].length ?? 0);
}

/** True for text that is mostly markup characters (thousands of `*`, `[`, `<`): nothing to read, and the parser's time grows with their square. */
function isNoise(text: string): boolean {
  if (text.length < 1000) return false;
  const markup = text.match(/[*_[\]`<>&!\\]/g)?.length ?? 0;
  return markup > 400 && markup > text.length / 4;
}
