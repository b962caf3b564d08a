import { htmlEnd, opensHtml } from './htmlBlock.ts';
import type { LineReader } from './lineReader.ts';
import { fenceOf, headingLevel, isThematicBreak, markerOf, type Shape } from './shape.ts';
import { hardLimit, isCutPlace, longestLine, type Push, softLimit, type Way } from './slice.ts';
import { tableColumns } from './splitTable.ts';

/** Past this a run of lines in one item or quotation is no text any more. */
const longestRun = 16_000;
const deepest = 30;

/**
 * Takes lines from `line`, which is at top level, to the next line that surely is at top level, too: behind a blank line, or
 * one whose beginning ends whatever is open. `more`: `line` goes on with the paragraph that the slice before it was cut from.
 * Gives the line behind them, and whether a paragraph was cut there.
 *
 * Staying together is always right, only slow; so every doubtful place is no boundary.
 */
export function takeBlocks(lines: LineReader, line: number, more: boolean, push: Push): { next: number; cut: boolean } {
  const { text } = lines;
  const first = lines.shapeAt(line);
  const end = (next: number, way: Way = more ? 'more' : 'blocks'): { next: number; cut: boolean } => ({
    next: push(line, next, way),
    cut: false,
  });
  if (isTooMuch(text, first) || (more && first.indent > 3)) return end(lines.skipBlank(line + 1), 'plain');
  if (!more && (headingLevel(text, first) || (first.indent < 4 && isThematicBreak(text, first))))
    return end(lines.skipBlank(line + 1));

  const item = more || first.indent > 3 ? null : markerOf(text, first);
  /** Lines indented this far belong to the item. */
  const inner = item ? item.content : 4;
  /** Whether a list or a quotation is open: a line that does not go on with it cannot be part of its paragraph if it opens something. */
  let container = item !== null || text[first.at] === '>';
  let html = false;
  /** Where the present run of lines without structure begins. */
  let run = first.at;
  let innerFence = false;
  let next = line;
  let shape = first;
  for (;;) {
    // Here `shape` is the line `next`, which belongs to the slice.
    const outer = shape.indent < inner && shape.indent < 4;
    if (outer && !html && opensHtml(text, shape)) {
      const behind = htmlEnd(text, shape);
      if (behind === null) html = true;
      else while (next + 1 < lines.count && lines.startOf(next + 1) < behind) next++;
      container = false;
    }
    if (container && opensInnerFence(text, shape)) innerFence = !innerFence;
    next++;
    if (next >= lines.count) return end(lines.count);
    const behindBlank = lines.shapeAt(next - 1).blank;
    shape = lines.shapeAt(next);
    if (shape.blank) {
      html = false;
      run = shape.end;
      continue;
    }
    if (html) continue;
    if (isTooMuch(text, shape)) return end(next);
    const outside = shape.indent < inner && shape.indent < 4;
    if (behindBlank) {
      if (item ? shape.indent < inner : outside || first.indent < 4) return end(next);
      run = shape.at;
      continue;
    }
    const marker = markerOf(text, shape);
    if (outside) {
      if (headingLevel(text, shape) || fenceOf(text, shape)) return end(next);
      if (marker && (marker.interrupts || container)) return end(next);
      if (container && isThematicBreak(text, shape)) return end(next);
      if (text[shape.at] === '>') container = true;
      if (!container && tableColumns(lines, next)) return end(next);
      if (!container && mayCut(text, shape, shape.at - lines.startOf(line))) return { ...end(next), cut: true };
    }
    if (marker || innerFence || text[shape.at] === '|') run = shape.at;
    else if (shape.end - run > longestRun) return { ...end(next), cut: true };
  }
}

/** Whether a paragraph of `size` may be cut before the line, that is, the line is nothing else when it stands at the top. */
function mayCut(text: string, shape: Shape, size: number): boolean {
  if (size < softLimit || shape.indent > 0 || !/[\p{L}\p{N}[*_(]/u.test(text[shape.at] ?? '') || markerOf(text, shape))
    return false;
  return size >= hardLimit || isCutPlace(text, shape.at);
}

/** A line that would cost the parser more than it can tell. */
function isTooMuch(text: string, shape: Shape): boolean {
  if (shape.end - shape.at > longestLine || shape.indent > 8 * deepest) return true;
  const c = text.charCodeAt(shape.at);
  if (!(c === 62 || c === 45 || c === 42 || c === 43 || (c >= 48 && c <= 57))) return false;
  const markers = /^(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*)*/.exec(text.slice(shape.at, shape.at + 400))?.[0] ?? '';
  return (markers.match(/[>*+-]|\d+/g)?.length ?? 0) > deepest && !isThematicBreak(text, shape);
}

/** A fence line inside an item or a quotation. Near enough to tell code, however long, from a run of prose. */
function opensInnerFence(text: string, shape: Shape): boolean {
  const c = text[shape.at];
  if (c === '`' || c === '~') return /^(?:```|~~~)/.test(text.slice(shape.at, shape.at + 3));
  return c !== undefined && '>-*+'.includes(c) && /^[>*+ -]*(?:```|~~~)/.test(text.slice(shape.at, shape.at + 40));
}
