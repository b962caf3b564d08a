import { htmlCuts } from './html.ts';
import { htmlEnd, htmlKind } from './htmlBlock.ts';
import type { LineReader } from './lineReader.ts';
import { fenceOf, headingLevel, isThematicBreak, markerOf, type Shape } from './shape.ts';
import { isCutPlace, longestLine, type Open, type Push, softLimit, type Way } from './slice.ts';
import { tableColumns } from './splitTable.ts';

/** Past this an item is cut between the items in it, which then have lost their common item's extent. */
const longestItem = 32_000;
/** Past this a run of lines in one item or quotation is no text any more. */
const longestRun = 16_000;
const deepest = 30;

/**
 * Takes lines from `line` to the next line that surely is at top level: behind a blank line, or one whose beginning ends
 * whatever is open. What is too long is cut before. Gives the line behind, and what is open there.
 *
 * Staying together is always right, only slow; so every doubtful place is no boundary.
 */
export function takeBlocks(
  lines: LineReader,
  line: number,
  open: Exclude<Open, { row: number }>,
  push: Push,
): { line: number; open: Open } {
  const { text } = lines;
  const first = lines.shapeAt(line);
  const fresh = open === 'nothing';
  const more = open === 'paragraph';
  const ownWay: Way = fresh ? 'blocks' : typeof open === 'object' ? `inside ${open.inside}` : 'more';
  const end = (next: number, left: Open = 'nothing', way: Way = ownWay): { line: number; open: Open } => ({
    line: push(line, next, way),
    open: left,
  });
  const alone = (way: Way): { line: number; open: Open } => end(lines.skipBlank(line + 1), 'nothing', way);

  if (isTooMuch(text, first) || (more && first.indent > 3)) return alone('plain');
  if (fresh && (headingLevel(text, first) || (first.indent < 4 && isThematicBreak(text, first))))
    return alone('blocks');
  if (fresh && (htmlEnd(text, first) !== null || htmlKind(text, first) > 0))
    return { line: takeHtml(lines, line, push), open: 'nothing' };
  const item = fresh && first.indent < 4 ? markerOf(text, first) : null;
  if (item?.empty && lines.shapeAt(line + 1).blank) return alone('blocks');

  const inItem = item !== null || typeof open === 'object';
  /** Lines indented this far belong to the item. */
  const inner = typeof open === 'object' ? open.inside : (item?.content ?? 4);
  const quote = fresh && !item && first.indent < 4 && text[first.at] === '>';
  /** `open`: a list or quotation is open, so a marker outside of it begins a list, whatever its number. `maybe`: it may have ended. */
  let container: 'open' | 'maybe' | 'none' = item || quote ? 'open' : inItem ? 'maybe' : 'none';
  /** Whether an HTML block may be open that runs to the next blank line. */
  let html = false;
  /** Where the present run of lines without structure begins. */
  let run = first.at;
  let innerFence = false;
  let shape = first;
  for (let next = line + 1; next < lines.count; next++) {
    const before = shape;
    shape = lines.shapeAt(next);
    if (container !== 'none' && opensInnerFence(text, before)) innerFence = !innerFence;
    if (shape.blank) {
      html = false;
      run = shape.end;
      continue;
    }
    if (html) continue;
    if (isTooMuch(text, shape)) return end(next);
    const size = shape.at - lines.startOf(line);
    const outside = shape.indent < inner && shape.indent < 4;
    if (before.blank) {
      if (inItem ? shape.indent < inner : outside || first.indent < 4) return end(next);
      run = shape.at;
    }
    const marker = markerOf(text, shape);
    if (outside) {
      // Code goes on no further, and an empty item has no paragraph to go on with.
      if ((first.indent > 3 && fresh) || (item?.empty && next === line + 1)) return end(next);
      const kind = htmlKind(text, shape);
      if (headingLevel(text, shape) || fenceOf(text, shape) || kind === 6 || htmlEnd(text, shape) !== null)
        return end(next);
      const prose = isProse(text, before);
      html = kind === 7 && !prose;
      if (marker && (marker.interrupts || container === 'open')) return end(next);
      if (container === 'open' && isThematicBreak(text, shape)) return end(next);
      if (text[shape.at] === '>') {
        if (!quote) return end(next);
      } else if (container === 'open' && !prose) container = 'maybe';
      if (container === 'none' && (tableColumns(lines, next) || mayCut(text, shape, size))) {
        return end(next, tableColumns(lines, next) ? 'nothing' : 'paragraph');
      }
    } else if (inItem && !innerFence && marker && size > longestItem && shape.indent < inner + 2)
      return end(next, { inside: inner });
    else if (first.indent > 3 && fresh && isCutPlace(text, lines.startOf(next), size)) return end(next);
    if (marker || innerFence) run = shape.at;
    else if (shape.end - run > (text[shape.at] === '|' ? longestItem : longestRun)) return end(next, 'paragraph');
  }
  return end(lines.count);
}

