import type { OutlineMilestone } from '../../../server/lsp/protocol.ts';
import type { Placed } from './order.ts';

/** These end the incident: the last one counts. */
const lastCounts: ReadonlySet<string> = new Set(['resolved', 'closed']);

/**
 * The entry that counts for each kind of milestone in a timeline: the one that the whole incident's durations are computed from, where it
 * is among them; else the first (or, for what ends an incident, the last) that is marked as such, else that is inferred from its words.
 */
export function countingMilestones(
  placed: readonly Placed[],
  milestones: readonly OutlineMilestone[],
): ReadonlyMap<string, Placed> {
  const counting = new Map<string, Placed>();
  const lines = new Map(milestones.map(({ kind, range }) => [kind, range.start.line]));
  const rank = ({ entry: { milestone, inferred, range } }: Placed): number => {
    const line = lines.get(milestone ?? '') ?? -1;
    if (range.start.line <= line && line <= range.end.line) return 2;
    return inferred ? 0 : 1;
  };
  for (const one of placed) {
    const kind = one.entry.milestone;
    if (kind === null || one.at === null) continue;
    const before = counting.get(kind);
    const better = before ? rank(one) - rank(before) : 1;
    if (better > 0 || (better === 0 && lastCounts.has(kind))) counting.set(kind, one);
  }
  return counting;
}
