import { placedRange, type TextLine } from '../markdown/pieces.ts';
import type { Span } from '../text/range.ts';
import { type FieldBelow, fieldBelow } from './fieldBelow.ts';
import { fieldName } from './fieldNames.ts';
import type { LabelledValue } from './labels.ts';
import type { Field } from './postmortem.ts';
import type { Unit } from './units.ts';

function field(line: TextLine, base: number, { label, value }: LabelledValue, section: number | null): Field {
  const written = line.text.slice(label.from, label.to);
  return {
    name: fieldName(written),
    label: written,
    value: line.text.slice(value.from, value.to),
    labelRange: placedRange(line, base, label.from, label.to),
    valueRange: placedRange(line, base, value.from, value.to),
    from: 'body',
    section,
  };
}

const whole = (line: TextLine): Span => ({
  from: line.text.length - line.text.trimStart().length,
  to: line.text.trimEnd().length,
});

/** The field of a label with its value on the next line, which stands in the same chunk. */
function fieldOver({ piece, base }: Unit, below: FieldBelow, section: number | null): Field[] {
  if (piece.kind !== 'text') return [];
  const { label, value } = below;
  const { from, to } = whole(value);
  const own = field(piece.line, base, { label, value: label, bold: true }, section);
  return [{ ...own, value: value.text.slice(from, to), valueRange: placedRange(value, base, from, to) }];
}

/** Facts that people set as a heading as well: `### Duration: 10:00 - 11:00 UTC`. */
const headed: ReadonlySet<Field['name']> = new Set<Field['name']>([
  'date',
  'duration',
  'start',
  'end',
  'severity',
  'status',
]);

/** A row of a two-column table `| Status | Draft |`; a label that nothing knows must be set in bold type, as in a line. */
function rowField(unit: Unit, section: number | null): Field | null {
  const { piece, base } = unit;
  if (piece.kind !== 'row' || piece.cells.length !== 2) return null;
  const [name, content] = piece.cells;
  if (!name || !content || name.text.trim() === '' || content.text.trim() === '') return null;
  const words = whole(name);
  const bold = name.marks.some((m) => m.kind === 'strong' && m.from <= words.from && m.to >= words.to - 1);
  if (fieldName(name.text) === 'other' && (!bold || piece.header)) return null;
  const label = field(name, base, { label: words, value: words, bold }, section);
  const { from, to } = whole(content);
  return { ...label, value: content.text.trim(), valueRange: placedRange(content, base, from, to) };
}

/**
 * Reads the header facts that stand in the text. Lines that `isEntry` claims are left out, and so are labels that nothing knows
 * unless they are set in bold type or name a section and nothing else.
 */
export function readFields(
  units: readonly Unit[],
  sectionOf: readonly number[],
  isEntry: (unit: Unit) => boolean,
): Field[] {
  const fields: Field[] = [];
  for (const unit of units) {
    const { piece, base } = unit;
    if (isEntry(unit)) continue;
    const own = sectionOf[unit.index] ?? -1;
    const section = own < 0 ? null : own;
    if (piece.kind === 'row') {
      const found = rowField(unit, section);
      if (found) fields.push(found);
    } else if (piece.kind === 'text' && piece.host !== 'fence' && piece.host !== 'code' && !piece.quoted) {
      const split = unit.reading.labelled;
      const below = split ? null : fieldBelow(units, unit);
      if (below) fields.push(...fieldOver(unit, below, section));
      if (!split) continue;
      const found = field(piece.line, base, split, section);
      // "Issue summary: On 4 March …" in a paragraph says what its section would, bold or not.
      const names = unit.reading.labelKind !== null && piece.item === null;
      if (found.name !== 'other' || split.bold || names) fields.push(found);
    } else if (piece.kind === 'heading' && unit.reading.labelled) {
      const found = field(piece.line, base, unit.reading.labelled, section);
      if (headed.has(found.name)) fields.push(found);
    }
  }
  return fields;
}