/** Takes the HTML block that begins at `line`, in several slices where it is long. Gives the line behind it. */
function takeHtml(lines: LineReader, line: number, push: Push): number {
  const { text } = lines;
  const behind = behindHtml(lines, line);
  const start = lines.startOf(line);
  const isShort = lines.startOf(behind) - start < softLimit;
  // Behind a byte order mark it is left to the parser.
  if (isShort || text.charCodeAt(start) === 0xfeff) return push(line, behind, 'html');
  let from = line;
  for (const at of htmlCuts(text, start, lines.startOf(behind))) {
    if (!isCutPlace(text, at, at - lines.startOf(from))) continue;
    const cut = lines.lineAt(at);
    // Blank lines behind the block belong to its last slice.
    if (lines.skipBlank(cut) >= behind) break;
    from = push(from, cut, from === line ? 'html first' : 'html rest');
  }
  return push(from, behind, from === line ? 'html' : 'html rest');
}

/** The line behind an HTML block that begins at `line`, blank lines included. */
function behindHtml(lines: LineReader, line: number): number {
  const marked = htmlEnd(lines.text, lines.shapeAt(line));
  let next = line + 1;
  if (marked === null) while (next < lines.count && !lines.shapeAt(next).blank) next++;
  else while (next < lines.count && lines.startOf(next) < marked) next++;
  return lines.skipBlank(next);
}

/** Whether a paragraph of `size` may be cut before the line, that is, the line is nothing else when it stands at the top. */
function mayCut(text: string, shape: Shape, size: number): boolean {
  return (
    shape.indent === 0 &&
    /[\p{L}\p{N}[*_(|]/u.test(text[shape.at] ?? '') &&
    isCutPlace(text, shape.at, size) &&
    !markerOf(text, shape)
  );
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

/** True for a line that would cost the parser more than it can tell. */
function isTooMuch(text: string, shape: Shape): boolean {
  if (shape.end - shape.at > longestLine || shape.indent > 8 * deepest) return true;
  const c = text.charCodeAt(shape.at);
  if (!(c === 62 || c === 45 || c === 42 || c === 43 || (c >= 48 && c <= 57))) return false;
  const markers = /^(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*)*/.exec(text.slice(shape.at, shape.at + 400))?.[0] ?? '';
  return (markers.match(/[>*+-]|\d+/g)?.length ?? 0) > deepest && !isThematicBreak(text, shape);
}

/** True for a fence line inside an item or a quotation. Near enough to tell code, however long, from a run of prose. */
function opensInnerFence(text: string, shape: Shape): boolean {
  const c = text[shape.at];
  if (c === '`' || c === '~') return /^(?:```|~~~)/.test(text.slice(shape.at, shape.at + 3));
  return c !== undefined && '>-*+'.includes(c) && /^[>*+ -]*(?:```|~~~)/.test(text.slice(shape.at, shape.at + 40));
}
