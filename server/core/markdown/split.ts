import type { LineReader } from './lineReader.ts';
import { fenceOf, markerOf, type Shape } from './shape.ts';
import { longestLine, type Open, type Push, type Slice } from './slice.ts';
import { takeBlocks } from './splitBlocks.ts';
import { takeFence } from './splitFence.ts';
import { isRow, tableColumns, takeHead, takeRow } from './splitTable.ts';

/** Where cutting may begin: a line, and what is open there. */
export interface Entry {
  readonly line: number;
  readonly open: Open;
}

/**
 * Cuts a text into slices of whole lines that can be read one by one; they cover it.
 * What Markdown needs to know besides a slice's own text, the slice's `way` says.
 *
 * Cutting begins at `entry` and ends at the first offset of which `isKnown` says that what comes behind it has been cut before.
 */
export function split(
  lines: LineReader,
  entry: Entry = { line: 0, open: 'nothing' },
  isKnown: (offset: number, open: Open) => boolean = () => false,
): Slice[] {
  const { text } = lines;
  const slices: Slice[] = [];
  const push: Push = (first, behind, way) => {
    const start = lines.startOf(first);
    const marked = start === 0 && text.charCodeAt(0) === 0xfeff && (way === 'blocks' || way === 'html');
    if (behind > first) slices.push({ start, end: lines.startOf(behind), way: marked ? 'bom' : way });
    return behind;
  };
  let { line, open } = entry;
  if (line === 0) {
    line = push(0, frontMatterLines(lines), 'matter');
    line = push(line, lines.skipBlank(line), 'blocks');
  }
  while (line < lines.count) {
    if (typeof open === 'object' && 'row' in open && !isRow(lines, line)) open = 'nothing';
    if (isKnown(lines.startOf(line), open)) break;
    ({ line, open } = take(lines, line, open, push));
  }
  return slices;
}

/** Takes what begins at `line`. Gives the line behind it and what is open there. */
function take(lines: LineReader, line: number, open: Open, push: Push): Entry {
  const { text } = lines;
  const shape = lines.shapeAt(line);
  if (typeof open === 'object' && 'row' in open) return { line: takeRow(lines, line, open.row, push), open };
  if (open === 'nothing') {
    const mark = fenceOf(text, shape);
    if (mark) return { line: takeFence(lines, line, mark, push), open };
    const columns = isNoTable(text, shape) ? 0 : tableColumns(lines, line);
    if (columns > 0) return { line: takeHead(lines, line, push), open: { row: columns } };
  }
  return takeBlocks(lines, line, open, push);
}

const isNoTable = (text: string, shape: Shape): boolean =>
  shape.end - shape.at > longestLine || text[shape.at] === '>' || markerOf(text, shape) !== null;

/** The number of lines of the YAML block at the very start, its fences and the blank lines behind it included; 0 where there is none. */
function frontMatterLines(lines: LineReader): number {
  const isFence = (line: number): boolean => {
    const shape = lines.shapeAt(line);
    return shape.indent === 0 && /^---[ \t]*$/.test(lines.text.slice(shape.at, Math.min(shape.end, shape.at + 80)));
  };
  if (lines.count < 2 || !isFence(0)) return 0;
  for (let line = 1; line < lines.count; line++) if (isFence(line)) return lines.skipBlank(line + 1);
  return 0;
}
