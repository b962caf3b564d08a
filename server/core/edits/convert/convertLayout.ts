import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import { lineEnd, lineEnding, lineStart, nextLine, replace } from '../../text/sourceLines.ts';
import { delimiterRow, forCell } from '../../text/tableRow.ts';
import { movableBlocks, segmentsOf } from '../order/siblings.ts';
import type { Block } from '../timeline/blocks.ts';
import { cellItem, contentOf, type EntryContent } from './entryContent.ts';
import { headerLead } from './tableHeader.ts';

/** A layout that a timeline can be brought into. */
export type TimelineLayout = 'item' | 'row' | 'heading';

/**
 * Writes a timeline as a bullet list, a table, or one heading an entry. Every word stays, in its order; a table's further columns are
 * named behind the words, and what its header says beyond Time and Event becomes a line. No edits where the timeline has that layout, or where an entry
 * holds what the layout cannot (lists or code in a table's cell; nested entries; HTML).
 */
export function convertLayout(
  text: string,
  postmortem: Postmortem,
  timelineIndex: number,
  layout: TimelineLayout,
): readonly TextEdit[] {
  const timeline = postmortem.timelines[timelineIndex];
  const blocks = timeline === undefined ? null : movableBlocks(text, postmortem, timeline);
  if (timeline === undefined || blocks === null || timeline.entries.length === 0) return [];
  if (blocks.some(({ parent, entry }) => parent !== null || entry.layout === layout)) return [];
  if (layout === 'heading' && !blocks.every(({ entry }) => isPlainTime(entry))) return [];
  const level = layout === 'heading' ? headingLevel(text, postmortem, timeline) : 0;
  if (level > 6) return [];
  const edits: TextEdit[] = [];
  for (const segment of segmentsOf(blocks, null)) {
    const contents = segment.map((block) => contentOf(text, timeline, block));
    const written = contents.map((content) => (content === null ? null : writers[layout](content, level)));
    if (written.includes(null)) return [];
    const range = rangeOf(text, segment);
    const eol = lineEnding(text, range.start);
    const lead = edits.length === 0 && layout !== 'row' ? headerLead(text, timeline) : [];
    const header = layout === 'row' ? [['| Time | Event |', '| --- | --- |']] : [];
    const entries = written as readonly (readonly string[])[];
    const gap = layout === 'heading' ? [''] : [];
    const lines = [...lead, ...header.flat(), ...entries.flatMap((entry, i) => (i === 0 ? entry : [...gap, ...entry]))];
    edits.push(replace(range, `${before(text, range, eol)}${lines.join(eol)}${after(text, range, eol)}`));
  }
  return edits;
}

/** True for an entry that a heading can tell: one with a date alone opens a day, and `13.41` reads as a number there. */
const isPlainTime = ({ stamp }: TimelineEntry): boolean =>
  stamp.time !== null && (stamp.time.separator === ':' || stamp.time.meridiem !== null);

/** The lines of an entry in each layout; null where it holds what the layout cannot. */
const writers: Readonly<Record<TimelineLayout, (content: EntryContent, level: number) => readonly string[] | null>> = {
  item: (content) => {
    const { stamp, words, body } = raised(content);
    if (body.some((line) => /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line))) return null;
    // Words alone are told from the text by a colon.
    return [
      `- **${stamp}${/\d/.test(stamp) ? '' : ':'}** ${words}`.trimEnd(),
      ...body.map((line) => (line.trim() === '' ? '' : `  ${line}`)),
    ];
  },
  row: (content) => {
    const { stamp, words, body } = raised(content);
    const below = body.map((line) => cellLine(line));
    if (below.includes(null)) return null;
    return [`| ${forCell(stamp)} | ${forCell([words, ...below].filter(Boolean).join(' '))} |`];
  },
  heading: ({ stamp, words, body }, level) => {
    const below =
      words === ''
        ? body.slice(
            Math.max(
              0,
              body.findIndex((line) => line.trim() !== ''),
            ),
          )
        : [words, ...body];
    return [`${'#'.repeat(level)} ${stamp}`, ...(below.length === 0 ? [] : ['', ...below])];
  },
};

/** The first line of the body made the entry's words where it has none beside its stamp. */
function raised(content: EntryContent): EntryContent {
  const first = content.body.findIndex((line) => line.trim() !== '');
  const line = content.body[first];
  if (content.words !== '' || line === undefined || !isPlain(line)) return content;
  return { ...content, words: line.trim(), body: content.body.slice(first + 1) };
}

/** A line of the body as it stands in a cell: a list's item begins a line of its own. Null for what a cell cannot hold. */
function cellLine(line: string): string | null {
  const item = /^[-*+][ \t]+(?=\S)/.exec(line)?.[0];
  if (item === undefined) return isPlain(line) ? line.trim() : null;
  const words = line.slice(item.length);
  return isPlain(words) ? `${cellItem} ${words.trim()}` : null;
}

/** True for a line of a plain paragraph. */
const isPlain = (line: string): boolean =>
  line.trim() !== '' &&
  !/^(?: {4,}|\t|[ \t]*(?:[-*+>|#]|\d+[.)][ \t]|`{3}|~{3}|<|\[[^\]]*\]:|!\[|={2,}\s*$|-{2,}\s*$))/.test(line);

/** One deeper than the timeline's heading and its date headings. */
function headingLevel(text: string, postmortem: Postmortem, timeline: Timeline): number {
  const section = timeline.section === null ? undefined : postmortem.sections[timeline.section];
  const levels = timeline.dateLines.map(
    ({ range }) => /^#{1,6}/.exec(text.slice(range.start, range.end))?.[0].length ?? 0,
  );
  return Math.max(section?.level ?? 2, ...levels) + 1;
}

/** A segment's lines; the header of its table belongs to them. */
function rangeOf(text: string, segment: readonly Block[]): Range {
  const first = segment[0]!;
  const end = segment[segment.length - 1]!.range.end;
  const delimiter = first.entry.layout === 'row' ? lineAbove(text, first.range.start) : null;
  if (delimiter === null || delimiterRow(text, delimiter)?.start !== delimiter)
    return { start: first.range.start, end };
  return { start: lineAbove(text, delimiter) ?? delimiter, end };
}

function lineAbove(text: string, start: number): number | null {
  if (start === 0) return null;
  return lineStart(text, start - (text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1));
}

/** Tables and headings stand between blank lines. */
function before(text: string, range: Range, eol: string): string {
  const above = lineAbove(text, range.start);
  return above === null || text.slice(above, lineEnd(text, above)).trim() === '' ? '' : eol;
}

function after(text: string, range: Range, eol: string): string {
  const next = nextLine(text, range.end);
  return next >= text.length || text.slice(next, lineEnd(text, next)).trim() === '' ? '' : eol;
}
