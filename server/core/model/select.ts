import type { Candidate } from './candidates.ts';
import { lineCandidate, rowCandidate } from './candidates.ts';
import { columnsOf, type Table, tablesOf } from './columns.ts';
import type { Section, SectionKind } from './postmortem.ts';
import { kindAround } from './sections.ts';
import type { Unit } from './units.ts';

/** Sections whose dated lines are due dates, links or quotations rather than the incident's chronology. */
const otherBusiness: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'action_items',
  'supporting',
  'lessons',
  'went_well',
  'went_wrong',
  'lucky',
  'glossary',
  'questions',
  'responders',
]);

/** A heading that is a stamp or a date: it belongs to the timeline that it follows, whatever its level. */
const isDated = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.reading.dateLine !== null || unit.reading.stamp !== null);

/**
 * For each section the index of the timeline section that it belongs to, or -1. A dated heading of the timeline's own level goes on
 * with the timeline instead of ending it.
 */
export function timelineScopes(sections: readonly Section[], headingUnit: readonly (Unit | undefined)[]): number[] {
  const scopes: number[] = [];
  let last = -1;
  sections.forEach((section, i) => {
    const parent = section.parent === null ? -1 : (scopes[section.parent] ?? -1);
    let scope = section.kind === 'timeline' ? i : section.kind === null || parent >= 0 ? parent : -1;
    if (parent >= 0 && section.kind !== null && section.kind !== 'timeline' && otherBusiness.has(section.kind))
      scope = -1;
    if (scope < 0 && last >= 0 && section.kind === null && isDated(headingUnit[i])) {
      const root = sections[last];
      if (root && root.form === 'heading' && section.level >= root.level) scope = last;
    }
    scopes.push(scope);
    if (scope >= 0) last = scope;
    else if (section.level <= (sections[last]?.level ?? 0) || section.kind !== null) last = -1;
  });
  return scopes;
}

const sentenceLead = /^\W*(?:at|on|by|from|in|since|between|after|before|until|when|starting|the|as of|during)\b/i;

/** A sentence that opens with a time ("At 10:05 we …") rather than a stamped line. */
export function isProse({ stamp, line }: Candidate): boolean {
  return stamp.label === null && sentenceLead.test(line.text.slice(0, stamp.span.from));
}

/** A line out of a log rather than a line about it. */
function isLogLine({ stamp, line }: Candidate): boolean {
  if (/^\W*\d{1,2}\/\p{L}{3}\/\d{4}:\d\d/u.test(line.text)) return true;
  if (stamp.time?.second == null) return false;
  return /^\W*(?:\S+\s+)?(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL|CRITICAL)\b/.test(
    line.text.slice(stamp.span.to, stamp.span.to + 80),
  );
}

const hasTime = ({ stamp }: Candidate): boolean => stamp.time !== null || (stamp.unknown && stamp.date === null);

/** Lines of a paragraph behind its first: a stamp there starts an entry only where the lines are a list in all but name. */
function runsOn(candidate: Candidate, units: readonly Unit[], lineByLine = false): boolean {
  const { piece, index } = candidate.unit;
  if (piece.kind !== 'text' || piece.first || piece.host === 'code' || piece.host === 'fence') return false;
  const before = units[index - 1];
  if (before?.piece.kind !== 'text') return false;
  if (lineByLine && candidate.stamp.time !== null) return isProse(candidate);
  if (before.reading.stamp !== null || before.reading.dateLine !== null) return !hasTime(candidate);
  return !/(?:[.!?:;)\]"”`]|\\)\s*$/.test(before.piece.line.text) || candidate.stamp.time === null;
}

/** A list number that Markdown did not take for one (`10.12:30 PM`). */
const numbered = /^\s*\d{1,3}[.)]/;

/** A line of a paragraph whose line before is stamped too: the author writes an entry a line. */
function followsStamped({ unit, stamp }: Candidate, units: readonly Unit[]): boolean {
  const before = units[unit.index - 1];
  return unit.piece.kind === 'text' && !unit.piece.first && stamp.time !== null && before?.reading.stamp?.time != null;
}

