import { placedRange } from '../markdown/pieces.ts';
import type { Range } from '../text/range.ts';
import { readDuration } from '../time/duration.ts';
import type { Moment } from '../time/moment.ts';
import { readStamp } from '../time/readStamp.ts';
import type { Stamp } from '../time/stamp.ts';
import type { Field, Section, StatedDuration } from './postmortem.ts';
import { kindAround } from './sections.ts';
import type { Unit } from './units.ts';

const lengths: Readonly<Partial<Record<Field['name'], StatedDuration['of']>>> = {
  duration: 'duration',
  timeToDetect: 'timeToDetect',
  timeToMitigate: 'timeToMitigate',
  timeToResolve: 'timeToResolve',
};

/** Resolves a stamp of the header to its moments, by the document's date and zone. */
export type HeaderClock = (stamp: Stamp) => { readonly moment: Moment; readonly end: Moment | null } | null;

/** A stated range inside a value: "30 minutes (from 10:00 AM to 10:30 AM PST)". */
function rangeIn(value: string, clock: HeaderClock): { start: Moment; end: Moment } | null {
  const starts = [0, ...[...value.matchAll(/[(,;–—-]\s*|\b(?:from|between)\b\s*/gi)].map((m) => m.index + m[0].length)];
  for (const at of starts) {
    const stamp = readStamp(value.slice(at));
    if (!stamp?.end || (!stamp.time && !stamp.date)) continue;
    const read = clock(stamp);
    if (read?.end) return { start: read.moment, end: read.end };
  }
  return null;
}

/** Seconds of a range whose ends can be compared, else null. */
function span(range: { start: Moment; end: Moment } | null): number | null {
  if (!range || range.start.minutes === null || range.end.minutes === null) return null;
  return Math.round((range.end.minutes - range.start.minutes) * 60);
}

const sentence =
  /\b(?:last(?:ed|ing)|for (?:a )?(?:total|duration|period) of|(?:was|were) (?:down|unavailable|offline|unreachable) for|total downtime (?:of|was)|duration of)\s*(?:for\s+)?/i;

/** The lengths of time that header fields state, and the summary's "lasted 66 minutes". */
export function statedDurations(
  fields: readonly Field[],
  units: readonly Unit[],
  sections: readonly Section[],
  sectionOf: readonly number[],
  clock: HeaderClock,
): StatedDuration[] {
  const found: StatedDuration[] = [];
  for (const field of fields) {
    const of = lengths[field.name];
    if (of === undefined || field.from !== 'body') continue;
    const range = rangeIn(field.value, clock);
    const read = readDuration(field.value);
    const seconds = read?.seconds ?? span(range);
    if (seconds === null) continue;
    found.push({
      seconds,
      unit: read?.unit ?? 60,
      approx: read?.approx ?? false,
      range: read ? within(field.valueRange, read.span.from, read.span.to, field.value.length) : field.valueRange,
      start: range?.start ?? null,
      end: range?.end ?? null,
      of,
    });
  }
  for (const unit of units) {
    const { piece, base } = unit;
    if (piece.kind !== 'text' || kindAround(sections, sectionOf[unit.index] ?? -1) !== 'summary') continue;
    const match = sentence.exec(piece.line.text);
    if (!match) continue;
    const from = match.index + match[0].length;
    const read = readDuration(piece.line.text.slice(from));
    if (!read || read.span.from > 12) continue;
    const range = placedRange(piece.line, base, from + read.span.from, from + read.span.to);
    if (found.some((f) => f.range.start <= range.start && range.end <= f.range.end)) continue;
    found.push({
      seconds: read.seconds,
      unit: read.unit,
      approx: read.approx,
      range,
      start: null,
      end: null,
      of: 'duration',
    });
  }
  return found;
}

/** Part of a value's range where the value is plain text; the whole of it where markup stretches it. */
const within = (range: Range, from: number, to: number, length: number): Range =>
  range.end - range.start === length ? { start: range.start + from, end: range.start + to } : range;
