import type { Chunk } from './document.ts';

/**
 * How a slice is to be read. It is all that a slice's reading depends on besides its own text and link definitions.
 * - `blocks`: Markdown of its own
 * - `bom`: the same, behind a byte order mark
 * - `html`: one HTML block
 * - `more`: the rest of a paragraph
 * - `inside N`: the rest of an item whose content begins at column N
 * - `row N`: a row of a table of N columns
 * - `fence I F MARK INFO`: lines of a top-level fence indented by I columns; F is 0 where the opening line is in a slice before,
 *   1 where it is here, 2 where it is here and the fence is never closed
 * - `plain`: nothing that the Markdown parser should see
 * - `matter`: front matter
 */
export type Way =
  | 'blocks'
  | 'bom'
  | 'html'
  | 'more'
  | `inside ${number}`
  | `row ${number}`
  | `fence ${string}`
  | 'plain'
  | 'matter';

/** The way that a chunk was read in; `''` for one that the reader did not make. */
export const wayOf = ({ key = '' }: Chunk): string => key.slice(0, Math.max(0, key.indexOf('\n')));

/** True where a slice of this way begins at top level, so that what is before it does not matter. */
export const beginsAtTop = (way: string): boolean => way === 'blocks' || way === 'html' || /^fence \d [12]/.test(way);

/** True for an opened fence without a closing line: where it ends hangs on all the text behind it. */
export const isNeverClosed = (way: string): boolean => /^fence \d 2/.test(way);

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
const softLimit = 2_000;
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
