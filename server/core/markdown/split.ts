import { htmlEnd, opensHtml } from './htmlBlock.ts';
import {
  cellCount,
  closesFence,
  delimiterColumns,
  type FenceMark,
  fenceOf,
  headingLevel,
  isThematicBreak,
  markerOf,
  type Shape,
  shapeOf,
} from './shape.ts';

/**
 * How a slice is to be read. It is all that a slice's reading depends on besides its own text, so the two together identify it.
 * `blocks`: Markdown of its own. `more`: the rest of a paragraph. `row N`: a row of a table of N columns.
 * `fence I F INFO`: lines of a fence indented by I columns; F is 1 where the slice begins with the opening line, else 0.
 * `plain`: nothing that the Markdown parser should see. `matter`: front matter.
 */
export type Way = 'blocks' | 'more' | `row ${number}` | `fence ${string}` | 'plain' | 'matter';

export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly way: Way;
}

/** Past this the parser's cost per line is out of proportion (and nobody reads such a line). */
export const longestLine = 10_000;
const softLimit = 2_000;
const hardLimit = 6_000;

/**
 * Cuts `text` into slices of whole lines that can be read one by one. They cover the text.
 * Where Markdown needs to know more than a slice holds, the slice's `way` says it.
 */
export function split(text: string, lineStarts: readonly number[]): Slice[] {
  const lines = text.length === 0 ? 0 : lineStarts.length - (lineStarts.at(-1) === text.length ? 1 : 0);
  const slices: Slice[] = [];
  const startOf = (line: number): number => (line < lines ? (lineStarts[line] ?? text.length) : text.length);
  const shapeAt = (line: number): Shape => {
    const start = startOf(line);
    return shapeOf(text, line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start, startOf(line + 1));
  };
  const push = (from: number, to: number, way: Way): number => {
    if (to > from) slices.push({ start: startOf(from), end: startOf(to), way });
    return to;
  };
  const skipBlank = (line: number): number => {
    let next = line;
    while (next < lines && shapeAt(next).blank) next++;
    return next;
  };
  const isLong = (shape: Shape): boolean => shape.end - shape.at > longestLine;
  const tableColumns = (line: number, shape: Shape): number => {
    if (line + 1 >= lines || shape.indent > 3) return 0;
    const columns = delimiterColumns(text, shapeAt(line + 1));
    return columns > 0 && cellCount(text.slice(shape.at, shape.end)) === columns ? columns : 0;
  };
  /** A place where a paragraph can be cut without its next line becoming something else; chosen by the line's own words, so that an edit moves few cuts. */
  const mayCut = (from: number, shape: Shape): boolean => {
    const size = shape.at - startOf(from);
    if (
      size < softLimit ||
      shape.indent > 0 ||
      !/[\p{L}\p{N}[*_(]/u.test(text[shape.at] ?? '') ||
      markerOf(text, shape)
    )
      return false;
    return (
      size >= hardLimit || (text.charCodeAt(shape.end - 1) + text.charCodeAt((shape.at + shape.end) >> 1)) % 4 === 0
    );
  };

  /** Line behind the fence that opens at `line`. */
  const fenceEnd = (line: number, mark: FenceMark): number => {
    for (let next = line + 1; next < lines; next++) if (closesFence(text, shapeAt(next), mark)) return next + 1;
    // Never closed: Markdown takes all the rest for code. People forget the closing line and write on,
    // so a heading behind a blank line ends it. A single # is left alone: many languages begin comments with it.
    if (/^(?:md|markdown)\b/i.test(mark.info)) return lines;
    for (let next = line + 2; next < lines; next++) {
      const level = headingLevel(text, shapeAt(next));
      if (level >= 2 && level <= 4 && shapeAt(next - 1).blank) return next;
    }
    return lines;
  };
  const takeFence = (line: number, shape: Shape, mark: FenceMark): number => {
    const end = fenceEnd(line, mark);
    const next = skipBlank(end);
    let from = line;
    for (let cut = line + 1; cut < end; cut++) {
      const size = startOf(cut) - startOf(from);
      const c = text.charCodeAt(startOf(cut) - 3) + text.charCodeAt(startOf(cut) - 6);
      if (size >= hardLimit || (size >= softLimit && c % 4 === 0))
        from = push(
          from,
          cut,
          `fence ${shape.indent} ${from === line ? 1 : 0} ${mark.char.repeat(mark.length)} ${mark.info}`,
        );
    }
    return push(
      from,
      next,
      `fence ${shape.indent} ${from === line ? 1 : 0} ${mark.char.repeat(mark.length)} ${mark.info}`,
    );
  };
  const takeTable = (line: number, columns: number): number => {
    let next = line + 2;
    const head = skipBlank(next);
    if (head > next) return push(line, head, 'blocks');
    push(line, next, 'blocks');
    while (next < lines) {
      const shape = shapeAt(next);
      const c = text[shape.at];
      if (
        shape.indent > 3 ||
        c === '>' ||
        fenceOf(text, shape) ||
        headingLevel(text, shape) ||
        isThematicBreak(text, shape)
      )
        return next;
      if (markerOf(text, shape) || opensHtml(text, shape)) return next;
      const behind = skipBlank(next + 1);
      push(next, behind, isLong(shape) ? 'plain' : `row ${columns}`);
      if (behind > next + 1) return behind;
      next = behind;
    }
    return next;
  };

  let inParagraph = false;
  /** Takes blocks from `line`, which is at top level, to the next line that surely is, too. */
  const takeBlocks = (line: number, first: Shape, more: boolean): number => {
    if (isLong(first)) return push(line, skipBlank(line + 1), 'plain');
    if (!more && headingLevel(text, first)) return push(line, skipBlank(line + 1), 'blocks');
    const way: Way = more ? 'more' : 'blocks';
    const marker = more || first.indent > 3 ? null : markerOf(text, first);
    /** Lines indented this far belong to the item. */
    const inner = marker ? marker.content : 4;
    let container = marker !== null || text[first.at] === '>';
    let next = line;
    let shape = first;
    let inHtml = false;
    for (;;) {
      // `shape` is the line `next`, which belongs to the slice.
      if (shape.blank) inHtml = false;
      else if (!inHtml && shape.indent < inner && shape.indent < 4 && text[shape.at] === '<') {
        const end = htmlEnd(text, shape);
        if (end !== null) {
          while (next < lines && startOf(next + 1) < end) next++;
        } else inHtml = opensHtml(text, shape);
      }
      next++;
      if (next >= lines) return push(line, lines, way);
      const blankBefore = shape.blank || shapeAt(next - 1).blank;
      shape = shapeAt(next);
      if (shape.blank) continue;
      if (inHtml && !blankBefore) continue;
      if (isLong(shape)) return push(line, next, way);
      const outside = shape.indent < inner && shape.indent < 4;
      if (blankBefore) {
        if (marker ? shape.indent < inner : outside || first.indent < 4) return push(line, next, way);
        continue;
      }
      if (!outside) continue;
      if (headingLevel(text, shape) || fenceOf(text, shape)) return push(line, next, way);
      const other = markerOf(text, shape);
      if (other && (other.interrupts || (marker && other.type === marker.type))) return push(line, next, way);
      if (text[shape.at] === '>') container = true;
      if (!container && tableColumns(next, shape)) return push(line, next, way);
      if (!container && !inHtml && mayCut(line, shape)) {
        inParagraph = true;
        return push(line, next, way);
      }
    }
  };

  let line = push(0, frontMatterLines(lines, shapeAt, text), 'matter');
  line = push(line, skipBlank(line), 'blocks');
  while (line < lines) {
    const shape = shapeAt(line);
    const more = inParagraph;
    inParagraph = false;
    const mark = fenceOf(text, shape);
    const columns =
      more || mark || isLong(shape) || markerOf(text, shape) || text[shape.at] === '>' ? 0 : tableColumns(line, shape);
    if (mark) line = takeFence(line, shape, mark);
    else if (columns) line = takeTable(line, columns);
    else line = takeBlocks(line, shape, more);
  }
  return slices;
}

/** The number of lines of the YAML block at the very start, its fences and the blank lines behind it included; 0 where there is none. */
function frontMatterLines(lines: number, shapeAt: (line: number) => Shape, text: string): number {
  const isFence = (shape: Shape): boolean => shape.indent === 0 && text.slice(shape.at, shape.end).trimEnd() === '---';
  if (lines < 2 || !isFence(shapeAt(0))) return 0;
  for (let line = 1; line < lines; line++) {
    if (!isFence(shapeAt(line))) continue;
    let next = line + 1;
    while (next < lines && shapeAt(next).blank) next++;
    return next;
  }
  return 0;
}
