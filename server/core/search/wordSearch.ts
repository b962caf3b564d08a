import type { Chunk, MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem, SectionKind } from '../model/postmortem.ts';
import type { Range } from '../text/range.ts';
import { foundAt, inCode, type ProseLine, proseOf } from './chunkLines.ts';
import { type Found, searchChunks } from './searchChunks.ts';
import { kindsAt } from './sections.ts';

interface Word extends Found {
  readonly text: string;
}

/** A chat line (`mara [10:05]: …`, `<lee> …`) and what stands in quotation marks is somebody's own words. */
const chat = /^\s*(?:<[\w.-]+>|[\w.-]+\s*\[\d{1,2}:\d{2}(?:\s?[AP]M)?\])/i;

function quotedSpans(text: string): [number, number][] {
  return [...text.matchAll(/“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

function inLine({ line, host, quoted }: ProseLine, pattern: RegExp): Word[] {
  if (quoted || host === 'heading' || chat.test(line.text)) return [];
  const matches = [...line.text.matchAll(pattern)];
  const said = matches.length > 0 ? quotedSpans(line.text) : [];
  return matches.flatMap((match) => {
    const at = match.index;
    if (inCode(line, at) || said.some(([from, to]) => from <= at && at < to)) return [];
    return [{ ...foundAt(line, at, match[0].length), text: match[0] }];
  });
}

/**
 * A search for words of English prose: never in code, headings, block quotes, quotation marks or chat logs, nor in documents in
 * another language. `kinds` are the sections to look in (sub-sections included), null for all. `pattern` must be global. Rules that
 * are off for most pass `searchChunks`.
 */
export function wordSearch(
  pattern: RegExp,
  kinds: readonly SectionKind[] | null,
): (markdown: MarkdownDocument, postmortem: Postmortem) => Iterable<{ readonly text: string; readonly range: Range }> {
  const search = searchChunks((chunk: Chunk) => [...proseOf(chunk)].flatMap((line) => inLine(line, pattern)));
  return function* (markdown, postmortem) {
    if (postmortem.language !== 'en') return;
    for (const { found, range } of search(markdown)) {
      if (kinds && !kindsAt(postmortem, range.start).some((kind) => kinds.includes(kind))) continue;
      yield { text: found.text, range };
    }
  };
}
