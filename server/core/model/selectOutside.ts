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
      taken.push(group);
  }
  return taken.flat().sort((a, b) => a.unit.index - b.unit.index);
}

/** Puts a candidate to its group. */
export function addTo<Key>(groups: Map<Key, Candidate[]>, key: Key, candidate: Candidate): void {
  const group = groups.get(key);
  if (group) group.push(candidate);
  else groups.set(key, [candidate]);
}
