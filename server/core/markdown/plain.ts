import { physicalLines } from './flatten.ts';
import type { Piece, TextLine } from './pieces.ts';

/** One text piece per line, nothing interpreted. */
export function readPlain(text: string): Piece[] {
  const lines = physicalLines(text, 0, text.length)
    .map(({ start, end }) => verbatim(text, start, end, true))
    .filter((line) => line.text !== '');
  return lines.map((line, index) => ({
    kind: 'text',
    start: line.start,
    end: line.end,
    line,
    host: 'paragraph',
    item: null,
    quoted: false,
    first: index === 0,
    alone: lines.length === 1,
  }));
}

/** The lines of a part of a top-level fence. `opened` says that the first line opens it; a line that closes it is told by `mark`. */
export function readFence(text: string, indent: number, opened: boolean, mark: string, lang: string): Piece[] {
  const physical = physicalLines(text, 0, text.length);
  if (opened) physical.shift();
  const pieces: Piece[] = [];
  const closing = new RegExp(`^ {0,3}\\${mark[0]}{${mark.length},}[ \\t]*$`);
  const lines: TextLine[] = [];
  for (const { start, end } of physical) {
    if (closing.test(text.slice(start, end))) break;
    let from = start;
    while (from < end && from - start < indent && text[from] === ' ') from++;
    const line = verbatim(text, from, end, false);
    if (line.text.trim() !== '') lines.push(line);
  }
  lines.forEach((line, index) => {
    pieces.push({
      kind: 'text',
      start: line.start,
      end: line.end,
      line,
      host: 'fence',
      item: null,
      quoted: false,
      first: opened && index === 0,
      alone: opened && lines.length === 1,
      lang,
    });
  });
  return pieces;
}

function verbatim(text: string, start: number, end: number, trim: boolean): TextLine {
  let from = start;
  let to = end;
  if (trim) {
    while (from < to && /\s/.test(text[from] ?? '')) from++;
    while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  }
  return { text: text.slice(from, to), marks: [], start: from, end: to, map: [0, from] };
}
