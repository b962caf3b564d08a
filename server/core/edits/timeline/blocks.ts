import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { Range } from '../../text/range.ts';
import { backOverBlank, lineEnd, lineStart, nextLine, slice } from '../../text/sourceLines.ts';

/** An entry as a piece of text that can be moved: whole lines, with all that belongs to it. */
export interface Block {
  readonly entry: TimelineEntry;
  /** Position of the entry among those given. */
  readonly position: number;
  /**
   * From the start of its first line to the end of its last one, without blank lines behind it. Nested lines belong to it, and so do
   * lines without a time behind it. A hard break at the end of a paragraph's line does not: it parts the entry from the next.
   */
  readonly range: Range;
  /** Position of the innermost entry that holds it, null at the top. */
  readonly parent: number | null;
  /** Blocks of one segment can change places; a date line, a heading or another table begins the next segment. */
  readonly segment: number;
}

/** The blocks of a timeline's entries, in document order. */
export function blocksOf(text: string, postmortem: Postmortem, timeline: Timeline): readonly Block[] {
  const entries = entriesOf(postmortem, timeline);
  const parents = parentsOf(text, entries);
  const starts = entries.map(({ range, stampRange }) => lineStart(text, Math.min(range.start, stampRange.start)));
  const siblings = nextSiblings(parents);
  const blocks: Block[] = [];
  const previous = new Map<number | null, Block>();
  let segment = 0;
  for (const [position, entry] of entries.entries()) {
    const parent = parents[position] ?? null;
    const start = starts[position]!;
    const own = lineEnd(text, backOverBlank(text, entry.range.end, entry.stampRange.end));
    const limit = parent === null ? Number.POSITIVE_INFINITY : blocks[parent]!.range.end;
    const sibling = siblings[position] ?? null;
    const before = previous.get(parent);
    const next = sibling === null ? lastStop(text, postmortem, entry, own, blocks) : starts[sibling]!;
    const end = Math.min(limit, withAttached(text, timeline, entry, own, next));
    if (before !== undefined && !isGap(text.slice(before.range.end, start))) segment++;
    const block = { entry, position, parent, segment, range: { start, end: end - hardBreak(text, entry, end) } };
    blocks.push(block);
    previous.set(parent, block);
  }
  return blocks;
}

/** For each entry the position of the next one with the same parent. */
function nextSiblings(parents: readonly (number | null)[]): readonly (number | null)[] {
  const next: (number | null)[] = [];
  const seen = new Map<number | null, number>();
  for (let position = parents.length - 1; position >= 0; position--) {
    const parent = parents[position] ?? null;
    next[position] = seen.get(parent) ?? null;
    seen.set(parent, position);
  }
  return next;
}

