import type { Placed } from './order.ts';
import type { Stretch } from './scale.ts';

/** A stretch of the incident between two milestones. */
export interface Phase extends Stretch {
  /** The milestone that opens it: it is drawn in its colour. */
  readonly opens: string;
  readonly name: string;
}

/** The milestones that phases lie between, and what the phase before each is called. */
const closings = [
  ['start', ''],
  ['detected', 'Before detection'],
  ['mitigated', 'Until mitigation'],
  ['resolved', 'Until resolution'],
] as const;

/**
 * The phases of a timeline, one behind the other: from the start to the detection, on to the mitigation, on to the resolution. Where a
 * milestone is unknown, or lies before the one that it should follow, the phase goes on to the next.
 */
export function phasesOf(counting: ReadonlyMap<string, Placed>): Phase[] {
  const phases: Phase[] = [];
  let open: { readonly kind: string; readonly at: number } | null = null;
  for (const [kind, name] of closings) {
    const at = counting.get(kind)?.at ?? null;
    if (at === null || (open && at < open.at)) continue;
    if (open && at > open.at) phases.push({ opens: open.kind, name, from: open.at, to: at });
    open = { kind, at };
  }
  return phases;
}
