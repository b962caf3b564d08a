import { endsWell } from './cues/endsWell.ts';
import type { MilestoneKind, Timeline, TimelineEntry } from './postmortem.ts';

/** The incident is known from these on: whatever is noticed then is a clue. */
const knowing: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>([
  'detected',
  'acknowledged',
  'declared',
  'escalated',
  'identified',
]);
/** What is noticed after it ended may be its coming back. */
const ending: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>(['mitigated', 'resolved', 'closed']);
const over: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>(['resolved', 'closed']);

/** Fewer entries are no story with an end. */
const fewest = 3;

/** The entries as they happened: by their moments where all are known, else in the order in which the timeline runs. */
export function asHappened(
  entries: readonly TimelineEntry[],
  direction: Timeline['direction'],
): readonly TimelineEntry[] {
  const forwards = direction === 'descending' ? entries.toReversed() : entries;
  if (entries.some(({ moment }) => moment.minutes === null)) return forwards;
  return forwards.toSorted((a, b) => (a.moment.minutes ?? 0) - (b.moment.minutes ?? 0));
}

/**
 * The entries of one timeline, in their order, with the milestones that their place in it shows: nothing is detected by noticing where
 * the incident is known already (`weak` has the indices of entries that may notice a mere clue), and the last entry of a timeline that
 * tells of no end is the end where it tells of success.
 */
export function milestonesInTurn(
  entries: readonly TimelineEntry[],
  weak: ReadonlySet<number>,
  direction: Timeline['direction'],
): TimelineEntry[] {
  const order = asHappened(entries, direction);
  const clues = new Set<TimelineEntry>();
  let aware = false;
  for (const entry of order) {
    const kind = entry.milestone?.kind;
    if (kind === undefined) continue;
    if (aware && weak.has(entry.index)) clues.add(entry);
    if (knowing.has(kind)) aware = true;
    if (ending.has(kind)) aware = false;
  }
  const last = order.at(-1);
  const open =
    last !== undefined &&
    entries.length >= fewest &&
    (last.milestone === null || clues.has(last)) &&
    !entries.some(({ milestone }) => milestone && over.has(milestone.kind)) &&
    endsWell(last.text);
  return entries.map((entry) => {
    if (open && entry === last) {
      const { moment, textRange: range, index } = entry;
      return { ...entry, milestone: { kind: 'resolved', by: 'inferred', moment, range, entry: index } };
    }
    return clues.has(entry) ? { ...entry, milestone: null } : entry;
  });
}