/** A thematic break: `---`, `* * *`. */
const rule = /^[ \t>]{0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

/** True for what may stand between two entries that can change places: line ends, blank lines, rules, a hard break before them. */
export function isGap(between: string): boolean {
  const [first = '', ...lines] = between.split(/\r\n?|\n/);
  return (
    lines.length > 0 &&
    /^[ \t]*\\?[ \t]*$/.test(first) &&
    lines.every((line) => /^[ \t>]*$/.test(line) || rule.test(line))
  );
}

/** True where two entries' times stand on the same line: `14:05 Alert - 14:10 Fix`. */
export const onOneLine = (text: string, a: TimelineEntry, b: TimelineEntry): boolean =>
  lineStart(text, a.stampRange.start) === lineStart(text, b.stampRange.start);

/** For each entry the position of the innermost one that holds it. Entries on one line stand side by side. */
function parentsOf(text: string, entries: readonly TimelineEntry[]): readonly (number | null)[] {
  const open: number[] = [];
  return entries.map((entry, position) => {
    const last = entries[position - 1];
    if (last !== undefined && onOneLine(text, last, entry)) open.pop();
    while (open.length > 0 && entries[open[open.length - 1]!]!.range.end <= entry.range.start) open.pop();
    const parent = open[open.length - 1] ?? null;
    open.push(position);
    return parent;
  });
}

/** The end of the entry with the lines without a time that follow it, up to `next` or whatever cannot be moved along. */
function withAttached(text: string, timeline: Timeline, entry: TimelineEntry, end: number, stop: number): number {
  const dateLine = timeline.dateLines.find(({ range }) => range.start >= end && range.start < stop);
  const limit = dateLine === undefined ? stop : lineStart(text, dateLine.range.start);
  const between = slice(text, { start: end, end: Math.max(end, limit) });
  if (isGap(between) || between.trim() === '' || !canAttach(entry, between)) return end;
  // A rule before the next entry parts the two.
  let last = Math.max(end, limit);
  for (let start = last; start > end; ) {
    last = start;
    start = lineStart(text, previousLineEnd(text, last));
    const line = text.slice(start, lineEnd(text, start));
    if (line.trim() !== '' && !rule.test(line)) return Math.max(end, lineEnd(text, start));
  }
  return end;
}

/** An offset on the line before the one that begins at `start`. */
const previousLineEnd = (text: string, start: number): number =>
  Math.max(0, start - (text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1));

/** True where lines between two entries may move with the one above. */
function canAttach(entry: TimelineEntry, between: string): boolean {
  const lines = between.split(/\r\n?|\n/).slice(1);
  if (entry.layout === 'code' || entry.layout === 'html') return false;
  if (entry.layout === 'row')
    return lines.every(
      (line, i) => (line.includes('|') && !/^[ \t|:>-]+$/.test(line)) || (i === lines.length - 1 && line.trim() === ''),
    );
  return !lines.some((line) => /^[ \t>]{0,3}(?:#{1,6}(?:[ \t]|$)|\|)/.test(line));
}

/**
 * How far what follows the last entry may belong to it: below a heading up to the next one; behind a paragraph as well, where other
 * entries are followed by lines without a time; in a list then the items that follow at once.
 */
function lastStop(
  text: string,
  postmortem: Postmortem,
  entry: TimelineEntry,
  end: number,
  others: readonly Block[],
): number {
  const followed = others.some(({ range, entry: other }) => range.end > lineEnd(text, other.range.end));
  if (entry.layout === 'item') return followed ? lineEndOfList(text, entry, end) : end;
  if (entry.layout !== 'heading' && !(entry.layout === 'paragraph' && followed)) return end;
  const headings = postmortem.sections.flatMap(({ headingRange }) =>
    headingRange.start >= end ? [headingRange.start] : [],
  );
  return headings.length === 0 ? text.length : lineStart(text, Math.min(...headings));
}

/** True where lines without a time belong to entries, and some follow the last entry that {@link blocksOf} could not give to it. */
export function hasLooseEnd(text: string, postmortem: Postmortem, blocks: readonly Block[]): boolean {
  const last = blocks.findLast(({ parent }) => parent === null);
  if (last === undefined || last.entry.layout === 'item') return false;
  const { end } = last.range;
  const stop = lastStop(text, postmortem, last.entry, lineEnd(text, end), blocks);
  return stop > end && !isGap(`${slice(text, { start: end, end: stop })}\n`);
}

/** For the last item of a list: the end of the items without a time that follow it at once, else its own end. */
function lineEndOfList(text: string, entry: TimelineEntry, end: number): number {
  const start = lineStart(text, Math.min(entry.range.start, entry.stampRange.start));
  const marker = /^[ \t>]*(?:[-*+]|\d+(?=[.)]))/.exec(text.slice(start, end))?.[0].replace(/\d+$/, '');
  let last = end;
  for (let at = nextLine(text, end); marker !== undefined && at > last && at < text.length; at = nextLine(text, last)) {
    const line = text.slice(at, lineEnd(text, at));
    const item =
      line.startsWith(marker) &&
      /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]/.test(line) &&
      !/^[ \t>]*(?:[-*_][ \t]*){3,}$/.test(line);
    const nested = last > end && /^[ \t]+\S/.test(line) && !item;
    if (!item && !nested) break;
    last = lineEnd(text, at);
    if (at >= lineStart(text, last) && last === text.length) break;
  }
  return last;
}

/** The length of the hard break (`\\`, or two spaces) at the end of a paragraph's line. Two backslashes are one that is shown. */
function hardBreak(text: string, entry: TimelineEntry, end: number): number {
  if (entry.layout !== 'paragraph' || /[\r\n]\s*[\r\n]/.test(text.slice(end, end + 4).replace(/\r\n/g, '\n'))) return 0;
  const line = text.slice(lineStart(text, end), end);
  return /(?:(?<!\\)[ \t]*(?:(?<!\\)\\)| {2,})$/.exec(line)?.[0].length ?? 0;
}
