import { type Candidate, isInner, lineCandidates, rowCandidate } from './candidates.ts';
import { columnsOf, type Table, tablesOf } from './columns.ts';
import { fieldName } from './fieldNames.ts';
import { withInitialZones } from './initialZones.ts';
import type { Field, Section } from './postmortem.ts';
import { otherBusiness } from './scopes.ts';
import { kindAround } from './sections.ts';
import { headingsAbove, selectInScope } from './selectInScope.ts';
import { addTo, selectOutside } from './selectOutside.ts';
import { isLogLine } from './stampedLines.ts';
import { toldCandidate } from './toldTimes.ts';
import type { Unit } from './units.ts';

/** An accepted entry with the timeline section that it belongs to (-1: none). */
export interface Selected {
  readonly candidate: Candidate;
  readonly scope: number;
}

const lengths: ReadonlySet<Field['name']> = new Set<Field['name']>([
  'duration',
  'timeToDetect',
  'timeToMitigate',
  'timeToResolve',
]);

/** Picks the timeline entries of the document, in reading order. */
export function selectEntries(
  units: readonly Unit[],
  sections: readonly Section[],
  sectionOf: readonly number[],
  scopes: readonly number[],
): { readonly entries: readonly Selected[]; readonly tables: ReadonlyMap<Unit, Table> } {
  const scopeOf = (unit: Unit): number => scopes[sectionOf[unit.index] ?? -1] ?? -1;
  const within = new Map<number, Candidate[]>();
  const outside: Candidate[] = [];
  const put = (c: Candidate): void => {
    if (isLogLine(c) || tellsLength(c)) return;
    const scope = scopeOf(c.unit);
    const kind = kindAround(sections, c.section);
    if (scope >= 0) addTo(within, scope, c);
    else if (!isInner(c) && (kind === null || kind === 'supporting' || !otherBusiness.has(kind))) outside.push(c);
  };
  const tableOf = new Map<Unit, Table>();
  for (const table of tablesOf(units)) {
    const first = table.rows[0];
    if (!first) continue;
    const columns = columnsOf(table, scopeOf(first) >= 0);
    if (columns === null) continue;
    for (const row of table.rows) {
      tableOf.set(row, table);
      const c = rowCandidate(row, columns, sectionOf[row.index] ?? -1);
      if (c) put(c);
    }
  }
  const figures = compactScopes(units, scopeOf);
  for (const unit of units) {
    const compact = figures.has(scopeOf(unit));
    for (const c of lineCandidates(unit, sectionOf[unit.index] ?? -1, compact)) put(c);
  }
  const above = headingsAbove(units);
  const entries: Selected[] = [];
  for (const [scope, candidates] of within) {
    const ordered = [...candidates].sort(inOrder);
    for (const candidate of selectInScope(ordered, units, above)) entries.push({ candidate, scope });
  }
  for (const candidate of toldEntries(units, sectionOf, scopeOf, new Set(entries.map(({ scope }) => scope)))) {
    entries.push({ candidate, scope: scopeOf(candidate.unit) });
  }
  // Beside a timeline a table of `| Start | … |` and `| End | … |` is the report's header.
  const told = entries.length === 0 ? outside : outside.filter((c) => !isHeaderRow(c));
  for (const candidate of selectOutside(told, units, sectionOf)) entries.push({ candidate, scope: -1 });
  entries.sort((a, b) => inOrder(a.candidate, b.candidate));
  const zoned = withInitialZones(entries);
  return { entries: zoned, tables: tableOf };
}

/** The entries of timeline sections of which no line begins with a time: those that tell it in a labelled sentence. */
const toldEntries = (
  units: readonly Unit[],
  sectionOf: readonly number[],
  scopeOf: (unit: Unit) => number,
  filled: ReadonlySet<number>,
): Candidate[] =>
  units.flatMap((unit) => {
    const scope = scopeOf(unit);
    const told = scope < 0 || filled.has(scope) ? null : toldCandidate(unit, sectionOf[unit.index] ?? -1);
    return told && !tellsLength(told) ? [told] : [];
  });

const isHeaderRow = ({ unit: { piece } }: Candidate): boolean =>
  piece.kind === 'row' && piece.cells.length === 2 && fieldName(piece.cells[0]?.text ?? '') !== 'other';

/** `Total impact duration: 2 hours (10:45 - 12:45)` below a timeline tells its length and is no entry of it. */
const tellsLength = ({ line, stamp: { label } }: Candidate): boolean =>
  label !== null && lengths.has(fieldName(line.text.slice(label.from, label.to).replace(/[:：].*$/u, '')));

const inOrder = (a: Candidate, b: Candidate): number =>
  a.unit.index - b.unit.index || a.stamp.span.from - b.stamp.span.from;

/** The timeline sections whose lines begin with bare four-figure times, in rising order for the most part. */
function compactScopes(units: readonly Unit[], scopeOf: (unit: Unit) => number): ReadonlySet<number> {
  const rises = new Map<number, { readonly last: number; readonly up: number; readonly all: number }>();
  for (const unit of units) {
    const time = unit.reading.compact?.time ?? null;
    const scope = time === null ? -1 : scopeOf(unit);
    if (time === null || scope < 0) continue;
    const now = time.hour * 60 + (time.minute ?? 0);
    const before = rises.get(scope);
    rises.set(scope, {
      last: now,
      up: (before?.up ?? 0) + (before && now >= before.last ? 1 : 0),
      all: (before?.all ?? 0) + 1,
    });
  }
  return new Set([...rises].flatMap(([scope, { up, all }]) => (all >= 2 && up * 2 >= all - 1 ? [scope] : [])));
}
