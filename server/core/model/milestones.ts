import { placedRange, type TextLine } from '../markdown/pieces.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Range, Span } from '../text/range.ts';
import type { Moment } from '../time/moment.ts';
import type { Candidate } from './candidates.ts';
import { explicitMilestone, inferMilestone, type MilestoneReading, milestoneOfLabel } from './milestoneWords.ts';
import { type Field, type Milestone, type MilestoneKind, milestoneKinds, type TimelineEntry } from './postmortem.ts';
import type { Unit } from './units.ts';

/** Order in which milestones happen; the first of a kind counts, but for the last of those that end the incident. */
const lastCounts: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>(['resolved', 'closed']);

/** What a stamp's milestone was read from besides its line: the header above a row, and where the next entry begins, may change around it. */
interface Known {
  readonly time: number | undefined;
  readonly cell: number | undefined;
  readonly textTo: number;
  readonly text: string;
  readonly found: MilestoneReading | null;
}

const cache = new WeakMap<object, Known>();

/** What an entry's own line says of a milestone; spans are of `candidate.line.text` (of `text` in a table). Cached with the stamp. */
export function milestoneIn(candidate: Candidate, text: string): MilestoneReading | null {
  const { stamp, columns, textTo } = candidate;
  const known = cache.get(stamp);
  const isKnown = known?.text === text && known.textTo === textTo;
  if (isKnown && known.time === columns?.time && known.cell === columns?.text) return known.found;
  const found = readMilestone(candidate, text);
  cache.set(stamp, { time: columns?.time, cell: columns?.text, textTo, text, found });
  return found;
}

function readMilestone({ line, stamp, columns, unit, textTo }: Candidate, text: string): MilestoneReading | null {
  if (stamp.label) {
    const kind = milestoneOfLabel(line.text.slice(stamp.label.from, stamp.label.to));
    if (kind) return { kind, by: 'explicit', span: stamp.label };
  }
  const cell = columns && unit.piece.kind === 'row' ? unit.piece.cells[columns.text] : undefined;
  const words = cell && columns && columns.text !== columns.time ? cell : line;
  const from = words === line ? stamp.textFrom : 0;
  const bold: Span[] = words.marks
    .filter((m) => m.kind === 'strong' && m.from >= from)
    .map((m) => ({ from: m.from - from, to: m.to - from }));
  const own = words.text.slice(from, words === line ? textTo : undefined);
  const found = explicitMilestone(own, bold) ?? inferMilestone(words === line ? own : text);
  return found ? { ...found, span: { from: found.span.from + from, to: found.span.to + from } } : null;
}

/** What a line that is no entry itself says of a milestone. */
const milestoneOfLine = rememberedFor(({ text, marks }: TextLine): MilestoneReading | null => {
  const bold = marks.filter(({ kind }) => kind === 'strong');
  return explicitMilestone(text, bold) ?? inferMilestone(text);
});

/**
 * The milestone that a line below an entry names, for an entry that has no words beside its stamp (`- **10:00:**`, then `  - Detected by
 * an alert`). Its range is the document's. Null for a line of code, a row and none.
 */
export function milestoneBelow(
  below: Unit,
): (Pick<MilestoneReading, 'kind' | 'by'> & { readonly range: Range }) | null {
  const { piece, base } = below;
  if (piece.kind !== 'text' || piece.host === 'fence' || piece.host === 'code') return null;
  const found = milestoneOfLine(piece.line);
  return (
    found && { kind: found.kind, by: found.by, range: placedRange(piece.line, base, found.span.from, found.span.to) }
  );
}

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
 * the header.
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
