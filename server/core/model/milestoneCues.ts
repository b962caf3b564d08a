import type { Cue } from './cues/cue.ts';
import { farthest, nearly, negation, undone } from './cues/denied.ts';
import { ends } from './cues/ends.ts';
import { known, openedOnly } from './cues/known.ts';
import { noticing, opening } from './cues/noticed.ts';
import type { MilestoneReading } from './milestoneLabels.ts';
import type { MilestoneKind } from './postmortem.ts';

/** In the order in which they are asked: what ends an entry's story before what begins it. */
const cues: readonly Cue[] = [...ends, ...known, opening, openedOnly, ...noticing];

const endings: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>(['mitigated', 'resolved', 'closed']);

/** The milestone that an entry's words suggest, or null. A negated or merely hoped-for one is none ("did not resolve the issue"). */
export function inferMilestone(text: string): MilestoneReading | null {
  const head = text.slice(0, 2 * farthest);
  for (const { kind, words, not, weak } of cues) {
    for (const match of head.matchAll(words)) {
      const from = match.index;
      const to = from + match[0].length;
      if (from > farthest) break;
      const before = text.slice(0, from);
      if (negation.test(before) || nearly.test(before) || not?.(before, match[0], text.slice(to))) continue;
      if (endings.has(kind) && undone.test(text.slice(from))) continue;
      return { kind, by: 'inferred', span: { from, to }, ...(weak ? { weak } : {}) };
    }
  }
  return null;
}
