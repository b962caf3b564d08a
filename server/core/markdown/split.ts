import type { LineReader } from './lineReader.ts';
import { fenceOf, markerOf, type Shape } from './shape.ts';
import { longestLine, type Push, type Slice } from './slice.ts';
import { type Open, takeBlocks } from './splitBlocks.ts';
import { takeFence } from './splitFence.ts';
import { tableColumns, takeTable } from './splitTable.ts';

/**
 * Cuts a text into slices of whole lines that can be read one by one; they cover it.
 * What Markdown needs to know besides a slice's own text, the slice's `way` says.
 *
 * Cutting may begin at a `line` that is known to be at top level, and ends at the first offset at top level that `isKnown`.
 */
export function split(lines: LineReader, from = 0, isKnown: (offset: number) => boolean = () => false): Slice[] {
  const { text } = lines;
  const slices: Slice[] = [];
  const push: Push = (first, behind, way) => {
    const start = lines.startOf(first);
    const marked = start === 0 && text.charCodeAt(0) === 0xfeff && (way === 'blocks' || way === 'html');
    if (behind > first) slices.push({ start, end: lines.startOf(behind), way: marked ? 'bom' : way });
    return behind;
  };
  let line = from;
  if (line === 0) {
    line = push(0, frontMatterLines(lines), 'matter');
    line = push(line, lines.skipBlank(line), 'blocks');
  }
  let open: Open = 'nothing';
  while (line < lines.count) {
    const shape = lines.shapeAt(line);
    if (open === 'nothing') {
      if (isKnown(lines.startOf(line))) break;
      const mark = fenceOf(text, shape);
      const columns = mark || isNoTable(text, shape) ? 0 : tableColumns(lines, line);
      if (mark || columns) {
        line = mark ? takeFence(lines, line, mark, push) : takeTable(lines, line, columns, push);
        continue;
      }
    }
    const taken = takeBlocks(lines, line, open, push);
    line = taken.next;
    open = taken.open;
  }
  return slices;
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
