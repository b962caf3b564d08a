import { placedRange, type TextLine } from '../markdown/pieces.ts';
import type { Span } from '../text/range.ts';
import type { LabelledValue } from './labels.ts';
import type { Field } from './postmortem.ts';
import type { Unit } from './units.ts';

/** What labels are called; matched against the lower-case label without marks. */
const names: readonly (readonly [Field['name'], RegExp])[] = [
  ['timeToDetect', /^(?:mean )?time to (?:detect|detection)\b|^ttd$|^mttd$/],
  ['timeToMitigate', /^(?:mean )?time to (?:mitigate|mitigation|repair)\b|^ttm$/],
  ['timeToResolve', /^(?:mean )?time to (?:resolve|resolution|recover|recovery|restore)\b|^ttr$|^mttr$/],
  [
    'duration',
    /^(?:total |incident |outage |impact |service |downtime |issue |overall |approximate )*(?:duration|downtime|length)(?: of (?:the )?(?:outage|incident|impact|issue|downtime|disruption))?$|^impact time$|^outage time$|^dauer$|^duraci[oó]n$|^dura[cç][aã]o$|^durée$|^影響時間$|^影响时间$|^持续时间$/,
  ],
  [
    'start',
    /^(?:incident |outage |impact |issue |first |service |event )*(?:start(?:s|ed)?|began|begin|beginning|from)(?: (?:time|date|at|on|date ?\/? ?time|and time))*$|^start ?time$|^date started$|^time started$/,
  ],
  [
    'end',
    /^(?:incident |outage |impact |issue |service |event )*(?:end(?:s|ed)?|till|until|finish(?:ed)?|to)(?: (?:time|date|at|on|date ?\/? ?time|and time))*$|^end ?time$|^date ended$|^time ended$/,
  ],
  ['detected', /^(?:first |incident |issue |time )*detected(?: (?:at|on))?$|^detection (?:time|date)$|^detect ?time$/],
  ['mitigated', /^(?:incident |issue |time )*(?:mitigated|repaired|fixed)(?: (?:at|on))?$/],
  [
    'resolved',
    /^(?:incident |issue |time |date )*resolved(?: (?:at|on))?$|^resolution (?:time|date)$|^resolved (?:time|date)$/,
  ],
  ['closed', /^(?:incident |issue |time |date )*closed(?: (?:at|on))?$/],
  [
    'date',
    /^(?:incident |outage |event |postmortem )*dates?(?: (?:of|and time of|\/ ?time of)(?: the)? (?:incident|outage|event|issue|impact))?$|^when$|^incident day$|^datum$|^fecha(?: y hora)?(?: del incidente)?$|^data(?: e hora)?(?: do incidente)?$|^date and time$|^date ?\/ ?time$|^日付$|^発生日時?$|^日期$|^发生时间$|^дата$/,
  ],
  [
    'authors',
    /^(?:postmortem |report |document )?(?:authors?|created by|written by|prepared by|reported by|writers?|reporter|autor(?:es)?|auteurs?)$/,
  ],
  ['owner', /^(?:postmortem |incident |document )?(?:owners?|commander|lead|manager|dri)$|^ic$/],
  ['status', /^(?:current |document |postmortem |report |incident )*(?:status|state)$/],
  ['severity', /^(?:incident )?(?:severity|sev|priority|criticality|severity level|impact level|level)$/],
  [
    'service',
    /^(?:affected |impacted )?(?:services?|systems?|components?|applications?|products?)(?: affected| impacted)?$/,
  ],
  ['impact', /^(?:user |customer |business |service )?impacts?(?: on users)?$|^affected users$|^users affected$/],
  ['root_cause', /^(?:root )?causes?(?: summary)?$/],
];

/** The canonical name of a header label, `other` where it is none that the field knows. */
export function fieldName(label: string): Field['name'] {
  const word = label
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}/ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return names.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other';
}

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
