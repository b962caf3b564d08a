import type { Timeline } from '../../model/postmortem.ts';
import { lineEnd, lineStart, nextLine } from '../../text/sourceLines.ts';
import { type Cell, cellsAt, delimiterRow, forCell, paddedCell } from '../../text/tableRow.ts';
import { isoDate, writeDate } from '../form/dateStyle.ts';
import { type FormValues, fitParts, writeParts } from '../form/formParts.ts';
import { type ApproxMark, withMark } from '../form/marks.ts';
import type { EntryForm } from './chooseForm.ts';

/** Parts made fit for `values`; `mark` makes the time approximate. */
const filled = (form: EntryForm, values: FormValues, mark: ApproxMark | null): ReturnType<typeof writeParts> =>
  writeParts(withMark(fitParts(form.parts, values, form.dates), mark), values);

/**
 * The entry in `form`, from the start of its line to its end, without a line end behind it; `mark` makes its time
 * approximate. `caret` is where its words end.
 */
export function writeEntry(
  text: string,
  timeline: Timeline,
  form: EntryForm,
  values: FormValues,
  mark: ApproxMark | null,
): { readonly text: string; readonly caret: number } {
  if (form.model.layout === 'row' && timeline.columns !== null) return writeRow(text, timeline, form, values, mark);
  return filled(form, values, mark);
}

/** A table row like the model's: the cells of time, date, zone and text filled, others left blank, columns of equal width kept so. */
function writeRow(
  text: string,
  timeline: Timeline,
  form: EntryForm,
  values: FormValues,
  mark: ApproxMark | null,
): { readonly text: string; readonly caret: number } {
  const columns = timeline.columns!;
  const at = form.model.stampRange.start;
  const cells = cellsAt(text, at);
  const own = cells.findIndex((cell) => cell.outer.start <= at && at <= cell.outer.end);
  const words = forCell(values.text);
  const inStamp: FormValues = {
    ...values,
    text: words,
    date: columns.date === null || columns.date === own ? values.date : null,
    zone: columns.zone === null ? values.zone : null,
  };
  const contents = cells.map((_, i): { text: string; caret: number } => {
    if (i === own) return filled(form, inStamp, mark);
    if (i === columns.date && values.date !== null) return dateCell(form, values);
    if (i === columns.zone) return { text: values.zone ?? zoneCell(text, cells, columns.zone), caret: 0 };
    return i === columns.text ? { text: words, caret: words.length } : { text: '', caret: 0 };
  });
  const widths = columnWidths(text, timeline, at);
  const caretCell = columns.text < cells.length ? columns.text : own;
  const first = cells[0];
  let out = text.slice(lineStart(text, at), first?.outer.start ?? at);
  let caret = out.length;
  for (const [i, cell] of cells.entries()) {
    const content = contents[i]!;
    const padded = paddedCell(text, cell, content.text, widths[i] ?? null);
    if (i === caretCell) caret = out.length + Math.max(0, padded.indexOf(content.text)) + content.caret;
    out += padded;
    out += text.slice(cell.outer.end, cells[i + 1]?.outer.start ?? closing(text, cell)).trimEnd();
  }
  return { text: out.trimEnd(), caret };
}

const dateCell = (form: EntryForm, values: FormValues): { text: string; caret: number } =>
  form.dateCell === null
    ? { text: writeDate(form.dates ?? isoDate, values.date!), caret: 0 }
    : { text: writeParts(form.dateCell, values).text, caret: 0 };

const zoneCell = (text: string, cells: readonly Cell[], column: number): string => {
  const inner = cells[column]?.inner;
  return inner === undefined ? '' : text.slice(inner.start, inner.end);
};

/** Behind the last cell's closing pipe, or at the line's end where it has none. */
const closing = (text: string, cell: Cell): number =>
  text[cell.outer.end] === '|' ? cell.outer.end + 1 : lineEnd(text, cell.outer.end);

/** The width of each column that its header, the delimiter row and the rows around `at` keep to or overflow, else null. */
function columnWidths(text: string, timeline: Timeline, at: number): readonly (number | null)[] {
  const header = timeline.headerRow?.start ?? null;
  const delimiter = header === null ? null : delimiterRow(text, nextLine(text, header));
  if (header === null || delimiter === null) return [];
  const widths = (offset: number): readonly number[] =>
    cellsAt(text, offset).map(({ outer }) => outer.end - outer.start);
  const [heads, dashes] = [widths(header), widths(delimiter.start)];
  const rows = rowsAround(text, delimiter.end, at).map(widths);
  const isKept = (row: readonly number[]): boolean => row.some((width, i) => width === heads[i]);
  if (!rows.every(isKept)) return [];
  return heads.map((width, i) => (dashes[i] === width && rows.every((row) => (row[i] ?? 0) >= width) ? width : null));
}

/** The row at `at` and its neighbours of the same table, by an offset in each. */
function rowsAround(text: string, top: number, at: number): readonly number[] {
  const above = lineStart(text, at) - 1;
  const below = nextLine(text, at);
  const next = text.slice(below, lineEnd(text, below));
  return [...(above > top + 1 ? [lineStart(text, above)] : []), at, ...(next.includes('|') ? [below] : [])];
}
