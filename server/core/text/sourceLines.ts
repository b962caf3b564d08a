import type { Range, TextEdit } from './range.ts';

/** The offset at which the line that holds `offset` begins. */
export function lineStart(text: string, offset: number): number {
  for (let i = offset; i > 0; i--) {
    const c = text.charCodeAt(i - 1);
    if (c === 10 || c === 13) return i;
  }
  // A byte order mark belongs to the file, not to its first line.
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The offset behind the last character of the line that holds `offset`, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let i = offset;
  while (i < text.length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return i;
}

/** The offset at which the next line begins, or the text's length where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return Math.min(text.length, end + 1);
}

/** The offset at which the line above the one that holds `offset` begins; null where that is the first. */
export function previousLine(text: string, offset: number): number | null {
  const start = lineStart(text, offset);
  if (start === lineStart(text, 0)) return null;
  return lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
}

/** The line end in use at `offset`: that of its line, else of the line before, else `\n`. */
export function lineEnding(text: string, offset: number): string {
  const end = lineEnd(text, offset);
  if (end < text.length) return text.slice(end, nextLine(text, offset));
  const start = lineStart(text, offset);
  if (start === 0) return '\n';
  if (text.charCodeAt(start - 1) === 13) return '\r';
  return text.charCodeAt(start - 2) === 13 ? '\r\n' : '\n';
}

/** The line end that a text uses first; `\n` where it has none. */
export const firstLineEnding = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** How many line ends are missing before `offset` for a blank line there; none where nothing stands before it. */
export function missingBreaks(text: string, offset: number): number {
  const lead = text.slice(0, offset);
  if (lead.trim() === '') return 0;
  const breaks = /(?:(?:\r\n|\n|\r)[ \t]*)*$/.exec(lead)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
  return Math.max(0, 2 - breaks);
}

/** `offset` moved back over white space and line ends to the end of the last word before it, but not before `floor`. */
export function backOverBlank(text: string, offset: number, floor: number): number {
  let i = offset;
  while (i > floor && /\s/.test(text[i - 1] ?? '')) i--;
  return i;
}

/** What stands in the range. */
export const slice = (text: string, range: Range): string => text.slice(range.start, range.end);

/** True where nothing but white space stands in the range. */
export const isBlank = (text: string, range: Range): boolean => /^\s*$/.test(slice(text, range));

/** The edit that puts `text` before the character at `offset`. */
export const insertAt = (offset: number, text: string): TextEdit => ({ range: { start: offset, end: offset }, text });

/** The edit that puts `text` in the place of the range. */
export const replace = (range: Range, text: string): TextEdit => ({ range, text });

/** The replacement without what both texts begin and end with, so that other edits on the same line can stand beside it. */
export function narrowed(text: string, range: Range, to: string): TextEdit {
  const from = slice(text, range);
  const least = Math.min(from.length, to.length);
  let head = 0;
  while (head < least && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < least - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return replace({ start: range.start + head, end: range.end - tail }, to.slice(head, to.length - tail));
}

/**
 * Edits in the order in which editors want them: by place, an insertion before a replacement that starts at the same offset.
 * Replacements that change nothing are left out.
 */
export function inOrder(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits
    .filter((edit) => slice(text, edit.range) !== edit.text)
    .map((edit, index) => ({ edit, index }))
    .sort(
      (a, b) =>
        a.edit.range.start - b.edit.range.start ||
        Number(a.edit.range.end > a.edit.range.start) - Number(b.edit.range.end > b.edit.range.start) ||
        a.index - b.index,
    )
    .map(({ edit }) => edit);
}
