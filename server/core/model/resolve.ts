import { type EntryInput, type ResolvedTimeline, resolveTimeline, type TimelineContext } from '../time/carry.ts';
import type { Stamp } from '../time/stamp.ts';

interface Known {
  readonly inputs: readonly EntryInput[];
  readonly context: string;
  readonly resolved: ResolvedTimeline;
}

/** What a timeline came to, under its first stamp: stamps live as long as the chunks that they were read from. */
const known = new WeakMap<Stamp, Known>();

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const sameInput = (a: EntryInput, b: EntryInput | undefined): boolean =>
  b !== undefined &&
  same(a.stamp, b.stamp) &&
  same(a.columnDate, b.columnDate) &&
  same(a.columnZone, b.columnZone) &&
  same(a.dateLine, b.dateLine) &&
  a.zoneLine === b.zoneLine;

/**
 * Resolves a timeline, or takes what it came to before where none of its times has changed: most keystrokes go into an entry's words
 * or into other sections.
 */
export function resolveOnce(inputs: readonly EntryInput[], context: TimelineContext): ResolvedTimeline {
  const [first] = inputs;
  const key = JSON.stringify(context);
  const before = first && known.get(first.stamp);
  if (before && before.context === key && before.inputs.length === inputs.length) {
    if (inputs.every((input, i) => sameInput(input, before.inputs[i]))) return before.resolved;
  }
  const resolved = resolveTimeline(inputs, context);
  if (first) known.set(first.stamp, { inputs, context: key, resolved });
  return resolved;
}
