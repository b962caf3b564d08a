/** A stretch of the document: UTF-16 offsets, `start` included, `end` not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a {@link TextLine}'s `text` (not of the document), `from` included, `to` not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One replacement in the document. An insertion has an empty range. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** True where `range` holds `offset`, its end included: a cursor behind the last character is still in it. */
export const holds = (range: Range, offset: number): boolean => range.start <= offset && offset <= range.end;

/** True where the character at `offset` stands in `range`. */
export const covers = (range: Range, offset: number): boolean => range.start <= offset && offset < range.end;

/**
 * Applies edits that do not overlap to `text`; they may come in any order.
 * Edits at the same offset are applied in the given order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.index - b.index);
  let out = '';
  let at = 0;
  for (const { edit } of ordered) {
    out += text.slice(at, edit.range.start) + edit.text;
    at = Math.max(at, edit.range.end);
  }
  return out + text.slice(at);
}