interface Inside {
  readonly heading: boolean;
  readonly item: boolean;
}

/** For each unit the last heading at or before it, or undefined. */
function headingsAbove(units: readonly Unit[]): (Unit | undefined)[] {
  let last: Unit | undefined;
  return units.map((unit) => {
    if (unit.piece.kind === 'heading') last = unit;
    return last;
  });
}

/** The entries taken so far that stand in the same chunk, the last one first: only these can hold a line of that chunk. */
function* takenBeside(taken: readonly Candidate[], base: number): Iterable<Candidate> {
  for (let i = taken.length - 1; i >= 0; i--) {
    const one = taken[i];
    if (!one || one.unit.base !== base) return;
    yield one;
  }
}

/** Whether the candidate stands inside an entry: below a heading that is one, or in a paragraph of a list item that is one. */
function insideOf(candidate: Candidate, taken: readonly Candidate[], above: readonly (Unit | undefined)[]): Inside {
  const { piece, base, index } = candidate.unit;
  const heading = piece.kind !== 'heading' && above[index]?.reading.stamp?.time != null;
  let item = false;
  if (piece.kind === 'text' && piece.host !== 'item' && piece.item !== null) {
    for (const t of takenBeside(taken, base)) item ||= t.layout === 'item' && piece.start < endOfItem(t);
  }
  return { heading, item };
}

/** Whether an entry with a time holds this nested item. */
function below(candidate: Candidate, taken: readonly Candidate[]): boolean {
  for (const t of takenBeside(taken, candidate.unit.base)) {
    if (t.layout === 'item' && t.depth < candidate.depth && t.stamp.time !== null) return true;
  }
  return false;
}

const endOfItem = (c: Candidate): number => (c.unit.piece.kind === 'text' ? (c.unit.piece.item?.end ?? 0) : 0);

/** Takes the entries among the candidates of one timeline section. */
function selectInScope(
  all: readonly Candidate[],
  units: readonly Unit[],
  above: readonly (Unit | undefined)[],
): Candidate[] {
  const open = all.filter(
    (c) => c.unit.piece.kind !== 'text' || (!c.unit.piece.quoted && c.unit.piece.host !== 'fence'),
  );
  const lists = open.filter((c) => c.layout === 'item' || c.layout === 'row' || c.layout === 'heading').length;
  const paragraphs = open.filter((c) => c.layout === 'paragraph' && !isProse(c) && c.stamp.time !== null);
  const lineByLine = paragraphs.filter((c) => followsStamped(c, units)).length >= 2 || paragraphs.length >= 5;
  const taken: Candidate[] = [];
  for (const c of open) {
    const inside = insideOf(c, taken, above);
    if (c.layout === 'paragraph' || c.layout === 'html') {
      if (inside.item && numbered.test(c.line.text) && hasTime(c)) {
        taken.push(c);
        continue;
      }
      if (inside.item || inside.heading || runsOn(c, units, lineByLine)) continue;
      if (lists > 0 && (isProse(c) || c.stamp.time === null)) continue;
      if (isProse(c) && !hasTime(c)) continue;
    } else if (c.layout === 'item') {
      if (inside.heading && (c.stamp.time === null || isProse(c))) continue;
      if (c.depth > 0 && !hasTime(c) && below(c, taken)) continue;
    } else if (c.layout === 'code' && (inside.item || inside.heading)) continue;
    taken.push(c);
  }
  if (taken.length === 0) return all.filter((c) => hasTime(c) && !isProse(c));
  return taken.filter((c, i) => !groupsOthers(c, taken[i + 1]));
}

