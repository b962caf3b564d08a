import type { TextEdit } from '../../text/range.ts';
import { insertAt, lineEnd, lineStart, nextLine, replace } from '../../text/sourceLines.ts';

const marker = /^([ \t>]*)(\d{1,9})([.)])(?=[ \t]|$)/;

/** The number that the ordered item on the line of `offset` has, or null. */
export function numberAt(text: string, offset: number): number | null {
  const start = lineStart(text, offset);
  const match = marker.exec(text.slice(start, lineEnd(text, start)));
  return match === null ? null : Number(match[2]);
}

/**
 * Counts the items of an ordered list up by one from the line at `offset` on, as long as they count `number`, `number + 1`, …
 * Lists that number every item alike (`1.` `1.`) or in their own way stay as they are. Where a number becomes longer, the lines below
 * its item move in by as much, or they would fall out of it.
 */
export function renumberFrom(text: string, offset: number, number: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const indent = marker.exec(text.slice(lineStart(text, offset), lineEnd(text, offset)))?.[1];
  let expected = number;
  let shift = '';
  let blank = false;
  for (let at = lineStart(text, offset); indent !== undefined && at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const match = marker.exec(line);
    if (match !== null && match[1] === indent) {
      const found = Number(match[2]);
      if (found === number && expected === number + 1) return [];
      if (found !== expected) break;
      expected++;
      const from = at + indent.length;
      const length = match[2]!.length;
      const next = String(expected).padStart(match[2]!.startsWith('0') ? length : 0, '0');
      edits.push(replace({ start: from, end: from + length }, next));
      shift = ' '.repeat(Math.max(0, next.length - length));
      blank = false;
    } else if (line.trim() === '') blank = true;
    else if (/^[ \t]/.test(line.slice(indent.length))) {
      if (shift !== '') edits.push(insertAt(at + indent.length, shift));
    } else if (blank || line.startsWith('#')) break;
  }
  return edits;
}
