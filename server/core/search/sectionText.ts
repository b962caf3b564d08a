import type { Chunk, MarkdownDocument } from '../markdown/document.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import { proseOf } from './chunkLines.ts';
import { chunksIn } from './searchChunks.ts';

interface Line {
  readonly start: number;
  readonly text: string;
}

const linesOf = rememberedFor((chunk: Chunk): readonly Line[] =>
  [...proseOf(chunk)]
    .filter(({ host }) => host !== 'heading')
    .map(({ line }) => ({ start: line.start, text: line.text })),
);

/** The prose between two offsets as readers see it: no headings, no code, no markup, one line per line. */
export function proseIn(markdown: MarkdownDocument, range: Range): string[] {
  const found: string[] = [];
  for (const { chunk, start } of chunksIn(markdown, range)) {
    for (const line of linesOf(chunk)) {
      const at = start + line.start;
      if (at >= range.start && at < range.end && line.text.trim() !== '') found.push(line.text);
    }
  }
  return found;
}

/** How many words a text has; figures count, marks do not. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:%/-]*/gu)?.length ?? 0;
