import type { Chunk, FrontMatter } from './document.ts';
import { wayOf } from './slice.ts';

/** The front matter that the document's first chunk holds; null where it holds none. */
export function frontMatterOf(first: Chunk | undefined): FrontMatter | null {
  if (!first || wayOf(first) !== 'matter') return null;
  const { text } = first;
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(text)?.[0].length ?? 0;
  // From the back: the chunk ends with the closing fence and blank lines.
  const close = text.trimEnd().length - 3;
  return {
    value: text.slice(open, close),
    valueStart: open,
    start: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    end: close + 3,
  };
}
