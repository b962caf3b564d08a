import { lineAt } from '../../core/text/lines.ts';
import type { Range } from '../../core/text/range.ts';

/** Columns of source that are shown of a long line. */
const width = 100;

/** Characters that a terminal would obey, or that are wider than one column, as spaces of one column. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ');

export interface Frame {
  /** 1-based. */
  readonly line: number;
  /** The line's text around the range, cut where it is long. */
  readonly source: string;
  /** Spaces and `^`, to stand below `source`; one `^` at least. */
  readonly marks: string;
}

/** The line on which `range` begins, with marks below it. A range of several lines is marked to the end of the first. */
export function frameOf(text: string, lineStarts: readonly number[], range: Range): Frame {
  const line = lineAt(lineStarts, range.start);
  const lineStart = lineStarts[line] ?? 0;
  const whole = text.slice(lineStart, lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const from = Math.min(range.start - lineStart, whole.length);
  const to = Math.max(from, Math.min(range.end - lineStart, whole.length));
  const cutFrom = whole.length <= width ? 0 : Math.max(0, Math.min(from - 30, whole.length - width));
  const cutTo = Math.min(whole.length, cutFrom + width);
  const before = cutFrom > 0 ? '…' : '';
  return {
    line: line + 1,
    source: before + printable(whole.slice(cutFrom, cutTo)) + (cutTo < whole.length ? '…' : ''),
    marks: ' '.repeat(before.length + from - cutFrom) + '^'.repeat(Math.max(1, Math.min(to, cutTo) - from)),
  };
}
