import type { TextLine } from '../markdown/pieces.ts';
import type { Stamp, WrittenDate, WrittenZone } from '../time/stamp.ts';
import type { Columns } from './columns.ts';
import type { Layout } from './postmortem.ts';
import type { Unit } from './units.ts';

/** A line that begins with a stamp: it may be a timeline entry. */
export interface Candidate {
  readonly unit: Unit;
  readonly layout: Layout;
  readonly depth: number;
  /** The line that holds the stamp (the cell, in a table). */
  readonly line: TextLine;
  readonly stamp: Stamp;
  /** Where its words end in the line's text: before the next entry of the same line, else at its end. */
  readonly textTo: number;
  /** Where its words begin, for one whose stamp stands among them. */
  readonly words?: number;
  /** From the date and zone columns of its row. */
  readonly columnDate: WrittenDate | null;
  readonly columnZone: WrittenZone | null;
  readonly columns: Columns | null;
  /** Innermost section, -1 before the first. */
  readonly section: number;
}

/** True for an entry inside a line that begins with words of another one. */
export const isInner = ({ unit: { reading }, stamp }: Candidate): boolean =>
  reading.stamp === null && reading.more.includes(stamp);

function layoutOf(unit: Unit): Layout | null {
  const { piece } = unit;
  if (piece.kind === 'heading') return 'heading';
  if (piece.kind !== 'text') return null;
  if (piece.host === 'fence' || piece.host === 'code') return 'code';
  return piece.host;
}

/** The candidates that a heading or a line of text is: one as a rule, several where it holds further entries behind the first.
 * `compact`: bare four figures are times here. */
export function lineCandidates(unit: Unit, section: number, compact = false): Candidate[] {
  const { piece, reading } = unit;
  const layout = layoutOf(unit);
  const first = reading.stamp ?? (compact ? reading.compact : null);
  const stamps = first === null ? reading.more : [first, ...reading.more];
  if (layout === null || stamps.length === 0 || (piece.kind !== 'heading' && piece.kind !== 'text')) return [];
  // "March 5: the day's timeline" dates the entries below it.
  if (piece.kind === 'heading' && first?.time === null && reading.title?.kind === 'timeline') return [];
  const depth = piece.kind === 'heading' ? piece.level : (piece.item?.level ?? 0);
  return stamps.map((stamp, i) => ({
    unit,
    layout,
    depth,
    line: piece.line,
    textTo: stamps[i + 1]?.span.from ?? piece.line.text.length,
    stamp,
    columnDate: null,
    columnZone: null,
    columns: null,
    section,
  }));
}

/** The candidate that a table row is. A row without a time takes its date column's stamp. */
export function rowCandidate(unit: Unit, columns: Columns, section: number): Candidate | null {
  const cells = unit.reading.cells;
  const time = cells[columns.time];
  const date = columns.date === null ? null : (cells[columns.date] ?? null);
  const own = time?.stamp ? time : date?.stamp ? date : null;
  if (!own?.stamp) return null;
  const zone = columns.zone === null ? null : (cells[columns.zone]?.line.text.trim() ?? '');
  return {
    unit,
    layout: 'row',
    depth: 0,
    line: own.line,
    textTo: own.line.text.length,
    stamp: own.stamp,
    columnDate: own === date ? null : (date?.dateLine?.date ?? date?.stamp?.date ?? null),
    columnZone: zone ? { name: zone, span: { from: 0, to: zone.length } } : null,
    columns,
    section,
  };
}
