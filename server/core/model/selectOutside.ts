import type { Candidate } from './candidates.ts';
import { hasTime, isProse, runsOn } from './stampedLines.ts';
import type { Unit } from './units.ts';

/** Takes runs of stamped lines that stand under no timeline heading, where they are plainly a chronology. */
export function selectOutside(
  all: readonly Candidate[],
  units: readonly Unit[],
  sectionOf: readonly number[],
): Candidate[] {
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
  let counts: ReadonlyMap<string, number> | null = null;
  const taken: (readonly Candidate[])[] = [];
  for (const group of groups.values()) {
    const timed = group.filter(hasTime).length;
    const first = group[0];
    if (!first || timed < 2 || timed * 2 < group.length) continue;
    const alone = group.filter(
      (c) => c.stamp.time !== null && c.line.text.slice(c.stamp.textFrom).trim() === '',
    ).length;
    const whole = group.filter((c) => c.stamp.time !== null && c.stamp.date !== null).length;
    if (first.layout === 'heading' || (first.layout === 'paragraph' && (alone >= 3 || whole >= 3))) {
      taken.push(group);
      continue;
    }
    counts ??= countsOf(units, sectionOf);
    const siblings = counts.get(kindOf(first.layout, first.section, first.depth)) ?? 0;
    const share = group.length / Math.max(1, siblings);
    if (first.layout === 'row' ? share >= 0.5 : (timed >= 3 && share >= 0.4) || (timed >= 2 && share >= 0.8))
      taken.push(group);
  }
  return taken.flat().sort((a, b) => a.unit.index - b.unit.index);
}

/** What lines or rows have in common that may be a chronology together: the layout, the section, for items how deep they are. */
const kindOf = (layout: Candidate['layout'], section: number, depth: number): string =>
  layout === 'item' ? `item ${section} ${depth}` : `${layout} ${section}`;

/** How many lines and rows there are of each kind. */
function countsOf(units: readonly Unit[], sectionOf: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { piece, index } of units) {
    const layout =
      piece.kind === 'row' && !piece.header
        ? 'row'
        : piece.kind === 'text' && (piece.host === 'item' || piece.item === null)
          ? piece.host
          : null;
    if (layout === null || layout === 'fence') continue;
    const key = kindOf(layout, sectionOf[index] ?? -1, piece.kind === 'text' ? (piece.item?.level ?? 0) : 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Puts a candidate to its group. */
export function addTo<Key>(groups: Map<Key, Candidate[]>, key: Key, candidate: Candidate): void {
  const group = groups.get(key);
  if (group) group.push(candidate);
  else groups.set(key, [candidate]);
}
