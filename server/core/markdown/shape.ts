/** What the start of a physical line tells about the block that it opens or continues. */
export interface Shape {
  /** Columns before the first character that is no blank; tabs count to the next multiple of four. */
  readonly indent: number;
  /** Offset of that character; the line's end where it is blank. */
  readonly at: number;
  /** Behind the last character, line end not included. */
  readonly end: number;
  readonly blank: boolean;
}

/** A list marker; `content` is the column at which the item's content begins. */
export interface Marker {
  /** `-`, `*`, `+`, `.` or `)`: markers of one list are of one type. */
  readonly type: string;
  readonly content: number;
  readonly empty: boolean;
  /** Whether it may begin a list in the middle of a paragraph. */
  readonly interrupts: boolean;
}

const space = 32;
const tab = 9;

/** Measures the line from `start` to `next` (the start of the line behind it, or the text's length). */
export function shapeOf(text: string, start: number, next: number): Shape {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  let at = start;
  let indent = 0;
  for (; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === space) indent++;
    else if (c === tab) indent += 4 - (indent % 4);
    else break;
  }
  return { indent, at, end, blank: at === end };
}

const bullet = /[-*+](?=[ \t]|$)|(\d{1,9})([.)])(?=[ \t]|$)/y;
const thematic = /(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/y;

/** The list marker at the line's start, or null; a thematic break is none. */
export function markerOf(text: string, shape: Shape): Marker | null {
  const c = text.charCodeAt(shape.at);
  if (!(c === 45 || c === 42 || c === 43 || (c >= 48 && c <= 57))) return null;
  const head = text.slice(shape.at, Math.min(shape.end, shape.at + 24));
  bullet.lastIndex = 0;
  const match = bullet.exec(head);
  if (!match) return null;
  if ((c === 45 || c === 42) && isThematicBreak(text, shape)) return null;
  let at = shape.at + match[0].length;
  const width = shape.indent + match[0].length;
  let column = width;
  for (; at < shape.end; at++) {
    const blank = text.charCodeAt(at);
    if (blank === space) column++;
    else if (blank === tab) column += 4 - (column % 4);
    else break;
  }
  const empty = at >= shape.end;
  const content = empty || column - width > 4 ? width + 1 : column;
  return { type: match[2] ?? match[0], content, empty, interrupts: !empty && (match[1] ?? '1') === '1' };
}

/** True for `---`, `* * *`, `___`. */
export function isThematicBreak(text: string, shape: Shape): boolean {
  const c = text.charCodeAt(shape.at);
  if (c !== 45 && c !== 42 && c !== 95) return false;
  if (shape.end - shape.at > 2000) return false;
  thematic.lastIndex = 0;
  return thematic.test(text.slice(shape.at, shape.end));
}

/** An ATX heading's level, or 0. */
export function headingLevel(text: string, shape: Shape): number {
  if (shape.indent > 3) return 0;
  let level = 0;
  while (text.charCodeAt(shape.at + level) === 35) level++;
  if (level < 1 || level > 6) return 0;
  const c = text.charCodeAt(shape.at + level);
  return shape.at + level >= shape.end || c === space || c === tab ? level : 0;
}

export interface FenceMark {
  readonly char: string;
  readonly length: number;
  readonly info: string;
}

/** An opening code fence, or null. */
export function fenceOf(text: string, shape: Shape): FenceMark | null {
  if (shape.indent > 3) return null;
  const char = text[shape.at];
  if (char !== '`' && char !== '~') return null;
  let at = shape.at;
  while (at < shape.end && text[at] === char) at++;
  const length = at - shape.at;
  if (length < 3) return null;
  const info = text.slice(at, shape.end).trim();
  return char === '`' && info.includes('`') ? null : { char, length, info };
}

/** Whether the line closes a fence opened by `mark`. */
export function closesFence(text: string, shape: Shape, mark: FenceMark): boolean {
  if (shape.indent > 3 || text[shape.at] !== mark.char) return false;
  const close = fenceOf(text, shape);
  return close !== null && close.length >= mark.length && close.info === '';
}

const delimiterRow = /\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/y;

/** The number of columns of a table's delimiter row, or 0. */
export function delimiterColumns(text: string, shape: Shape): number {
  const c = text.charCodeAt(shape.at);
  if (shape.indent > 3 || (c !== 124 && c !== 45 && c !== 58) || shape.end - shape.at > 2000) return 0;
  const row = text.slice(shape.at, shape.end);
  if (!row.includes('|') && !row.includes(':')) return 0;
  delimiterRow.lastIndex = 0;
  return delimiterRow.test(row) ? cellCount(row) : 0;
}

/** The number of cells in a table row. */
export function cellCount(row: string): number {
  const trimmed = row.trim();
  let cells = 1;
  for (let i = 0; i < trimmed.length; i++) {
    const c = trimmed.charCodeAt(i);
    if (c === 92) i++;
    else if (c === 124 && i > 0 && i < trimmed.length - 1) cells++;
  }
  return cells;
}
