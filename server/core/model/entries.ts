import { placedRange, sourceOffset } from '../markdown/pieces.ts';
import type { Range } from '../text/range.ts';
import { type Candidate, isInner } from './candidates.ts';
import type { Section } from './postmortem.ts';
import type { Selected } from './select.ts';
import type { Unit } from './units.ts';

/** Where an entry stands in the document, before its time is resolved. Offsets are the document's. */
export interface EntryExtent {
  readonly stampRange: Range;
  readonly text: string;
  readonly textRange: Range;
  readonly range: Range;
}

const endOf = (unit: Unit): number => unit.base + unit.piece.end;

/** The line start of the entry's own construct. */
function startOf({ unit, layout }: Candidate): number {
  const { piece, base } = unit;
  return layout === 'item' && piece.kind === 'text' && piece.item ? base + piece.item.start : base + piece.start;
}

function textOf({ unit, line, stamp, columns, textTo, words }: Candidate): { text: string; textRange: Range } {
  const { piece, base } = unit;
  if (piece.kind === 'row' && columns) {
    const skip = new Set([columns.time, columns.date, columns.zone]);
    const cells = piece.cells.filter((_, i) => !skip.has(i));
    const rest = line.text.slice(stamp.textFrom).trim();
    const own = piece.cells[columns.text];
    const text = [rest, ...cells.map((c) => c.text.trim())].filter((t) => t !== '').join(' | ');
    return own && columns.text !== columns.time
      ? { text, textRange: { start: base + own.start, end: base + own.end } }
      : { text, textRange: { start: base + sourceOffset(line, stamp.textFrom), end: base + line.end } };
  }
  const begin = words ?? stamp.textFrom;
  const last = textTo === line.text.length;
  const text = last ? line.text.slice(begin).trim() : line.text.slice(begin, textTo).replace(/[\s\-–—;|•]+$/u, '');
  const from = text === '' ? line.text.trimEnd().length : begin;
  const start = from >= line.text.length ? base + line.end : base + sourceOffset(line, from);
  const behind = begin + text.length;
  const end = last || text === '' ? base + line.end : placedRange(line, base, begin, behind).end;
  return { text, textRange: { start: Math.min(start, end), end } };
}

/**
 * The last unit that belongs to the entry: what follows up to the next entry, date line or heading of a level that ends it. An item
 * ends with its last nested line; a paragraph goes on over unstamped paragraphs and lists only where the stamp stands alone.
 */
function lastUnit(candidate: Candidate, units: readonly Unit[], stop: number): Unit {
  const { unit, layout, line, stamp } = candidate;
  if (layout === 'row') return unit;
  const bare = line.text.slice(stamp.textFrom).trim() === '';
  let last = unit;
  for (let i = unit.index + 1; i < stop; i++) {
    const next = units[i];
    if (!next) break;
    const { piece } = next;
    if (piece.kind === 'comment') continue;
    if (piece.kind === 'heading' || piece.kind === 'break') {
      if (layout !== 'heading' || piece.kind === 'break' || piece.level <= candidate.depth) break;
      last = next;
      continue;
    }
    if (layout === 'item') {
      const own = unit.piece.kind === 'text' ? unit.piece.item : null;
      if (!own || next.base !== unit.base || piece.start >= own.end) break;
    } else if (layout !== 'heading' && !bare) {
      // A wrapped line of the same paragraph, or a list below it.
      const sameBlock = piece.kind === 'text' && !piece.first && piece.host === layout;
      const below = piece.kind === 'text' && piece.host === 'item';
      if (!sameBlock && !below && !(piece.kind === 'text' && piece.quoted)) break;
    }
    last = next;
  }
  return last;
}

/** For each unit the next one that ends whatever runs up to it: a heading, or what `isStop` tells. */
function nextStops(units: readonly Unit[], isStop: (unit: Unit) => boolean): { heading: number[]; stop: number[] } {
  const heading: number[] = new Array(units.length);
  const stop: number[] = new Array(units.length);
  let h = units.length;
  let s = units.length;
  for (let i = units.length - 1; i >= 0; i--) {
    heading[i] = h;
    stop[i] = s;
    const unit = units[i];
    if (unit?.piece.kind === 'heading') h = i;
    if (unit && isStop(unit)) s = i;
  }
  return { heading, stop };
}

/** The extents of all entries. `isStop` tells units that end an entry whatever it is (date lines, pseudo headings). */
export function extentsOf(
  entries: readonly Selected[],
  units: readonly Unit[],
  sections: readonly Section[],
  isStop: (unit: Unit) => boolean,
): EntryExtent[] {
  const next = nextStops(units, isStop);
  return entries.map(({ candidate }, i) => {
    const { unit, line, stamp } = candidate;
    // A nested entry belongs to its parent as well as standing for itself.
    const following =
      candidate.layout === 'item' ? units.length : (entries[i + 1]?.candidate.unit.index ?? units.length);
    const ending = next.stop[unit.index] ?? units.length;
    const stop = ending < Math.min(following, next.heading[unit.index] ?? units.length) ? ending : following;
    const section = sections[candidate.section];
    const last = lastUnit(candidate, units, stop);
    const further = isInner(candidate) || (entries[i - 1]?.candidate.unit === unit && candidate.layout !== 'row');
    const start = further ? unit.base + sourceOffset(line, stamp.span.from) : startOf(candidate);
    const own = unit.piece.kind === 'text' && candidate.layout === 'item' ? unit.piece.item : null;
    const end = Math.max(endOf(last), endOf(unit), own ? unit.base + own.end : 0);
    const limit = candidate.layout === 'heading' || !section ? Number.POSITIVE_INFINITY : section.range.end;
    return {
      stampRange: placedRange(line, unit.base, stamp.span.from, stamp.span.to),
      ...textOf(candidate),
      range: { start, end: Math.max(start, Math.min(end, limit)) },
    };
  });
}
