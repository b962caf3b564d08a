import { placedRange, type TextLine } from '../markdown/pieces.ts';
import { readStamp } from '../time/readStamp.ts';
import { fieldName } from './fields.ts';
import type { Section, ZoneStatement } from './postmortem.ts';
import { kindAround } from './sections.ts';
import type { Unit } from './units.ts';

/** Lines of the summary and the header are looked at, no more than so many. */
const linesRead = 60;

/** Where a time of day may begin: at a figure, at the zone before it (`UTC 05:13`), at the T of an ISO time. */
const beginnings = /(?<![\p{L}\p{N}.:/-])(?:([A-Z]{2,5}\s|T(?=\d\d:))?)\d{1,4}/gu;

/** The first time of day in a line that names its zone, with the zone's place in the text; null where none does. */
function zonedTime(text: string): { readonly name: string; readonly from: number; readonly to: number } | null {
  for (const match of text.slice(0, 400).matchAll(beginnings)) {
    for (const at of new Set([match.index, match.index + (match[1]?.length ?? 0)])) {
      const stamp = readStamp(text.slice(at));
      const zone = stamp?.end?.zone ?? stamp?.zone;
      if (zone && stamp?.time) return { name: zone.name, from: at + zone.span.from, to: at + zone.span.to };
    }
  }
  return null;
}

/** The line of prose that a unit is, or the second cell of a header's row `| Start | 10:00 UTC |`. */
function factIn({ piece }: Unit): TextLine | null {
  if (piece.kind === 'row') {
    const [name, value] = piece.cells;
    return piece.cells.length === 2 && value && fieldName(name?.text ?? '') !== 'other' ? value : null;
  }
  return piece.kind === 'text' && piece.host !== 'fence' && piece.host !== 'code' ? piece.line : null;
}

/**
 * The zone of the times that header and summary state ("Duration: 10:00 to 10:30 PST"), for a timeline that names none itself. Where
 * they name several, there is no telling which one is meant: null.
 */
export function headerZone(
  units: readonly Unit[],
  sections: readonly Section[],
  sectionOf: readonly number[],
  isEntry: (unit: Unit) => boolean,
): ZoneStatement | null {
  let found: ZoneStatement | null = null;
  let read = 0;
  for (const unit of units) {
    const { base } = unit;
    const line = factIn(unit);
    if (line === null || isEntry(unit)) continue;
    const kind = kindAround(sections, sectionOf[unit.index] ?? -1);
    if (kind !== null && kind !== 'summary' && kind !== 'impact' && kind !== 'metrics') continue;
    if (++read > linesRead) break;
    const zone = zonedTime(line.text);
    if (!zone) continue;
    if (found && found.name !== zone.name) return null;
    found ??= { name: zone.name, range: placedRange(line, base, zone.from, zone.to), from: 'header' };
  }
  return found;
}
