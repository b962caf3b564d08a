import type { Range } from '../../core/text/range.ts';

/** Lines of Markdown about a stretch of the document. */
export interface Explained {
  readonly range: Range;
  readonly lines: readonly string[];
}
