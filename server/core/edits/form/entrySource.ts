import { type Mark, placedRange, sourceOffset } from '../../markdown/pieces.ts';
import type { TimelineEntry } from '../../model/postmortem.ts';
import type { Span } from '../../text/range.ts';
import { lineStart } from '../../text/sourceLines.ts';

/** Where the source of `span` (of the entry's line) begins. */
export const sourceStart = (entry: TimelineEntry, span: Span): number =>
  entry.place.base + sourceOffset(entry.place.line, span.from);

/** Where the source of `span` ends: behind its last character, before markup that closes there. */
export const sourceEnd = (entry: TimelineEntry, span: Span): number =>
  placedRange(entry.place.line, entry.place.base, span.from, span.to).end;

/**
 * Where the entry's own text begins in the source, before markup that opens with it; and the markup that was opened before it and
 * is still open there, which a new text has to close.
 */
export function textStart(text: string, entry: TimelineEntry): { at: number; closers: string } {
  const { line, base } = entry.place;
  const { textFrom } = entry.stamp;
  if (textFrom >= line.text.length) {
    const at = base + line.end;
    return { at, closers: '' };
  }
  let at = base + sourceOffset(line, textFrom);
  const floor = textFrom === 0 ? base + line.start : placedRange(line, base, 0, textFrom).end;
  const opening = line.marks.filter((mark) => mark.from === textFrom && mark.to > mark.from);
  for (let i = opening.length - 1; i >= 0; i--) {
    const opener = /(?:\*+|_+|~+|`+|\[|<[^<>]*>|<|\\)$/.exec(text.slice(floor, at));
    if (opener !== null) at -= opening[i]?.kind === 'strong' ? Math.min(2, opener[0].length) : opener[0].length;
  }
  if (text[at - 1] === '\\' && at > floor) at--;
  // A tag that is no markup to the reader (`<Ann> restarted it`) is the text's first word.
  at -= /<(?!\/)[^<>]*>\s*$/.exec(text.slice(floor, at))?.[0].length ?? 0;
  return { at, closers: crossingMarkup(text, entry).reverse().map(closerOf).join('') };
}

/** The markup that is open where the entry's own text begins, outermost first, as it would have to be opened again. */
export const openMarkup = (text: string, entry: TimelineEntry): string => crossingMarkup(text, entry).join('');

function crossingMarkup(text: string, entry: TimelineEntry): string[] {
  const { textFrom } = entry.stamp;
  return entry.place.line.marks
    .filter((mark) => mark.from < textFrom && mark.to > textFrom)
    .map((mark) => openerOf(text, entry, mark));
}

/** A mark's opening characters in the source. */
function openerOf(text: string, entry: TimelineEntry, { from, kind }: Mark): string {
  const at = sourceStart(entry, { from, to: from });
  const run = /(?:\*+|_+|~+|`+|<[^<>]*>)$/.exec(text.slice(Math.max(lineStart(text, at), at - 12), at))?.[0] ?? '';
  if (kind === 'strong') return run.slice(0, 2);
  return kind === 'emphasis' ? run.slice(0, 1) : run;
}

const closerOf = (opener: string): string => opener.replace(/^<(\w+).*$/, '</$1>');
