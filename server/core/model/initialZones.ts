import type { Stamp } from '../time/stamp.ts';
import type { Candidate } from './candidates.ts';

/** So many entries at least, and all of them, begin with the same letters: then these are no person's. */
const fewest = 3;

/** An entry with the section that it belongs to. */
interface Scoped {
  readonly candidate: Candidate;
  readonly scope: number;
}

/** The entries, with the zone that all those of one section begin with where a single one might name a person. */
export function withInitialZones<Entry extends Scoped>(entries: readonly Entry[]): readonly Entry[] {
  const scopes = new Map<number, { readonly names: Set<string | null>; count: number }>();
  for (const { scope, candidate } of entries) {
    const known = scopes.get(scope) ?? { names: new Set(), count: 0 };
    known.names.add(zonedStamp(candidate)?.zone?.name ?? null);
    known.count++;
    scopes.set(scope, known);
  }
  return entries.map((entry) => {
    const { names, count } = scopes.get(entry.scope) ?? { names: new Set(), count: 0 };
    const stamp = names.size === 1 && count >= fewest ? zonedStamp(entry.candidate) : null;
    return stamp ? { ...entry, candidate: { ...entry.candidate, stamp } } : entry;
  });
}

const zonedStamp = ({ unit, stamp }: Candidate): Stamp | null =>
  unit.reading.stamp === stamp ? unit.reading.initialled : null;
