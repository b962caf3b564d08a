import type { Range } from '../text/range.ts';

/** The lines of `source` between `start` and `end`, without their line ends. The last one is empty where a line end comes last. */
export function physicalLines(source: string, start: number, end: number): Range[] {
  const lines: Range[] = [];
  let at = start;
  for (const match of source.slice(start, end).matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  lines.push({ start: at, end });
  return lines;
}
