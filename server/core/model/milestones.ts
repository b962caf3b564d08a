import type { Moment } from '../time/moment.ts';
import { type Field, type Milestone, type MilestoneKind, milestoneKinds, type TimelineEntry } from './postmortem.ts';

/** Of these kinds the last counts, of all others the first. */
const lastCounts: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>(['resolved', 'closed']);

/** Header fields that are milestones. */
const fieldKinds: Readonly<Partial<Record<Field['name'], MilestoneKind>>> = {
  start: 'start',
  detected: 'detected',
  mitigated: 'mitigated',
  resolved: 'resolved',
  end: 'resolved',
  closed: 'closed',
};

/** A header field with the moment that its value was resolved to. */
export interface FieldMoment {
  readonly field: Field;
  readonly moment: Moment;
}

/**
 * The milestones of the incident, one of each kind: what is marked explicitly wins over what is inferred from words, the timeline over
 * the header. `entries` are in the order in which they happened.
 */
export function milestonesOf(entries: readonly TimelineEntry[], fields: readonly FieldMoment[]): Milestone[] {
  const chosen = new Map<MilestoneKind, Milestone>();
  const offer = (m: Milestone): void => {
    const before = chosen.get(m.kind);
    const better =
      before === undefined ||
      (before.by === 'inferred' && m.by === 'explicit') ||
      (before.by === m.by && lastCounts.has(m.kind) && m.entry !== null);
    if (better) chosen.set(m.kind, m);
  };
  for (const entry of entries) if (entry.milestone) offer(entry.milestone);
  for (const { field, moment } of fields) {
    const kind = fieldKinds[field.name];
    if (kind === undefined) continue;
    const known = chosen.get(kind);
    if (known === undefined || known.by === 'inferred') {
      chosen.set(kind, { kind, by: 'explicit', moment, range: field.valueRange, entry: null });
    }
  }
  return milestoneKinds.flatMap((kind) => chosen.get(kind) ?? []);
}
