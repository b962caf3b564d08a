import type { Unit } from './units.ts';

/** What stands in a document's code fences. */
export interface Fences {
  /** Headings inside fences of Markdown: a page that shows how a document is written. */
  readonly headings: number;
  /** Lines that begin with a time: the chat, or a log, of a night. */
  readonly times: number;
}

/** Counts what the fences of a document hold. */
export function readFences(units: readonly Unit[]): Fences {
  let headings = 0;
  let times = 0;
  for (const { piece, reading } of units) {
    if (piece.kind !== 'text' || piece.host !== 'fence') continue;
    if (/^(?:md|markdown|mdx)\b/i.test(piece.lang ?? '') && /^#{1,6}\s/.test(piece.line.text)) headings++;
    if (reading.stamp?.time) times++;
  }
  return { headings, times };
}
