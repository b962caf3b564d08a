import type { Range } from './range.ts';
import { lineEnd, lineStart, nextLine } from './sourceLines.ts';

/** One cell of a table row in the source: offsets of the document. */
export interface Cell {
  /** Between its pipes, padding included. */
  readonly outer: Range;
  /** Without the padding. */
  readonly inner: Range;
}

/**
 * The cells of the table row on the line that holds `offset`, as GitHub's Markdown splits them: at every pipe that no backslash
 * escapes. Outer pipes are optional.
 */
export function cellsAt(text: string, offset: number): readonly Cell[] {
  const end = backOver(text, lineEnd(text, offset), lineStart(text, offset));
  let at = lineStart(text, offset);
  // Quote marks and indentation stand before the row.
  at += /^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(text.slice(at, end))?.[0].length ?? 0;
  if (text[at] === '|') at++;
  const cells: Cell[] = [];
  let from = at;
  for (; at < end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(cell(text, from, at));
      from = at + 1;
    }
  }
  if (from < end) cells.push(cell(text, from, end));
  return cells;
}

/** `text` for a cell: on one line, its pipes escaped. */
export const forCell = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');

/** `content` between the padding of `like`, filled up with spaces where the column is written in equal widths. */
export function paddedCell(text: string, like: Cell, content: string, width: number | null): string {
  const left = text.slice(like.outer.start, like.inner.start) || (like.inner.end > like.inner.start ? '' : ' ');
  const right = text.slice(like.inner.end, like.outer.end);
  if (width !== null) {
    const lead = left === '' && like.inner.end > like.inner.start ? '' : left || ' ';
    return `${lead}${content} `.padEnd(width);
  }
  if (content === '') return ' ';
  const space = left.length > 0 || right.length > 0 ? ' ' : '';
  return `${left.length > 1 ? space : left}${content}${space}`;
}

/** The delimiter row's line (`|---|:--|`) at or behind `offset`, within two lines; null where there is none. */
export function delimiterRow(text: string, offset: number): Range | null {
  let at = offset;
  for (let i = 0; i < 3 && at < text.length; i++) {
    const range = { start: lineStart(text, at), end: lineEnd(text, at) };
    const line = text.slice(range.start, range.end);
    if (/^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/.test(line) && line.includes('|')) return range;
    at = nextLine(text, at);
  }
  return null;
}

function cell(text: string, start: number, end: number): Cell {
  const to = backOver(text, end, start);
  let from = start;
  while (from < to && /[ \t]/.test(text[from] ?? '')) from++;
  return { outer: { start, end }, inner: { start: from, end: Math.max(from, to) } };
}

function backOver(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && /[ \t]/.test(text[at - 1] ?? '')) at--;
  return at;
}
