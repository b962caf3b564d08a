import * as v from 'valibot';
import { lineOf, removeLine } from '../edits/removeLine.ts';
import { appendBlock } from '../edits/sections/appendBlock.ts';
import type { Fix } from '../findings.ts';
import type { Chunk, MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { searchChunks } from '../search/searchChunks.ts';
import { kindsAt } from '../search/sections.ts';
import type { Range, TextEdit } from '../text/range.ts';
import { insertAt, lineEnding, nextLine, slice } from '../text/sourceLines.ts';
import { defineRule, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';

interface Block {
  readonly start: number;
  readonly end: number;
  readonly lines: number;
  /** How many of the lines are strokes: of a drawing with boxes and arrows they are most, of a table as programs print it few. */
  readonly strokes: number;
}

/** A line of box corners, rules, bars and arrows (`+----+`, `|`, `v`), with no words. */
const stroke =
  /^(?=.*[-|+_/\\\u2190-\u21ff\u2500-\u257f\u25b2-\u25c4])[\s\-|+_/\\<>^vV\u2190-\u21ff\u2500-\u257f\u25b2-\u25c4]+$|^\s*[vV^]\s*$/;

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
    const drawn = stroke.test(piece.line.text) ? 1 : 0;
    if (last) {
      const { start, lines, strokes } = last;
      blocks[blocks.length - 1] = { start, end: piece.end, lines: lines + 1, strokes: strokes + drawn };
    } else blocks.push({ start: piece.start, end: piece.end, lines: 1, strokes: drawn });
  }
  return blocks;
}

const search = searchChunks(blocksIn);

/** True for what is folded away already. */
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
    if (
      found.lines <= most ||
      found.strokes * 2 > found.lines ||
      inDetails(text, range.start) ||
      holdsEntries(postmortem, range)
    )
      continue;
    if (!kindsAt(postmortem, range.start).includes('supporting')) yield [found, range];
  }
}

/** The lines of a block with the fence around it; null where it is indented, in a list or a quotation, or its fence is not closed. */
function wholeBlock(text: string, { start, end }: Range): Range | null {
  const first = lineOf(text, start);
  const open =
    first.start === 0 ? null : lineOf(text, first.start - (text.startsWith('\r\n', first.start - 2) ? 2 : 1));
  const fence = open && /^(`{3,}|~{3,})/.exec(text.slice(open.start, open.end))?.[1];
  const close = lineOf(text, nextLine(text, end));
  if (!open || !fence || !text.slice(close.start, close.end).startsWith(fence)) return null;
  return { start: open.start, end: close.end };
}

/** Behind what the report has as its appendix, else under a heading of its own at the end, of the level that its sections have. */
function inAppendix(text: string, { sections }: Postmortem, block: string, eol: string): readonly TextEdit[] {
  const appendix = sections.findLast(({ kind }) => kind === 'supporting');
  if (appendix) return appendBlock(text, appendix, block);
  const level = sections.find(({ kind, form }) => kind !== null && form === 'heading')?.level ?? 2;
  const end = text.trimEnd().length;
  return [insertAt(end, `${eol}${eol}${'#'.repeat(level)} Appendix${eol}${eol}${block}`)];
}

/** Folds the block away where it stands, or moves it as it is behind the report. */
function fixesOf(text: string, postmortem: Postmortem, range: Range, lines: number): Fix[] {
  const block = wholeBlock(text, range);
  if (!block) return [];
  const eol = lineEnding(text, block.start);
  const summary = `<details>${eol}<summary>Output (${lines} lines)</summary>${eol}${eol}`;
  const fold = () => [insertAt(block.start, summary), insertAt(block.end, `${eol}${eol}</details>`)];
  const move = () => {
    const there = inAppendix(text, postmortem, slice(text, block), eol);
    return there.length === 0 ? [] : [removeLine(text, block), ...there];
  };
  return [
    editsFix('Fold the pasted output away (<details>)', fold, true),
    editsFix('Move the pasted output to an appendix', move),
  ];
}

export const rawLogBulk = defineRule({
  name: 'raw-log-bulk',
  category: 'hygiene',
  summary: 'A long block of pasted output in the middle of the report.',
  severity: 'hint',
  default: 'on',
  fixable: true,
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
        message: `${lines} lines of raw output. Keep the few that matter, and move the rest to an appendix or into <details>.`,
        fixes: fixesOf(text, postmortem, { start, end }, lines),
      };
    }
  },
});
