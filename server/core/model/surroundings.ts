import type { FrontMatter } from '../markdown/document.ts';
import { placedRange, type TextLine } from '../markdown/pieces.ts';
import type { Provenance } from '../time/moment.ts';
import type { DateLineReading } from '../time/readDateLine.ts';
import type { Stamp } from '../time/stamp.ts';
import { readZoneStatement } from '../time/zoneStatement.ts';
import type { Candidate } from './candidates.ts';
import { saysNewestFirst } from './languages/newestFirst.ts';
import type { Section, ZoneStatement } from './postmortem.ts';
import type { Unit } from './units.ts';

/** A line that holds nothing but a date and groups the entries below it. */
export interface DateGroup {
  readonly unit: Unit;
  readonly reading: DateLineReading;
}

/** The units of one timeline: its entries' and what stands between and before them. */
export interface Surroundings {
  readonly dateGroups: readonly DateGroup[];
  readonly zone: ZoneStatement | null;
  /** What `T` stands for, with the zone that is named beside it. */
  readonly anchor: { readonly stamp: Stamp; readonly zone: ZoneStatement | null } | null;
  readonly newestFirst: boolean;
  readonly disorderExplained: boolean;
}

const disorder =
  /\b(?:not (?:strictly |necessarily |always )?(?:in )?(?:(?:chronological|time) )?order(?:ed)?|out of (?:chronological )?order|not chronological|in no particular order|order (?:is|may be) (?:approximate|wrong|off))\b/i;

const lineOf = ({ piece }: Unit): TextLine | null =>
  piece.kind === 'text' || piece.kind === 'heading' ? piece.line : null;

/** The date that a unit states alone: a line, or a row whose other cells are empty. */
export function dateLineOf(unit: Unit): DateLineReading | null {
  const { piece, reading } = unit;
  if (piece.kind !== 'row') return reading.dateLine;
  const filled = reading.cells.filter((c) => c.line.text.trim() !== '');
  return filled.length === 1 ? (filled[0]?.dateLine ?? null) : null;
}

/** A heading over a span of time ("2024-03-01 22:00–23:00: first hour") dates the entries below it. */
function phaseDate({ piece, reading }: Unit): DateLineReading | null {
  const stamp = piece.kind === 'heading' ? reading.stamp : null;
  if (!stamp?.date) return null;
  return { date: stamp.date, weekday: stamp.weekday, zone: stamp.zone ?? stamp.end?.zone ?? null };
}

function statement(
  line: TextLine,
  base: number,
  zone: { name: string; span: { from: number; to: number } },
  from: Provenance,
): ZoneStatement {
  return { name: zone.name, range: placedRange(line, base, zone.span.from, zone.span.to), from };
}

function zoneIn(unit: Unit, from: Provenance): ZoneStatement | null {
  const line = lineOf(unit);
  return line && unit.reading.zone ? statement(line, unit.base, unit.reading.zone, from) : null;
}

/** The zone behind the clock time of `T = 10:00 UTC` is stated there, for all that counts from it. */
function anchorOf(unit: Unit): Surroundings['anchor'] {
  const line = lineOf(unit);
  const stamp = unit.reading.anchor;
  if (line === null || stamp === null) return null;
  if (stamp.zone === null) return { stamp, zone: null };
  const from = line.text.lastIndexOf(stamp.zone.name);
  const span = { from, to: from + stamp.zone.name.length };
  return { stamp, zone: from < 0 ? null : statement(line, unit.base, { ...stamp.zone, span }, 'line in the timeline') };
}

function columnZone(header: Unit | null, candidate: Candidate | undefined): ZoneStatement | null {
  if (header?.piece.kind !== 'row' || !candidate?.columns) return null;
  const cells = [candidate.columns.time, candidate.columns.date].flatMap((i) =>
    i === null ? [] : (header.piece.kind === 'row' && header.piece.cells[i]) || [],
  );
  for (const cell of cells) {
    const zone = readZoneStatement(cell.text);
    if (zone) return statement(cell, header.base, zone, 'column');
  }
  return null;
}

function frontMatterZone(frontMatter: FrontMatter | null): ZoneStatement | null {
  const match = frontMatter ? /^(?:time[_-]?zone|tz)\s*:\s*['"]?([A-Za-z0-9_+\-/:]+)/im.exec(frontMatter.value) : null;
  if (!frontMatter || !match?.[1]) return null;
  const start = frontMatter.valueStart + match.index + match[0].length - match[1].length;
  return { name: match[1], range: { start, end: start + match[1].length }, from: 'front matter' };
}

/** A statement of the zone for the whole document: the first line outside the timelines that makes one, else front matter. */
export function documentZone(
  units: readonly Unit[],
  frontMatter: FrontMatter | null,
  isEntry: (unit: Unit) => boolean,
): ZoneStatement | null {
  for (const unit of units) {
    if (isEntry(unit)) continue;
    const found = zoneIn(unit, 'document line');
    if (found) return found;
  }
  return frontMatterZone(frontMatter);
}

/**
 * What the text around the entries of one timeline says about all of them. `from`/`to` are the units between which to look;
 * `heading` is the unit of the timeline's section, `header` the header row of its table.
 */
export function surroundingsOf(
  units: readonly Unit[],
  from: number,
  to: number,
  heading: Unit | null,
  header: Unit | null,
  first: Candidate | undefined,
  isEntry: (unit: Unit) => boolean,
): Surroundings {
  const dateGroups: DateGroup[] = [];
  let line: ZoneStatement | null = null;
  let anchor: Surroundings['anchor'] = null;
  let newest = heading !== null && saysNewestFirst(lineOf(heading)?.text ?? '');
  let explained = false;
  let before = '';
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (!unit) continue;
    anchor ??= anchorOf(unit);
    if (isEntry(unit)) continue;
    const reading = dateLineOf(unit) ?? phaseDate(unit);
    if (reading) dateGroups.push({ unit, reading });
    const text = lineOf(unit)?.text;
    if (text === undefined) continue;
    // A sentence may run over two lines.
    const sentence = `${before} ${text}`;
    newest ||= saysNewestFirst(sentence);
    explained ||= disorder.test(sentence);
    before = text;
    if (unit !== heading) line ??= zoneIn(unit, 'line in the timeline');
  }
  const zone = (heading ? zoneIn(heading, 'timeline heading') : null) ?? columnZone(header, first) ?? line;
  return { dateGroups, zone, anchor, newestFirst: newest, disorderExplained: explained };
}

/** The unit that opens a section. */
export function headingUnits(sections: readonly Section[], units: readonly Unit[]): (Unit | undefined)[] {
  const byStart = new Map(units.map((u) => [u.base + u.piece.start, u] as const));
  return sections.map((s) => byStart.get(s.headingRange.start));
}
