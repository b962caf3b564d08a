import { leading } from '../text/bisect.ts';
import type { Range, Span } from '../text/range.ts';

/** Inline markup over a span of {@link TextLine.text}. `url` is set for links and images. */
export interface Mark extends Span {
  readonly kind: 'strong' | 'emphasis' | 'code' | 'link' | 'image' | 'strike' | 'html';
  readonly url?: string;
}

/**
 * One physical line of prose as a reader sees it: container markers, inline markup and escapes are gone, entities decoded.
 * All source offsets are relative to the chunk the line stands in.
 */
export interface TextLine {
  readonly text: string;
  /** Nested marks are listed outer first. A mark that runs over several lines is cut at each line's end. */
  readonly marks: readonly Mark[];
  /** Where the line's content begins and ends in the source, opening and closing inline markup included. */
  readonly start: number;
  readonly end: number;
  /**
   * Ascending pairs `[index in text, source offset, …]`: text between two pairs maps one to one from the first of them. Where
   * markup stands between two characters, there are two pairs with one index: the end of what is before, the start of what is behind.
   */
  readonly map: readonly number[];
}

/** The innermost list item around a piece. Offsets are relative to the chunk. */
export interface Item {
  /** From the line start of its marker to the end of its last line (nested blocks included; line end and blank lines behind it are not). */
  readonly start: number;
  readonly end: number;
  /** As written: `-`, `*`, `+`, `1.`, `2)`. */
  readonly marker: string;
  /** Columns before the marker. */
  readonly indent: number;
  readonly ordered: boolean;
  /** The state of a task item, else null. */
  readonly checked: boolean | null;
  /** 0 for a top-level list. */
  readonly level: number;
  readonly parent: Item | null;
}

/**
 * The Markdown document as a flat sequence, in reading order. Every line that can carry meaning is one piece.
 * `start`/`end` are relative to the chunk and hold the whole construct with its markers (`## Title`, `| a | b |`).
 */
export type Piece = HeadingPiece | TextPiece | RowPiece | CommentPiece | BreakPiece;

export interface HeadingPiece {
  readonly kind: 'heading';
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly line: TextLine;
  readonly style: 'atx' | 'setext' | 'html';
}

export interface TextPiece {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly line: TextLine;
  /** `item`: the first line of a list item. `fence`/`code`: a line of fenced / indented code, `text` verbatim without the indentation. */
  readonly host: 'paragraph' | 'item' | 'html' | 'fence' | 'code';
  /** The list item that it stands in, for any host. */
  readonly item: Item | null;
  readonly quoted: boolean;
  /** True on the first line of its paragraph (or other block). */
  readonly first: boolean;
  /** True where the block is one line only. */
  readonly alone: boolean;
  /** The info string of a fence. */
  readonly lang?: string;
}

export interface RowPiece {
  readonly kind: 'row';
  readonly start: number;
  readonly end: number;
  readonly cells: readonly TextLine[];
  /** The table's header row; the delimiter row is no piece. */
  readonly header: boolean;
  readonly quoted: boolean;
  readonly item: Item | null;
}

/** An HTML comment, for directives. `value` is the text between the marks. */
export interface CommentPiece {
  readonly kind: 'comment';
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface BreakPiece {
  readonly kind: 'break';
  readonly start: number;
  readonly end: number;
}

/** The source offset (relative to the chunk) of the character at `index` of `line.text`; an index past the end gives the offset behind the last character. */
export function sourceOffset(line: TextLine, index: number): number {
  const { map } = line;
  if (map.length === 0) return line.start;
  const pair = Math.max(0, leading(map.length / 2, (i) => (map[i * 2] ?? 0) <= index) - 1) * 2;
  const offset = (map[pair + 1] ?? 0) + (index - (map[pair] ?? 0));
  return Math.min(offset, line.end);
}

/**
 * The source of `line.text` from `from` to `to` (exclusive), relative to the chunk. Markup at its edges is not in it, markup within
 * is; an entity or escape is in it as a whole.
 */
export function sourceRange(line: TextLine, from: number, to: number): Range {
  const start = sourceOffset(line, from);
  if (to <= from) return { start, end: start };
  const { map } = line;
  let pair = 0;
  while (pair + 2 < map.length && (map[pair + 2] ?? 0) < to) pair += 2;
  const next = map[pair + 2] === to ? map[pair + 3] : undefined;
  return { start, end: Math.min(next ?? (map[pair + 1] ?? 0) + to - (map[pair] ?? 0), line.end) };
}

/** The same in the document, for a line whose chunk begins at `base`. */
export function placedRange(line: TextLine, base: number, from: number, to: number): Range {
  const { start, end } = sourceRange(line, from, to);
  return { start: base + start, end: base + end };
}

/** What a block stands in. */
export interface Around {
  readonly item: Item | null;
  readonly quoted: boolean;
}
