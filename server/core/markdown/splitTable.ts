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

/** Takes the top-level table at `line`: header and delimiter rows as one slice, then each row. Gives the line behind it. */
export function takeTable(lines: LineReader, line: number, columns: number, push: Push): number {
  let next = push(line, lines.skipBlank(line + 2), 'blocks');
  while (next < lines.count && !lines.shapeAt(next - 1).blank && isRow(lines, next)) {
    const shape = lines.shapeAt(next);
    next = push(next, lines.skipBlank(next + 1), shape.end - shape.at > longestLine ? 'plain' : `row ${columns}`);
  }
  return next;
}

/** Whatever begins another block ends a table; anything else is a row, pipes or not. */
function isRow(lines: LineReader, line: number): boolean {
  const { text } = lines;
  const shape = lines.shapeAt(line);
  return !(
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
