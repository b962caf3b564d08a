import type { Chunk } from './document.ts';

/**
 * How a slice is to be read. It is all that a slice's reading depends on besides its own text and link definitions.
 * - `blocks`: Markdown of its own
 * - `bom`: the same, behind a byte order mark
 * - `html`: one HTML block
 * - `html first`, `html rest`: the first lines of a long one, and others of it
 * - `more`: the rest of a paragraph
 * - `inside N`: the rest of an item whose content begins at column N
 * - `row N`: a row of a table of N columns
 * - `fence I F MARK INFO`: lines of a top-level fence indented by I columns; F is 0 where the opening line is in a slice before,
 *   1 where it is here, 2 where it is here and the fence is never closed or of Markdown
 * - `plain`: nothing that the Markdown parser should see
 * - `matter`: front matter
 */
export type Way =
  | 'blocks'
  | 'bom'
  | 'html'
  | 'html first'
  | 'html rest'
  | 'more'
  | `inside ${number}`
  | `row ${number}`
  | `fence ${string}`
  | 'plain'
  | 'matter';

/** The way that a chunk was read in; `''` for one that the reader did not make. */
export const wayOf = ({ key = '' }: Chunk): string => key.slice(0, Math.max(0, key.indexOf('\n')));

/** What goes on from one slice to the next: nothing, a paragraph, an item whose content begins at a column, a table of so many columns. */
export type Open = 'nothing' | 'paragraph' | { readonly inside: number } | { readonly row: number };

/** What was open before a slice of this way; null where the way does not tell, or the slice cannot be read without those before it. */
export function openBefore(way: string): Open | null {
  if (way === 'blocks' || way === 'html' || way === 'html first' || /^fence \d [12]/.test(way)) return 'nothing';
  return way.startsWith('row ') ? { row: Number(way.slice(4)) } : null;
}

/** True for a fence whose reading hangs on text far from it: one never closed, or of Markdown. */
export const isFarReaching = (way: string): boolean => /^fence \d 2/.test(way);

export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly way: Way;
}

/** Takes the lines `from` to `to` (exclusive) as one slice and gives `to`. */
export type Push = (from: number, to: number, way: Way) => number;

/** In UTF-16 units. Past this the parser's cost is out of proportion, and nobody reads such a line. */
export const longestLine = 10_000;
/** A run of lines without any structure (a pasted log) is cut from this size on at about every fourth line, */
export const softLimit = 2_000;
/** and from this size on at the next one. */
const hardLimit = 6_000;

/**
 * True where a run of `size` may be cut before the line at `at`. Below the hard limit that depends on the text around `at` alone,
 * so that the cuts of a long run stay where they are when something before them changes.
 */
export function isCutPlace(text: string, at: number, size: number): boolean {
  if (size < softLimit || size >= hardLimit) return size >= hardLimit;
  let hash = 0;
  for (let i = Math.max(0, at - 12); i < at; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return ((hash >>> 7) & 3) === 0;
}
