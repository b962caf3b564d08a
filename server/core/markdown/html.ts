import { isWordsInAngles } from './angleWords.ts';
import { lineWriter } from './lineWriter.ts';
import { decodeReference } from './parse.ts';
import type { Around, Piece, TextLine } from './pieces.ts';

const token =
  /<!--([\s\S]*?)(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\2\s*>|$)|<(\/?)([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'<>])*>|\r\n|\r|\n|&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});/gi;

/** Tags that begin a new line of text. */
const breaking = new Set(
  'address article aside blockquote br center dd details dialog div dl dt fieldset figcaption figure footer form header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/**
 * The starts of lines within the HTML between the offsets `start` and `end` of `source` where no tag, comment, heading or row of a table
 * is open, behind the first that says something: read in parts from there on, it gives the same pieces.
 */
export function* htmlCuts(source: string, start: number, end: number): Iterable<number> {
  const block = source.slice(start, end);
  let inHeading = false;
  let inRow = false;
  let said = false;
  let at = 0;
  for (const { 0: all, 3: slash, 4: tag, index } of block.matchAll(token)) {
    said ||= !inHeading && (all.startsWith('&') || block.slice(at, index).trim() !== '');
    at = index + all.length;
    const name = tag?.toLowerCase() ?? '';
    if (tag !== undefined && isWordsInAngles(all)) said ||= !inHeading;
    else if (/^h[1-6]$/.test(name)) inHeading = slash === '';
    else if (name === 'tr') inRow = slash === '';
    else if (name === 'table') inRow = false;
    else if (/^[\r\n]/.test(all) && said && !inHeading && !inRow) yield start + at;
  }
}

/**
 * The pieces of the HTML between the offsets `start` and `end` of `source`, tags taken away: headings, comments, and one text
 * piece per line, list item, table row. `base` is added to every offset. HTML that is no HTML is text.
 */
export function readHtml(source: string, start: number, end: number, base: number, around: Around): Piece[] {
  const pieces: Piece[] = [];
  const block = source.slice(start, end);
  const origin = start + base;
  let writer = lineWriter();
  let heading: { level: number; start: number } | null = null;
  let inRow = false;
  let lines = 0;
  let at = 0;

  const addLine = (line: TextLine): void => {
    if (heading) {
      pieces.push({ kind: 'heading', start: heading.start, end: line.end, level: heading.level, line, style: 'html' });
      return;
    }
    pieces.push({
      kind: 'text',
      start: line.start,
      end: line.end,
      line,
      host: 'html',
      ...around,
      first: lines++ === 0,
      alone: false,
    });
  };
  const flush = (): void => {
    for (const line of writer.finish()) if (line.text !== '') addLine(line);
    writer = lineWriter();
  };
  for (const match of block.matchAll(token)) {
    const [all, comment, , slash, tag] = match;
    const from = origin + match.index;
    const to = from + all.length;
    if (match.index > at) writer.write(block.slice(at, match.index), origin + at);
    at = match.index + all.length;
    const name = tag?.toLowerCase() ?? '';
    if (comment !== undefined) {
      // One that is never closed runs to the end of the block, line ends in front of it left out.
      const value = all.endsWith('-->') ? comment : comment.trimEnd();
      pieces.push({ kind: 'comment', start: from, end: to - (comment.length - value.length), value });
    } else if (all.startsWith('&')) {
      const text = decodeReference(all);
      if (text === all) writer.write(text, from);
      else writer.stand(text, from, to);
    } else if (tag !== undefined && isWordsInAngles(all)) writer.write(all, from);
    else if (/^h[1-6]$/.test(name)) {
      flush();
      heading = slash ? null : { level: Number(name[1]), start: from };
    } else if (name === 'td' || name === 'th') writer.space(from, to);
    else if (breaking.has(name) || (tag === undefined && !inRow && !heading)) {
      // A line end, or a tag that acts as one.
      flush();
      if (name === 'tr') inRow = !slash;
      else if (name === 'table') inRow = false;
    } else if (tag === undefined) writer.space(from, to);
  }
  if (at < block.length) writer.write(block.slice(at), origin + at);
  flush();
  return lines === 1 ? pieces.map((piece) => (piece.kind === 'text' ? { ...piece, alone: true } : piece)) : pieces;
}
