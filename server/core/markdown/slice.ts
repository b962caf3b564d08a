/**
 * How a slice is to be read. It is all that a slice's reading depends on besides its own text and link definitions.
 * - `blocks`: Markdown of its own
 * - `bom`: the same, behind a byte order mark
 * - `more`: the rest of a paragraph
 * - `row N`: a row of a table of N columns
 * - `fence I F MARK INFO`: lines of a top-level fence indented by I columns; F is 1 where the slice holds the opening line, else 0
 * - `plain`: nothing that the Markdown parser should see
 * - `matter`: front matter
 */
export type Way = 'blocks' | 'bom' | 'more' | `row ${number}` | `fence ${string}` | 'plain' | 'matter';

export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly way: Way;
}

/** Takes the lines `from` to `to` (exclusive) as one slice and gives `to`. */
export type Push = (from: number, to: number, way: Way) => number;

/** In UTF-16 units. Past this the parser's cost is out of proportion, and nobody reads such a line. */
export const longestLine = 10_000;
/** A run of lines without any structure (a pasted log) is cut from this size on where a line fits, */
export const softLimit = 2_000;
/** and from this size on at any line where it can be. */
export const hardLimit = 6_000;

/**
 * True at about every fourth place. Depends on the text around `at` alone, so that the cuts of a long run stay
 * where they are when something before them changes.
 */
export function isCutPlace(text: string, at: number): boolean {
  let hash = 0;
  for (let i = Math.max(0, at - 12); i < at; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return ((hash >>> 7) & 3) === 0;
}
