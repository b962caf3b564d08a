import { placedRange, type TextLine } from '../markdown/pieces.ts';
import { readStamp } from '../time/readStamp.ts';
import { minutesOf } from '../time/timeline/halfDay.ts';
import { fieldName } from './fieldNames.ts';
import type { Field, Section, ZoneStatement } from './postmortem.ts';
import { kindAround } from './sections.ts';
import type { Unit } from './units.ts';

/** Lines of the summary and the header are looked at, no more than so many. */
const linesRead = 60;

/** Where a time of day may begin: at a figure, at the zone before it (`UTC 05:13`), at the T of an ISO time. */
const beginnings = /(?<![\p{L}\p{N}.:/-])(?:([A-Z]{2,5}\s|T(?=\d\d:))?)\d{1,4}/gu;

/** Facts that say when: `### Duration: 10:00 - 11:00 UTC`. */
const timed: ReadonlySet<Field['name']> = new Set<Field['name']>(['date', 'duration', 'start', 'end']);

/** A time of day that names its zone, with the zone's place in the text, and the clock times that it tells (one, or both ends). */
export interface ZonedTime {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly clocks: readonly number[];
}

/** The times of day in a line that name their zone. */
export function zonedTimes(text: string): readonly ZonedTime[] {
  const found: ZonedTime[] = [];
  let read = 0;
  for (const match of text.slice(0, 400).matchAll(beginnings)) {
    for (const at of new Set([match.index, match.index + (match[1]?.length ?? 0)])) {
      const stamp = at < read ? null : readStamp(text.slice(at));
      const zone = stamp?.end?.zone ?? stamp?.zone;
      if (!zone || !stamp?.time) continue;
      const clocks = [stamp.time, stamp.end?.time].flatMap((time) => minutesOf(time ?? null) ?? []);
      found.push({ name: zone.name, from: at + zone.span.from, to: at + zone.span.to, clocks });
      read = at + stamp.span.to;
    }
  }
  return found;
}

/** The line of prose that a unit is, the title or a heading that states a fact, or the second cell of a header's row `| Start | 10:00 UTC |`. */
function factIn({ piece, reading }: Unit, isTitle: boolean): TextLine | null {
  if (piece.kind === 'row') {
    const [name, value] = piece.cells;
    return piece.cells.length === 2 && value && fieldName(name?.text ?? '') !== 'other' ? value : null;
  }
  if (piece.kind === 'heading') {
    const label = reading.labelled?.label;
    const states = label !== undefined && timed.has(fieldName(piece.line.text.slice(label.from, label.to)));
    return isTitle || states ? piece.line : null;
  }
  return piece.kind === 'text' && piece.host !== 'fence' && piece.host !== 'code' ? piece.line : null;
}

/**
 * The zone of the times that title, header and summary state ("Duration: 10:00 to 10:30 PST"), for a timeline that names none itself.
 * Where they name several, that of the times which are also those of a timeline's first or last entry (`ends`, in minutes of the day);
 * where these do not tell either: null.
 */
export function headerZone(
  units: readonly Unit[],
  sections: readonly Section[],
  sectionOf: readonly number[],
  isEntry: (unit: Unit) => boolean,
  ends: ReadonlySet<number>,
): ZoneStatement | null {
  const title = units.find(({ piece }) => piece.kind === 'heading');
  const first: ZoneStatement[] = [];
  const matching: ZoneStatement[] = [];
  let read = 0;
  for (const unit of units) {
    const { base } = unit;
    const line = factIn(unit, unit === title);
    if (line === null || isEntry(unit)) continue;
    const kind = unit === title ? null : kindAround(sections, sectionOf[unit.index] ?? -1);
    if (kind !== null && kind !== 'summary' && kind !== 'impact' && kind !== 'metrics') continue;
    if (++read > linesRead) break;
    const statements = zonedTimes(line.text).map(({ name, from, to, clocks }) => ({
      statement: { name, range: placedRange(line, base, from, to), from: 'header' } as const,
      fits: clocks.some((clock) => ends.has(clock)),
    }));
    first.push(...statements.slice(0, 1).map(({ statement }) => statement));
    matching.push(...statements.flatMap(({ statement, fits }) => (fits ? [statement] : [])));
  }
  return agreed(first) ?? agreed(matching);
}

/** The first of the statements where they all name one zone. */
const agreed = (statements: readonly ZoneStatement[]): ZoneStatement | null =>
  new Set(statements.map(({ name }) => name)).size === 1 ? (statements[0] ?? null) : null;
