import { htmlEnd, htmlKind } from './htmlBlock.ts';
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

  const marked = more ? null : htmlEnd(text, first);
  if (marked !== null) {
    let last = line;
    while (last + 1 < lines.count && lines.startOf(last + 1) < marked) last++;
    return end(lines.skipBlank(last + 1));
  }
  const item = more || first.indent > 3 ? null : markerOf(text, first);
  if (item?.empty && lines.shapeAt(line + 1).blank) return end(lines.skipBlank(line + 1));
  /** Lines indented this far belong to the item. */
  const inner = item ? item.content : 4;
  /**
   * `open`: a list or quotation is open, so a marker outside of it begins a list, whatever its number. `maybe`: it may have ended.
   */
  const quote = !item && !more && first.indent < 4 && text[first.at] === '>';
  let container: 'open' | 'maybe' | 'none' = item || quote ? 'open' : 'none';
  /** Whether the line before surely ends in a paragraph of the container, which plain text goes on with. */
  let flowing = false;
  /** Whether an HTML block may be open that runs to the next blank line. */
  let html = !more && htmlKind(text, first) > 0;
  /** Where the present run of lines without structure begins. */
  let run = first.at;
  let innerFence = false;
  let next = line;
  let shape = first;
  for (;;) {
    // Here `shape` is the line `next`, which belongs to the slice.
    if (container !== 'none' && opensInnerFence(text, shape)) innerFence = !innerFence;
    flowing = container === 'open' && isProse(text, shape);
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
      // Code goes on no further, and an empty item has no paragraph to go on with.
      if ((first.indent > 3 && !more) || (item?.empty && next === line + 1)) return end(next);
      const kind = htmlKind(text, shape);
      if (headingLevel(text, shape) || fenceOf(text, shape) || kind === 6 || htmlEnd(text, shape) !== null)
        return end(next);
      html = kind === 7 && !isProse(text, lines.shapeAt(next - 1));
      if (marker && (marker.interrupts || container === 'open')) return end(next);
      if (container === 'open' && isThematicBreak(text, shape)) return end(next);
      if (text[shape.at] === '>') {
        if (!quote) return end(next);
      } else if (container === 'open' && !flowing) container = 'maybe';
      if (container === 'none' && tableColumns(lines, next)) return end(next);
      if (container === 'none' && mayCut(text, shape, shape.at - lines.startOf(line)))
        return { ...end(next), cut: true };
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

/** Whether the line, behind markers, is surely text of a paragraph. */
function isProse(text: string, shape: Shape): boolean {
  const line = text.slice(shape.at, Math.min(shape.end, shape.at + 60));
  return (
    /^(?:(?:[-+>*]|\d{1,9}[.)])[ \t]+)*[*_]{0,3}[\p{L}\p{N}]/u.test(line) &&
    !/^(?:.*[ \t])?\d{1,9}[.)](?:[ \t]|$)/.test(line) &&
    !text.slice(shape.at, shape.end).includes('|')
  );
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
