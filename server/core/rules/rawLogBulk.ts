import * as v from 'valibot';
import type { Chunk, MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Range } from '../text/range.ts';
import { defineRule, type Report } from './rule.ts';
import { searchChunks } from './util/lines.ts';
import { kindsAt } from './util/sections.ts';

interface Block {
  readonly start: number;
  readonly end: number;
  readonly lines: number;
}

/** Fences that hold output; configuration and source code are evidence of another kind. */
const output = /^(?:|te?xt|plain(?:text)?|logs?|console|terminal|output|irc|chat|shell-session|session)$/i;

/** Blocks of output of a chunk, one after the other lines of one host. */
function blocksIn({ pieces }: Chunk): Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    const isOutput = piece.host === 'fence' && output.test(piece.lang?.split(/\s/, 1)[0] ?? '');
    if (!isOutput && piece.host !== 'code') continue;
    const last = piece.first ? undefined : blocks.at(-1);
    if (last) blocks[blocks.length - 1] = { start: last.start, end: piece.end, lines: last.lines + 1 };
    else blocks.push({ start: piece.start, end: piece.end, lines: 1 });
  }
  return blocks;
}

const search = searchChunks(blocksIn);

/** Folded away already. */
const inDetails = (text: string, at: number): boolean =>
  text.lastIndexOf('<details', at) > text.lastIndexOf('</details', at);

const holdsEntries = ({ entries }: Postmortem, { start, end }: Range): boolean =>
  entries.some(({ range }) => range.start >= start && range.start < end);

function* bulks(
  text: string,
  markdown: MarkdownDocument,
  postmortem: Postmortem,
  most: number,
): Iterable<[Block, Range]> {
  for (const { found, range } of search(markdown)) {
    if (found.lines <= most || inDetails(text, range.start) || holdsEntries(postmortem, range)) continue;
    if (!kindsAt(postmortem, range.start).includes('supporting')) yield [found, range];
  }
}

export const rawLogBulk = defineRule({
  name: 'raw-log-bulk',
  category: 'hygiene',
  summary: 'A long block of pasted output in the middle of the report.',
  severity: 'hint',
  default: 'on',
  fixable: false,
  options: v.strictObject({
    lines: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 40),
      v.description('How many lines a block may have.'),
    ),
  }),
  *check({ text, markdown, postmortem, options }): Iterable<Report> {
    for (const [{ lines }, { start, end }] of bulks(text, markdown, postmortem, options.lines)) {
      const lineEnd = /\r|\n/.exec(text.slice(start, end))?.index ?? end - start;
      yield {
        range: { start, end: start + lineEnd },
        message: `${lines} lines of output stand here. Keep those that tell, and move the rest to an appendix or into <details>.`,
      };
    }
  },
});
