import { leading } from './bisect.ts';

/** Offsets at which the lines of `text` begin; `\n`, `\r\n` and a lone `\r` end a line. The first is always 0. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The 0-based line that holds `offset`; offsets past the end give the last line. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  return Math.max(0, leading(lineStarts.length, (i) => (lineStarts[i] ?? 0) <= offset) - 1);
}

/** 0-based line and 0-based UTF-16 column of `offset`. */
export function positionAt(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  const line = lineAt(lineStarts, offset);
  return { line, column: Math.max(0, offset - (lineStarts[line] ?? 0)) };
}
