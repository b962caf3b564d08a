import { blanksOf } from '../core/blanks/blankPlaces.ts';
import type { ReadDocument } from './analyses.ts';
import { toLspRange, toOffsets } from './places.ts';
import type { FoundPlaceholder, PlaceholderParams } from './protocol.ts';

/**
 * The place still to be filled in that the author wants next: the one around the cursor, unless it is selected already; else the first
 * behind the selection, from the document's start where none is. Null where nothing is left.
 */
export function nextPlaceholder(
  { document, analysis }: ReadDocument,
  { selection }: PlaceholderParams,
): FoundPlaceholder | null {
  const { markdown, postmortem, profile } = analysis;
  const blanks = blanksOf(markdown, postmortem, profile);
  const { start, end } = toOffsets(document, selection);
  const here = blanks.findIndex(({ range }) => range.start <= start && end < range.end);
  const selected = blanks[here]?.range.start === start && blanks[here]?.range.end === end;
  const next = here >= 0 && !selected ? here : blanks.findIndex(({ range }) => range.start >= end);
  const index = Math.max(0, next);
  const found = blanks[index];
  return found ? { range: toLspRange(document, found.range), number: index + 1, of: blanks.length } : null;
}
