import { htmlEnd, htmlKind } from './htmlBlock.ts';
import type { LineReader } from './lineReader.ts';
import { cellCount, delimiterColumns, fenceOf, headingLevel, isThematicBreak, markerOf } from './shape.ts';
import { longestLine, type Push } from './slice.ts';

/** Each row is read with a head of its own, so that a very wide table would cost the square. */
const mostColumns = 60;

/** The number of columns of the table whose header row is at `line`; 0 where there is none, or too wide a one. */
export function tableColumns(lines: LineReader, line: number): number {
  const shape = lines.shapeAt(line);
  if (shape.indent > 3 || line + 1 >= lines.count) return 0;
  const columns = delimiterColumns(lines.text, lines.shapeAt(line + 1));
  return columns > 0 && columns <= mostColumns && cellCount(lines.text.slice(shape.at, shape.end)) === columns
    ? columns
    : 0;
}

/** Takes the header and delimiter rows of the table at `line`. Gives the line behind them. */
export const takeHead = (lines: LineReader, line: number, push: Push): number =>
  push(line, lines.skipBlank(line + 2), 'blocks');

/** Takes the row at `line` of a table of `columns` columns. Gives the line behind it. */
export function takeRow(lines: LineReader, line: number, columns: number, push: Push): number {
  const { at, end } = lines.shapeAt(line);
  return push(line, lines.skipBlank(line + 1), end - at > longestLine ? 'plain' : `row ${columns}`);
}

/** Whether the table goes on at `line`: a blank line or whatever begins another block ends it, anything else is a row, pipes or not. */
export function isRow(lines: LineReader, line: number): boolean {
  const { text } = lines;
  const shape = lines.shapeAt(line);
  return !(
    lines.shapeAt(line - 1).blank ||
    shape.indent > 3 ||
    text[shape.at] === '>' ||
    fenceOf(text, shape) ||
    headingLevel(text, shape) ||
    isThematicBreak(text, shape) ||
    markerOf(text, shape) ||
    htmlKind(text, shape) ||
    htmlEnd(text, shape) !== null
  );
}
