import type { Range } from '../../core/text/range.ts';

/** True where nothing but what a template left to be filled in stands in a range. */
export type Unfilled = (range: Range) => boolean;
