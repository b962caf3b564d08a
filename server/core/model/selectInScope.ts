import type { Candidate } from './candidates.ts';
import { followsDated, followsStamped, groupsOthers, hasTime, isProse, numbered, runsOn } from './stampedLines.ts';
import type { Unit } from './units.ts';

interface Inside {
  readonly heading: boolean;
  readonly item: boolean;
}

/** For each unit the last heading at or before it, or undefined. */
export function headingsAbove(units: readonly Unit[]): (Unit | undefined)[] {
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
export function selectInScope(
  all: readonly Candidate[],
  units: readonly Unit[],
  above: readonly (Unit | undefined)[],
): Candidate[] {
  const open = all.filter(
    (c) => c.unit.piece.kind !== 'text' || (!c.unit.piece.quoted && c.unit.piece.host !== 'fence'),
  );
  const lists = open.filter((c) => c.layout === 'item' || c.layout === 'row' || c.layout === 'heading').length;
  const paragraphs = open.filter((c) => c.layout === 'paragraph' && !isProse(c) && c.stamp.time !== null);
  const dayByDay = open.filter((c) => c.layout === 'paragraph' && followsDated(c, units)).length >= 2;
  const lineByLine =
    dayByDay || paragraphs.filter((c) => followsStamped(c, units)).length >= 2 || paragraphs.length >= 5;
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
  const entries = taken.filter((c, i) => !groupsOthers(c, taken[i + 1]));
  // Nothing but quotes, or code, below dates: then they are the timeline.
  return entries.length > 0 ? entries : all.filter((c) => hasTime(c) && !isProse(c));
}
