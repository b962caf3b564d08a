import { sourceOffset, type TextLine } from '../../markdown/pieces.ts';
import type { PlacedLine } from '../../model/postmortem.ts';
import type { Range, Span } from '../../text/range.ts';

/** Where a span of a line's text stands in the source, `base` being the offset of the line's chunk. Inline markup around it stays outside. */
function rangeIn(line: TextLine, base: number, { from, to }: Span): Range {
  const start = base + sourceOffset(line, from);
  if (to <= from) return { start, end: start };
  return { start, end: Math.max(start, base + sourceOffset(line, to - 1) + 1) };
}

/** Where a span of a placed line stands in the document. */
export const rangeOf = ({ line, base }: PlacedLine, span: Span): Range => rangeIn(line, base, span);
