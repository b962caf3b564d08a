import type { TextLine } from '../markdown/pieces.ts';
import type { Span } from '../text/range.ts';
import { fieldName, pointsInTime } from './fieldNames.ts';
import type { Field } from './postmortem.ts';
import type { Unit } from './units.ts';

/** Facts of a header that a few words tell. What tells of impact and causes has a section's text below it, however short. */
const facts: ReadonlySet<Field['name']> = new Set<Field['name']>([
  'date',
  'authors',
  'owner',
  'status',
  'severity',
  'duration',
  ...pointsInTime,
  'timeToDetect',
  'timeToMitigate',
  'timeToResolve',
]);

/** A longer line is text, unless there are figures in it: "From 14:00 UTC to 16:30 UTC, which is two hours and a half". */
const valueWords = { plain: 10, figures: 25 } as const;

/** A label and the line that holds its value. */
export interface FieldBelow {
  readonly label: Span;
  readonly value: TextLine;
}

/** The words of a line of a paragraph that is bold all over and ends with a colon; null for any other. */
function boldLabel({ piece }: Unit): Span | null {
  if (piece.kind !== 'text' || piece.host !== 'paragraph') return null;
  const { text, marks } = piece.line;
  if (!/[:：]$/.test(text.trimEnd())) return null;
  const from = text.search(/[\p{L}\p{N}]/u);
  const to = text.replace(/(?<![\s:：])[\s:：]+$/u, '').length;
  const bold = marks.some((m) => m.kind === 'strong' && m.from <= from && m.to >= to);
  return bold && from >= 0 ? { from, to } : null;
}

/** True where a line of a paragraph is its last one, or has another label behind it. */
const endsBefore = (next: Unit | undefined): boolean =>
  next?.piece.kind !== 'text' || next.piece.first || boldLabel(next) !== null;

/** A header fact whose value stands on the next line of its paragraph: `**DURATION:**`, then `1h 30m`. Null where the line begins none. */
export function fieldBelow(units: readonly Unit[], unit: Unit): FieldBelow | null {
  const label = boldLabel(unit);
  const value = units[unit.index + 1];
  if (label === null || unit.piece.kind !== 'text' || value?.piece.kind !== 'text' || endsBefore(value)) return null;
  if (value.piece.host !== 'paragraph' || !endsBefore(units[unit.index + 2])) return null;
  if (!facts.has(fieldName(unit.piece.line.text.slice(label.from, label.to)))) return null;
  const { line } = value.piece;
  const most = /\d/.test(line.text) ? valueWords.figures : valueWords.plain;
  return line.text.trim().split(/\s+/).length > most ? null : { label, value: line };
}
