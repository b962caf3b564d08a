import type { Timeline, TimelineEntry } from '../../model/postmortem.ts';
import { lineEnd, lineStart, nextLine, slice } from '../../text/sourceLines.ts';
import { cellsAt } from '../../text/tableRow.ts';
import { openMarkup, textStart } from '../form/entrySource.ts';
import type { Block } from '../timeline/blocks.ts';

/** What an entry says, free of the layout it is written in. */
export interface EntryContent {
  /** Date, time and zone as written, without markup and brackets around them. */
  readonly stamp: string;
  /** The words behind the stamp, as Markdown. */
  readonly words: string;
  /** The lines below it, as Markdown that stands at the margin; without blank lines at its end. */
  readonly body: readonly string[];
}

/** What parts the items of a list in a table's cell, which holds but one line. */
export const cellItem = '<br>•';

/** The content of an entry; null where it is written in a way that cannot be told apart from its layout (code, HTML, a task). */
export function contentOf(text: string, timeline: Timeline, block: Block): EntryContent | null {
  const { entry } = block;
  // Rows without a time behind this one have no place in another layout.
  if (entry.layout === 'row') return /[\r\n]/.test(slice(text, block.range)) ? null : rowContent(text, timeline, entry);
  if (entry.layout === 'code' || entry.layout === 'html') return null;
  const start = block.range.start;
  const first = slice(text, { start, end: lineEnd(text, start) });
  // A setext heading's underline, a quote and a check box belong to the layout in ways that others lack.
  if (/^[ \t]*(?:>|(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\])/.test(first)) return null;
  if (lineStart(text, entry.stampRange.start) !== start) return null;
  if (entry.layout === 'heading' && !/^[ \t]*#/.test(first)) return null;
  const line = firstLine(text, entry);
  return line && { ...line, body: bodyOf(text, block, first) };
}

function firstLine(text: string, entry: TimelineEntry): Pick<EntryContent, 'stamp' | 'words'> | null {
  const { stamp, place } = entry;
  const written = place.line.text;
  const { at } = textStart(text, entry);
  const source = stamp.textFrom >= written.length ? '' : text.slice(at, place.base + place.line.end).trim();
  const words = source === '' ? '' : openMarkup(text, entry) + source;
  const link = place.line.marks.find(
    (mark) => mark.from < stamp.textFrom && (mark.url !== undefined || mark.kind === 'html'),
  );
  if (stamp.label !== null && link === undefined) {
    const label = written.slice(stamp.label.from, stamp.label.to);
    // A time within a sentence cannot be taken out of it.
    if (/\p{L}\P{L}+\p{L}/u.test(written.slice(stamp.label.to, stamp.span.from))) return null;
    return {
      stamp: bare(written.slice(stamp.span.from, stamp.span.to)),
      words: words === '' ? label : `${label}: ${words}`,
    };
  }
  const plain = bare(written.slice(0, stamp.textFrom));
  if (link === undefined) return { stamp: plain, words };
  // A stamp that links to its evidence keeps the link where it is the whole of it.
  const isWhole = bare(written.slice(link.from, link.to)) === plain;
  return link.kind === 'link' && isWhole ? { stamp: `[${plain}](${link.url})`, words } : null;
}

/** A stamp without brackets around all of it and without the separator behind it. */
function bare(stamp: string): string {
  const plain = stamp
    .trim()
    .replace(/[\s:–—-]+$/, '')
    .replace(/^[-–—•\s]+(?=\S)/, '');
  return /^\[[^[\]]*\]$|^\([^()]*\)$/.test(plain) ? plain.slice(1, -1).trim() : plain;
}

/** The block's further lines, moved to the margin. */
function bodyOf(text: string, block: Block, first: string): readonly string[] {
  const next = nextLine(text, block.range.start);
  if (next >= block.range.end) return [];
  const lines = text.slice(next, block.range.end).split(/\r\n?|\n/);
  const indent = block.entry.layout === 'item' ? (/^[ \t]*(?:[-*+]|\d+[.)])[ \t]*/.exec(first)?.[0].length ?? 0) : 0;
  const dedented = lines.map((line) => line.slice(Math.min(indent, /^[ \t]*/.exec(line)?.[0].length ?? 0)));
  const kept = dedented.findLastIndex((line) => line.trim() !== '');
  return dedented.slice(0, kept + 1);
}

/** A row's content; cells of other columns are named behind the words: `(Link: …)`. */
function rowContent(text: string, timeline: Timeline, entry: TimelineEntry): EntryContent | null {
  const { columns, headerRow } = timeline;
  if (columns === null) return null;
  const inner = (offset: number): readonly string[] => cellsAt(text, offset).map((cell) => slice(text, cell.inner));
  const cells = inner(entry.stampRange.start);
  const names = headerRow === null ? [] : inner(headerRow.start);
  const stampCells = [columns.date, columns.time, columns.zone].filter((column) => column !== null);
  const stamp = stampCells
    .map((column) => (cells[column] ?? '').replace(/[*_`]/g, ''))
    .filter(Boolean)
    .join(' ');
  const own = columns.text === columns.time ? '' : (cells[columns.text] ?? '');
  const others = cells.flatMap((cell, i) => {
    if (cell === '' || i === columns.text || stampCells.includes(i)) return [];
    return [names[i] ? `${names[i]}: ${cell}` : cell];
  });
  const words = [own, ...others.map((other) => `(${other})`)].filter(Boolean).join(' ').replace(/\\\|/g, '|');
  const [head = '', ...items] = words.split(` ${cellItem} `);
  return { stamp, words: head, body: items.map((item) => `- ${item}`) };
}
