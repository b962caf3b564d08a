import type { Timeline } from '../model/postmortem.ts';
import type { EntryForm } from './chooseForm.ts';
import { isoDate, writeDate } from './dateStyle.ts';
import { type FormValues, fitParts, writeParts } from './formParts.ts';
import { lineEnd, lineStart } from './sourceLines.ts';
import { type Cell, cellsAt, forCell, paddedCell } from './tableRow.ts';

/** The entry in `form`, from the start of its line to its end, without a line end behind it; `caret` is where its words end. */
export function writeEntry(
  text: string,
  timeline: Timeline,
  form: EntryForm,
  values: FormValues,
): { readonly text: string; readonly caret: number } {
  if (form.model.layout === 'row' && timeline.columns !== null) return writeRow(text, timeline, form, values);
  return writeParts(fitParts(form.parts, values, form.dates), values);
}

/** A table row like the model's: the cells of time, date, zone and text filled, others left blank, columns of equal width kept so. */
function writeRow(
  text: string,
  timeline: Timeline,
  form: EntryForm,
  values: FormValues,
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
    if (i === own) return writeParts(fitParts(form.parts, inStamp, form.dates), inStamp);
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
  return { text: out, caret };
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

/** The width of each column where most rows around keep to one, else null. */
function columnWidths(text: string, timeline: Timeline, at: number): readonly (number | null)[] {
  const above = rowAbove(text, at);
  const rows = [
    timeline.headerRow?.start ?? null,
    above,
    above === null ? null : rowAbove(text, above),
    at,
    rowBelow(text, at),
  ]
    .filter((offset) => offset !== null)
    .map((offset) => cellsAt(text, offset).map((cell) => cell.outer.end - cell.outer.start));
  return (rows[0] ?? []).map((_, i) => {
    const widths = rows.flatMap((row) => row[i] ?? []);
    const most = widths.find((width) => widths.filter((one) => one === width).length * 2 > widths.length);
    return rows.length > 2 ? (most ?? null) : null;
  });
}

function rowAbove(text: string, at: number): number | null {
  const start = lineStart(text, at);
  if (start === 0) return null;
  const above = lineStart(text, start - 1 - (text[start - 1] === '\n' && text[start - 2] === '\r' ? 1 : 0));
  return text.slice(above, start).includes('|') ? above : null;
}

function rowBelow(text: string, at: number): number | null {
  const below = lineEnd(text, at) + (text.startsWith('\r\n', lineEnd(text, at)) ? 2 : 1);
  return below < text.length && text.slice(below, lineEnd(text, below)).includes('|') ? below : null;
}
