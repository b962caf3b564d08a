import type { Table } from './columns.ts';
import type { Unit } from './units.ts';

/** The only figure in a text, where it is a year: no part of a key (`INC-2041`), no number of something (`2041 ms`). */
const loneYear = /^\D*(?<![\p{L}\d-])((?:19|20)\d{2})(?!\d|\p{L}|\s*\p{Ll})\D*$/u;

/**
 * The year that is said once for all dates of a timeline: in the head of one of the columns `time` and `date` of its table
 * (`Date (2021)`), or in its heading (`Timeline (2021)`). Null where none is, or where more than a year is said there.
 */
export function yearSaid(
  table: Table | null,
  columns: { readonly time: number; readonly date: number | null } | null,
  heading: Unit | null,
): number | null {
  const head = table?.header?.piece;
  const cells =
    head?.kind === 'row' && columns ? [head.cells[columns.date ?? columns.time], head.cells[columns.time]] : [];
  const title = heading?.piece.kind === 'heading' ? [heading.piece.line.text] : [];
  for (const text of [...cells.map((cell) => cell?.text ?? ''), ...title]) {
    const year = loneYear.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
