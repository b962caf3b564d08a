import type { ActionItem, Postmortem } from '../../model/postmortem.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import {
  isBlank,
  lineEnd,
  lineEnding,
  lineStart,
  nextLine,
  previousLine,
  replace,
  slice,
} from '../../text/sourceLines.ts';
import { cellsAt, delimiterRow, forCell } from '../../text/tableRow.ts';
import { type ActionText, detailsOf, writeDetails } from './actionText.ts';

/**
 * Writes the action items that stand in one section as a list into a table with columns for owner, due date and ticket, and for
 * whatever else the items name in brackets at their end. Check boxes become a column. No edits where the section has no list of
 * single-line items, or has anything between them.
 */
export function actionsToTable(text: string, postmortem: Postmortem, section: number | null): readonly TextEdit[] {
  const items = actionsIn(postmortem, section, 'item');
  const range = linesOf(text, items);
  if (range === null) return [];
  const read = items.map((item) => itemText(text, item));
  if (read.includes(null)) return [];
  const rows = read as readonly ActionText[];
  const extra = [...new Set(rows.flatMap((row) => [...row.details.keys()]))].filter((name) => !columns.includes(name));
  const boxes = rows.some((row) => row.checked !== null) ? ['Status'] : [];
  // Two states in one column would cost one of them.
  if (boxes.length > 0 && extra.includes('Status')) return [];
  const names = [...columns, ...extra, ...boxes];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (row: ActionText, name: string): string => {
    if (name === 'Action') return row.words;
    return row.details.get(name) ?? (name === 'Status' ? stateName(row.checked) : '');
  };
  const lines = [
    line(names),
    line(names.map(() => '---')),
    ...rows.map((row) => line(names.map((name) => forCell(cell(row, name))))),
  ];
  const eol = lineEnding(text, range.start);
  return [replace(range, parted(text, range, eol, lines.join(eol)))];
}

/**
 * Writes a section's table of action items as a list: what stands in the other columns is named in brackets behind the action
 * (`(owner: …, due: …)`), a status of open or done becomes a check box. No edits where the section has no such table.
 */
export function actionsToList(text: string, postmortem: Postmortem, section: number | null): readonly TextEdit[] {
  const items = actionsIn(postmortem, section, 'row');
  const first = items[0];
  const header = first === undefined ? null : headerAbove(text, first.range.start);
  const rows = linesOf(text, items);
  if (first === undefined || header === null || rows === null) return [];
  const names = cellsAt(text, header.start).map((one) => slice(text, one.inner));
  const status = names.findIndex((name) => /^stat(?:us|e)$/i.test(name));
  const table = items.map((item) => cellsAt(text, item.range.start).map((one) => slice(text, one.inner)));
  const isBox = status >= 0 && table.every((cells) => /^(?:open|done)$/i.test(cells[status] ?? ''));
  const at = actionColumn(text, items, names);
  const lines = table.map((cells) => {
    const details = cells.flatMap((cell, i): [string, string][] =>
      cell === '' || i === at || (isBox && i === status) ? [] : [[names[i] ?? '', cell]],
    );
    const box = isBox ? `[${/^done$/i.test(cells[status] ?? '') ? 'x' : ' '}] ` : '';
    return `- ${box}${`${cells[at] ?? ''}${writeDetails(details)}`.replace(/\\\|/g, '|').trim()}`;
  });
  const range = { start: header.start, end: rows.end };
  const eol = lineEnding(text, range.start);
  return [replace(range, parted(text, range, eol, lines.join(eol)))];
}

const columns: readonly string[] = ['Action', 'Owner', 'Due', 'Ticket'];

const stateName = (checked: boolean | null): string => (checked === null ? '' : checked ? 'Done' : 'Open');

const actionsIn = (
  postmortem: Postmortem,
  section: number | null,
  layout: ActionItem['layout'],
): readonly ActionItem[] => postmortem.actions.filter((item) => item.section === section && item.layout === layout);

/** The whole lines from the first item to the last; null where there is none, or anything else stands between. */
function linesOf(text: string, items: readonly ActionItem[]): Range | null {
  const first = items[0];
  if (first === undefined) return null;
  let end = lineStart(text, first.range.start);
  for (const { range } of items) {
    const start = lineStart(text, range.start);
    if (start < end || !isBlank(text, { start: end, end: start })) return null;
    end = lineEnd(text, range.end);
    if (lineStart(text, range.end) !== start) return null;
  }
  // A line below that is no item belongs to the last one.
  const next = nextLine(text, end);
  if (next > end && /^(?:[ \t]+\S|[^\s#|*+-])/.test(text.slice(next, lineEnd(text, next)))) return null;
  return { start: lineStart(text, first.range.start), end };
}

/** An item's line taken apart; null where it is nested or no plain item. */
function itemText(text: string, item: ActionItem): ActionText | null {
  const start = lineStart(text, item.range.start);
  const match = /^(?:[-*+]|\d+[.)])[ \t]+(?:\[([ xX])\][ \t]+)?(.*)$/.exec(text.slice(start, lineEnd(text, start)));
  if (match === null) return null;
  const [, box, words = ''] = match;
  return detailsOf(words.trimEnd(), box === undefined ? null : box !== ' ');
}

/** The line above the delimiter row over the table's first row. */
function headerAbove(text: string, row: number): Range | null {
  const delimiter = previousLine(text, row);
  if (delimiter === null || delimiterRow(text, delimiter)?.start !== delimiter) return null;
  const header = previousLine(text, delimiter);
  return header === null ? null : { start: header, end: lineEnd(text, header) };
}

/** The column that holds what is to be done: the one in which the items' texts stand. */
function actionColumn(text: string, items: readonly ActionItem[], names: readonly string[]): number {
  const named = names.findIndex((name) => /\b(?:action|item|task|what|description)s?\b/i.test(name));
  const cells = items[0] === undefined ? [] : cellsAt(text, items[0].range.start);
  const found = cells.findIndex((one) => slice(text, one.inner) === items[0]?.text);
  return found >= 0 ? found : Math.max(0, named);
}

/** `block` with blank lines where other text would run into it. */
function parted(text: string, range: Range, eol: string, block: string): string {
  const above = previousLine(text, range.start);
  const next = nextLine(text, range.end);
  const before = above === null || text.slice(above, lineEnd(text, above)).trim() === '' ? '' : eol;
  const after = next >= text.length || text.slice(next, lineEnd(text, next)).trim() === '' ? '' : eol;
  return before + block + after;
}
