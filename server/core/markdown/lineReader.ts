import { lineAt } from '../text/lines.ts';
import { type Shape, shapeOf } from './shape.ts';

/** The lines of a text for the functions that cut it; lines are 0-based, a line behind the last one begins at the text's end. */
export interface LineReader {
  readonly text: string;
  readonly count: number;
  startOf(line: number): number;
  /** The line that holds `offset`. */
  lineAt(offset: number): number;
  shapeAt(line: number): Shape;
  /** The first line from `line` on that is not blank. */
  skipBlank(line: number): number;
}

/** `lineStarts` as of `lineStartsOf`. A BOM is no part of the first line's shape. */
export function lineReader(text: string, lineStarts: readonly number[]): LineReader {
  const count = text.length === 0 ? 0 : lineStarts.length - (lineStarts.at(-1) === text.length ? 1 : 0);
  const shapes: Shape[] = [];
  const startOf = (line: number): number => (line < count ? (lineStarts[line] ?? text.length) : text.length);
  const shapeAt = (line: number): Shape => {
    const known = shapes[line];
    if (known) return known;
    const start = line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : startOf(line);
    const shape = shapeOf(text, start, startOf(line + 1));
    shapes[line] = shape;
    return shape;
  };
  return {
    text,
    count,
    startOf,
    lineAt: (offset) => lineAt(lineStarts, offset),
    shapeAt,
    skipBlank(line) {
      let next = line;
      while (next < count && shapeAt(next).blank) next++;
      return next;
    },
  };
}
