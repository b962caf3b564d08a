import type { Stamp } from '../time/stamp.ts';
import type { Candidate } from './candidates.ts';
import type { Selected } from './select.ts';

/** Zones that may also be somebody's initials, and words behind them. */
const initials = /^([PMCE]T)\s+(?=\S)/;

/** So many entries at least, and all of them, begin with the same letters: then these are no person's. */
const fewest = 3;

/** The stamp with the zone that its entry's words may begin with (`12:21 PT gate noticed`); null where they do not. */
export function initialled(text: string, stamp: Stamp): Stamp | null {
  const match = stamp.time === null || stamp.zone !== null ? null : initials.exec(text.slice(stamp.textFrom));
  if (!match?.[1]) return null;
  const span = { from: stamp.textFrom, to: stamp.textFrom + match[1].length };
  return {
    ...stamp,
    zone: { name: match[1], span },
    span: { from: stamp.span.from, to: span.to },
    textFrom: stamp.textFrom + match[0].length,
  };
}

/** The entries, with the zone that all those of one section begin with where a single one might name a person. */
export function withInitialZones(entries: readonly Selected[]): readonly Selected[] {
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
