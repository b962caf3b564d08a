import { lineWriter } from './lineWriter.ts';
import { decodeReference } from './parse.ts';
import type { Item, Piece } from './pieces.ts';

interface Around {
  readonly item: Item | null;
  readonly quoted: boolean;
}

const token =
  /<!--([\s\S]*?)(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\2\s*>|$)|<\/?([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'<>])*>|\r\n|\r|\n|&(#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});/gi;
const breaking = new Set([
  'li',
  'p',
  'div',
  'br',
  'ul',
  'ol',
  'tr',
  'table',
  'summary',
  'details',
  'section',
  'pre',
  'dt',
  'dd',
  'blockquote',
]);

/**
 * The pieces of an HTML block between the offsets `start` and `end` of `source`, tags taken away: headings, one text piece per
 * line, list item or table row, comments. `base` is added to every offset.
 */
export function readHtml(source: string, start: number, end: number, base: number, around: Around): Piece[] {
  const pieces: Piece[] = [];
  const block = source.slice(start, end);
  let writer = lineWriter();
  let heading: { level: number; start: number } | null = null;
  let inRow = false;
  let first = true;
  let at = 0;

  const write = (to: number): void => {
    if (to <= at) return;
    let part = block.slice(at, to);
    let from = at;
    if (writer.length() === 0) {
      from += part.length - part.trimStart().length;
      part = part.trimStart();
    }
    if (part !== '') writer.write(part, start + from + base);
  };
  const flush = (): void => {
    for (const line of writer.finish()) {
      if (line.text === '') continue;
      if (heading)
        pieces.push({
          kind: 'heading',
          start: heading.start,
          end: line.end,
          level: heading.level,
          line,
          style: 'html',
        });
      else
        pieces.push({
          kind: 'text',
          start: line.start,
          end: line.end,
          line,
          host: 'html',
          item: around.item,
          quoted: around.quoted,
          first,
          alone: false,
        });
      first = false;
    }
    writer = lineWriter();
  };
  for (const match of block.matchAll(token)) {
    write(match.index);
    at = match.index + match[0].length;
    const offset = start + match.index + base;
    const name = match[3]?.toLowerCase();
    if (match[0].startsWith('<!--')) {
      pieces.push({ kind: 'comment', start: offset, end: start + at + base, value: match[1] ?? '' });
    } else if (match[4] !== undefined) {
      writer.stand(decodeReference(match[0]), offset);
    } else if (name && /^h[1-6]$/.test(name)) {
      flush();
      heading = match[0][1] === '/' ? null : { level: Number(name[1]), start: offset };
    } else if (name === 'td' || name === 'th') {
      if (!writer.endsWithBlank()) writer.stand(' ', offset);
    } else if (name && breaking.has(name)) {
      flush();
      if (name === 'tr') inRow = match[0][1] !== '/';
      if (name === 'table') inRow = false;
    } else if (/^[\r\n]/.test(match[0])) {
      if (!inRow && !heading) flush();
      else if (!writer.endsWithBlank()) writer.stand(' ', offset);
    }
  }
  write(block.length);
  flush();
  return pieces;
}
