import { columnNames } from '../../model/actionRows.ts';
import type { ActionItem } from '../../model/postmortem.ts';
import { escapeSnippet, prompt, stop } from '../../profiles/bodies.ts';
import type { TextEdit } from '../../text/range.ts';
import {
  insertAt,
  isBlank,
  lineEnd,
  lineStart,
  nextLine,
  previousLine,
  replace,
  slice,
} from '../../text/sourceLines.ts';
import { cellsAt, delimiterRow } from '../../text/tableRow.ts';
import { detailsOf } from './actionText.ts';

/** What an action is to say about itself. */
export type Detail = 'owner' | 'due' | 'ticket';

const headings: Readonly<Record<Detail, string>> = { owner: 'Owner', due: 'Due', ticket: 'Ticket' };

/** A tab stop that shows what is wanted until it is typed over. */
const detailStop = (number: number, detail: Detail): string =>
  detail === 'due' ? stop(number, 'YYYY-MM-DD') : prompt(number, detail);

/** What begins something of its own below an item's words. */
const begins = /^\s*(?:$|[-*+]\s|\d+[.)]\s|#{1,6}\s|<|>|\||`{3}|~{3})/;

/** The end of an item's words, on whichever line they end, trailing blanks left out. */
function endOfWords(text: string, { range }: ActionItem): number {
  let end = lineEnd(text, range.start);
  for (let next = nextLine(text, end); next > end && next < text.length; next = nextLine(text, end)) {
    if (begins.test(text.slice(next, lineEnd(text, next)))) break;
    end = lineEnd(text, next);
  }
  return lineStart(text, end) + text.slice(lineStart(text, end), end).trimEnd().length;
}

/** The label as the other items write it: `Owner:` or `owner:`. */
const labelIn = (text: string, items: readonly ActionItem[], detail: Detail): string =>
  items.some(({ range }) => text.slice(range.start, range.end).includes(`${headings[detail]}:`))
    ? headings[detail]
    : headings[detail].toLowerCase();

/** `(owner: …)` behind each item of a list, or inside the brackets that it has already; none where one is no list item. */
export function addToItems(
  text: string,
  all: readonly ActionItem[],
  lacking: readonly ActionItem[],
  detail: Detail,
): readonly TextEdit[] {
  const label = labelIn(text, all, detail);
  const edits = lacking.flatMap((item, index) => {
    if (item.layout !== 'item') return [];
    const end = endOfWords(text, item);
    const said = `${label}: ${detailStop(index + 1, detail)}`;
    const { details } = detailsOf(text.slice(Math.max(item.range.start, lineStart(text, end)), end), null);
    return [details.size > 0 ? insertAt(end - 1, `, ${said}`) : insertAt(end, ` (${said})`)];
  });
  return edits.length === lacking.length ? edits : [];
}

/** The lines of the table that a row stands in, from its header on; null where they are no plain table. */
function tableAround(text: string, row: ActionItem): readonly number[] | null {
  let dashes = lineStart(text, row.range.start);
  while (delimiterRow(text, dashes)?.start !== dashes) {
    const above = previousLine(text, dashes);
    if (above === null || isBlank(text, { start: above, end: dashes })) return null;
    dashes = above;
  }
  const header = previousLine(text, dashes);
  if (header === null) return null;
  const starts: number[] = [];
  for (let at = header; at < text.length && !isBlank(text, { start: at, end: lineEnd(text, at) }); ) {
    starts.push(at);
    const next = nextLine(text, at);
    if (next === at || next === lineEnd(text, at)) break;
    at = next;
  }
  const width = cellsAt(text, header).length;
  return starts.every((start) => cellsAt(text, start).length === width) ? starts : null;
}

/** A column at the end of a table, with a stop in the rows of `lacking` and nothing in the others. */
function addColumn(text: string, starts: readonly number[], lacking: ReadonlySet<number>, detail: Detail) {
  let number = 0;
  return starts.map((start, index) => {
    const end = start + text.slice(start, lineEnd(text, start)).trimEnd().length;
    const stopped = lacking.has(start) ? detailStop(++number, detail) : '';
    const cell = index === 0 ? headings[detail] : index === 1 ? '---' : stopped;
    const isClosed = text[end - 1] === '|' && text[end - 2] !== '\\';
    return insertAt(end, isClosed ? ` ${cell} |` : ` | ${cell}`);
  });
}

const isEmptyCell = (cell: string): boolean => /^(?:[-–—?]+|n\/?a|none|tbd|tbc|todo|unassigned)?$/i.test(cell);

/** Stops in the empty cells of a table's column for the detail, or such a column where it has none; none where the rows are of several tables. */
export function addToRows(text: string, lacking: readonly ActionItem[], detail: Detail): readonly TextEdit[] {
  const [first] = lacking;
  const starts = first?.layout === 'row' ? tableAround(text, first) : null;
  const rows = new Set(lacking.map(({ range }) => lineStart(text, range.start)));
  const [header] = starts ?? [];
  if (!starts || header === undefined || ![...rows].every((row) => starts.includes(row))) return [];
  const names = cellsAt(text, header).map(({ inner }) => slice(text, inner));
  const column = names.findIndex((name) => columnNames[detail].test(name));
  if (column < 0) return addColumn(text, starts, rows, detail);
  const edits = [...rows].flatMap((row, index) => {
    const cell = cellsAt(text, row)[column];
    return cell && isEmptyCell(slice(text, cell.inner))
      ? [replace(cell.outer, ` ${detailStop(index + 1, detail)} `)]
      : [];
  });
  return edits.length === rows.size ? edits : [];
}

/**
 * A table of actions, as `actionsToTable` writes it, as a snippet: its cells for owner, due date and ticket are stops where they are
 * empty and the action is not done.
 */
export function withStops(table: string): string {
  let number = 0;
  const names = cellsAt(table, table.search(/\S/)).map(({ inner }) => slice(table, inner));
  const details = (Object.keys(headings) as Detail[]).map(
    (detail) => [detail, names.indexOf(headings[detail])] as const,
  );
  return table.replace(/^\|.*$/gm, (line) => {
    const cells = cellsAt(line, 0);
    const isDone = slice(line, cells[names.indexOf('Status')]?.inner ?? { start: 0, end: 0 }) === 'Done';
    let out = '';
    let at = 0;
    for (const [detail, column] of details) {
      const cell = cells[column];
      if (!cell || isDone || slice(line, cell.inner) !== '') continue;
      out += `${escapeSnippet(line.slice(at, cell.outer.start))} ${detailStop(++number, detail)} `;
      at = cell.outer.end;
    }
    return out + escapeSnippet(line.slice(at));
  });
}
