import { placedRange } from '../../markdown/pieces.ts';
import type { PlacedLine } from '../../model/postmortem.ts';
import type { Range, Span } from '../../text/range.ts';

/** Where a span of a placed line stands in the document. Inline markup around it stays outside. */
export const rangeOf = ({ line, base }: PlacedLine, { from, to }: Span): Range => placedRange(line, base, from, to);
