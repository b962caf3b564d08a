import type { ActionItem } from '../../../model/postmortem.ts';
import type { Range } from '../../../text/range.ts';
import { cellsAt } from '../../../text/tableRow.ts';

/**
 * Where a value that was read from an item is written: the cell that holds nothing else, else its only place in the item's first
 * line. Null where it cannot be told.
 */
export function placeInItem(text: string, item: ActionItem, value: string): Range | null {
  const isRow = item.layout === 'row';
  const cells = isRow
    ? cellsAt(text, item.range.start).filter(({ inner }) => text.slice(inner.start, inner.end) === value)
    : [];
  if (cells.length > 0) return cells.length === 1 ? (cells[0]?.inner ?? null) : null;
  const { start, end } = firstLine(text, item);
  const line = text.slice(start, end);
  const at = line.indexOf(value);
  if (at < 0 || line.indexOf(value, at + 1) >= 0) return null;
  return { start: start + at, end: start + at + value.length };
}

/** The item's first line, without the marker in front of it. */
export function firstLine(text: string, { range }: ActionItem): Range {
  const source = text.slice(range.start, range.end);
  const lead = /^[\s|]*(?:[-*+–•]\s+|\d+[.)]\s+)?(?:\[[ xX]\]\s+)?/.exec(source)?.[0].length ?? 0;
  const end = /\r|\n/.exec(source)?.index ?? source.length;
  return { start: range.start + lead, end: Math.max(range.start + lead, range.start + end) };
}

/** What stands behind a name in front of it: "Monitoring: add an alert" is "add an alert". */
export const behindLabel = (text: string): string => text.replace(/^[^:.]{3,50}:\s+(?=\S)/, '');

/** An action's words without the ticket's key, the handle or the dash in front of them. */
export const withoutKey = (text: string): string =>
  text.replace(/^(?:\[[^\]]*\]|\([^)]*\)|#\d+|[A-Z]{2,}-\d+|@[\w-]+|[—–•*-])[\s:,–—-]*/u, '').trim();