/** A date alone above entries that tell only the time, or a span of time above entries that lie in it, groups them and is none itself. */
function groupsOthers({ stamp, line, unit, layout }: Candidate, next: Candidate | undefined): boolean {
  if (layout === 'heading' && stamp.end?.time && next?.layout === 'item' && next.stamp.time !== null) return true;
  if (stamp.time !== null || layout === 'row') return false;
  if (unit.reading.dateLine === null && line.text.slice(stamp.textFrom).trim() !== '') return false;
  if (next === undefined) return layout !== 'heading';
  return hasTime(next) || (layout !== 'heading' && layout !== 'item');
}

/** Takes runs of stamped lines that stand under no timeline heading, where they are plainly a chronology. */
function selectOutside(all: readonly Candidate[], units: readonly Unit[], sectionOf: readonly number[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const c of all) {
    const { piece } = c.unit;
    if (piece.kind === 'text' && (piece.quoted || piece.host === 'fence' || piece.host === 'code')) continue;
    // `Start time: …` outside a timeline is a header field.
    if (c.stamp.label !== null && c.line.text.slice(c.stamp.textFrom).trim() === '') continue;
    if (c.layout === 'paragraph' && (isProse(c) || runsOn(c, units))) continue;
    const key = c.layout === 'heading' ? `heading ${c.depth}` : `${c.layout} ${c.section} ${c.depth}`;
    addTo(groups, key, c);
  }
  const taken: Candidate[] = [];
  for (const group of groups.values()) {
    const timed = group.filter(hasTime).length;
    const first = group[0];
    if (!first || timed < 2 || timed * 2 < group.length) continue;
    const alone = group.filter(
      (c) => c.stamp.time !== null && c.line.text.slice(c.stamp.textFrom).trim() === '',
    ).length;
    const whole = group.filter((c) => c.stamp.time !== null && c.stamp.date !== null).length;
    if (first.layout === 'heading' || (first.layout === 'paragraph' && (alone >= 3 || whole >= 3))) {
      taken.push(...group);
      continue;
    }
    const siblings = units.filter(
      (u) =>
        sectionOf[u.index] === first.section &&
        (first.layout === 'row'
          ? u.piece.kind === 'row' && !u.piece.header
          : u.piece.kind === 'text' &&
            (first.layout === 'item'
              ? u.piece.host === 'item' && u.piece.item?.level === first.depth
              : u.piece.host === first.layout && u.piece.item === null)),
    ).length;
    const share = group.length / Math.max(1, siblings);
    if (first.layout === 'row' ? share >= 0.5 : (timed >= 3 && share >= 0.4) || (timed >= 2 && share >= 0.8))
      taken.push(...group);
  }
  return taken.sort((a, b) => a.unit.index - b.unit.index);
}

function addTo<Key>(groups: Map<Key, Candidate[]>, key: Key, candidate: Candidate): void {
  const group = groups.get(key);
  if (group) group.push(candidate);
  else groups.set(key, [candidate]);
}

/** An accepted entry with the timeline section that it belongs to (-1: none). */
export interface Selected {
  readonly candidate: Candidate;
  readonly scope: number;
}

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
    if (isLogLine(c)) return;
    const scope = scopeOf(c.unit);
    const kind = kindAround(sections, c.section);
    if (scope >= 0) addTo(within, scope, c);
    else if (kind === null || kind === 'supporting' || !otherBusiness.has(kind)) outside.push(c);
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
  for (const unit of units) {
    const c = lineCandidate(unit, sectionOf[unit.index] ?? -1);
    if (c) put(c);
  }
  const above = headingsAbove(units);
  const entries: Selected[] = [];
  for (const [scope, candidates] of within) {
    const ordered = [...candidates].sort((a, b) => a.unit.index - b.unit.index);
    for (const candidate of selectInScope(ordered, units, above)) entries.push({ candidate, scope });
  }
  for (const candidate of selectOutside(outside, units, sectionOf)) entries.push({ candidate, scope: -1 });
  entries.sort((a, b) => a.candidate.unit.index - b.candidate.unit.index);
  return { entries, tables: tableOf };
}
