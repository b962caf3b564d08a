import type { TextLine } from '../markdown/pieces.ts';
import type { Stamp } from '../time/stamp.ts';
import { readZoneStatement } from '../time/zoneStatement.ts';
import type { Unit } from './units.ts';

/** Which column of a table holds what; indices of cells. */
export interface Columns {
  readonly time: number;
  readonly date: number | null;
  readonly zone: number | null;
  readonly text: number;
  /** True where the header names the column of times; false where only the cells show it. */
  readonly named: boolean;
}

/** A run of rows that belong to one table. */
export interface Table {
  readonly header: Unit | null;
  readonly rows: readonly Unit[];
}

const timeHeader =
  /^(?:date ?(?:\/|&|and) ?)?(?:time ?stamps?|time|when|hour|clock|uhrzeit|zeit|zeitpunkt|hora|heure|horário|時刻|日時|時間)\b|^(?:start|event) ?time|^date ?time|^time(?:stamp)? ?\(/iu;
const dateHeader = /^(?:date|day|datum|fecha|jour|data|日付)\b/iu;
const zoneHeader = /^(?:time ?)?zone\b|^tz\b/i;
const textHeader =
  /\b(?:events?|descriptions?|actions?|what|details?|activity|update|notes?|comment|step|incident|message|happened|log)\b|ereignis|evento|événement|出来事|内容|事象/iu;

const cellText = (unit: Unit, cell: number): string =>
  unit.piece.kind === 'row' ? (unit.piece.cells[cell]?.text.trim() ?? '') : '';

/** All tables of the document; rows between two other pieces are one table, a header row begins the next. */
export function tablesOf(units: readonly Unit[]): Table[] {
  const tables: { header: Unit | null; rows: Unit[] }[] = [];
  let open = false;
  for (const unit of units) {
    if (unit.piece.kind !== 'row') {
      if (unit.piece.kind !== 'comment') open = false;
    } else if (unit.piece.header) {
      tables.push({ header: unit, rows: [] });
      open = true;
    } else if (open) tables[tables.length - 1]?.rows.push(unit);
    else {
      tables.push({ header: null, rows: [unit] });
      open = true;
    }
  }
  return tables;
}

function headerCells(table: Table): string[] {
  const piece = table.header?.piece;
  return piece?.kind === 'row' ? piece.cells.map((c) => c.text.trim()) : [];
}

/** Four figures and nothing else: a packet's size or a port as well as a clock time. */
const isBareFigure = ({ text }: TextLine, { time, date, zone, end }: Stamp): boolean =>
  time !== null &&
  date === null &&
  zone === null &&
  end === null &&
  /^\d+$/.test(text.slice(time.span.from, time.span.to));

/** True where bare figures in the column are clock times: its head names the time or a zone, or another cell is written as one. */
function figuresAreTimes(table: Table, cell: number): boolean {
  const head = headerCells(table)[cell] ?? '';
  if (timeHeader.test(head) || dateHeader.test(head) || readZoneStatement(head)) return true;
  return table.rows.some(({ reading }) => {
    const read = reading.cells[cell];
    return read?.stamp?.time != null && !isBareFigure(read.line, read.stamp);
  });
}

/** True where most filled cells of the column begin with a clock time (with a date, for `date`; with `T+5m`, for `elapsed`). */
function mostly(table: Table, cell: number, what: 'time' | 'date' | 'elapsed'): boolean {
  let filled = 0;
  let hits = 0;
  const figures = what !== 'time' || figuresAreTimes(table, cell);
  for (const row of table.rows) {
    if (cellText(row, cell) === '') continue;
    filled++;
    const read = row.reading.cells[cell];
    const stamp = read?.stamp;
    const holds = {
      date: read?.dateLine || stamp?.date,
      time: stamp && (stamp.time || stamp.unknown) && (figures || !isBareFigure(read.line, stamp)),
      elapsed: stamp?.relative?.from === 'anchor',
    };
    if (holds[what]) hits++;
  }
  return filled > 0 && hits * 2 >= filled;
}

/** How many cells of the column begin with a clock time. Beside them a timeline may have rows such as "shortly after" or "…". */
const timed = (table: Table, cell: number): number =>
  table.rows.filter((row) => row.reading.cells[cell]?.stamp?.time != null).length;

/** True where most rows say something in words beside the columns `known`: figures, hashes and names alone are data. */
function tells(table: Table, known: readonly (number | null)[]): boolean {
  const told = table.rows.filter(
    ({ piece }) =>
      piece.kind === 'row' &&
      piece.cells.some(
        ({ text }, i) => !known.includes(i) && /\p{L}\S*\s+\S*\p{L}|[\u3040-\u9fff\uac00-\ud7af]/u.test(text),
      ),
  );
  return told.length * 2 >= table.rows.length;
}

/**
 * Finds the columns of a table that tells a timeline; null where it tells none. A `Date` column without clock times counts only
 * where `inTimeline` says that the section is a timeline: elsewhere it is a due date as often as not.
 */
export function columnsOf(table: Table, inTimeline: boolean): Columns | null {
  const header = headerCells(table);
  const width = Math.max(
    header.length,
    ...table.rows.slice(0, 5).map((r) => (r.piece.kind === 'row' ? r.piece.cells.length : 0)),
  );
  const columns = Array.from({ length: width }, (_, i) => i);
  const named = columns.find((i) => timeHeader.test(header[i] ?? ''));
  const dateColumns = columns.filter((i) => i !== named && dateHeader.test(header[i] ?? ''));
  // Beside a date, a column "Day" holds the weekday.
  const dateColumn = dateColumns.find((i) => mostly(table, i, 'date')) ?? dateColumns[0];
  const trusted = (i: number): boolean =>
    mostly(table, i, 'time') || mostly(table, i, 'date') || (inTimeline && timed(table, i) >= 2);
  let time = named !== undefined && trusted(named) ? named : undefined;
  time ??= columns.slice(0, 4).find((i) => i !== dateColumn && mostly(table, i, 'time'));
  const firstDate = columns.slice(0, 3).find((i) => mostly(table, i, 'date'));
  time ??= dateColumn !== undefined && mostly(table, dateColumn, 'time') ? dateColumn : undefined;
  if (time === undefined && inTimeline)
    time = columns.slice(0, 2).find((i) => mostly(table, i, 'elapsed')) ?? firstDate;
  if (time === undefined) return null;
  const date = dateColumn !== undefined && dateColumn !== time && mostly(table, dateColumn, 'date') ? dateColumn : null;
  const zone = columns.find((i) => i !== time && zoneHeader.test(header[i] ?? '')) ?? null;
  if (!inTimeline && !tells(table, [time, date, zone])) return null;
  const rest = columns.filter((i) => i !== time && i !== date && i !== zone);
  const text = rest.find((i) => textHeader.test(header[i] ?? '')) ?? rest[0] ?? time;
  return { time, date, zone, text, named: named === time };
}
