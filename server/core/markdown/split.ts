import { type LineReader, lineReader } from './lineReader.ts';
import { fenceOf, markerOf, type Shape } from './shape.ts';
import { longestLine, type Push, type Slice } from './slice.ts';
import { takeBlocks } from './splitBlocks.ts';
import { takeFence } from './splitFence.ts';
import { tableColumns, takeTable } from './splitTable.ts';

/**
 * Cuts `text` into slices of whole lines that can be read one by one; they cover the text.
 * What Markdown needs to know besides a slice's own text, the slice's `way` says. `lineStarts` as of `lineStartsOf`.
 */
export function split(text: string, lineStarts: readonly number[]): Slice[] {
  const lines = lineReader(text, lineStarts);
  const slices: Slice[] = [];
  const push: Push = (from, to, way) => {
    const start = lines.startOf(from);
    const marked = start === 0 && text.charCodeAt(0) === 0xfeff && way === 'blocks';
    if (to > from) slices.push({ start, end: lines.startOf(to), way: marked ? 'bom' : way });
    return to;
  };
  let line = push(0, frontMatterLines(lines), 'matter');
  line = push(line, lines.skipBlank(line), 'blocks');
  let more = false;
  while (line < lines.count) {
    const shape = lines.shapeAt(line);
    const mark = fenceOf(text, shape);
    const columns = more || mark || isNoTable(text, shape) ? 0 : tableColumns(lines, line);
    if (mark) line = takeFence(lines, line, mark, push);
    else if (columns) line = takeTable(lines, line, columns, push);
    else {
      const taken = takeBlocks(lines, line, more, push);
      line = taken.next;
      more = taken.cut;
      continue;
    }
    more = false;
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
