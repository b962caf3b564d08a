import type { Stamp } from '../time/stamp.ts';
import { type Candidate, isInner } from './candidates.ts';
import type { Unit } from './units.ts';

const sentenceLead = /^\W*(?:at|on|by|from|in|since|between|after|before|until|when|starting|the|as of|during)\b/i;

/** A sentence that opens with a time ("At 10:05 we …") rather than a stamped line. */
export function isProse({ stamp, line }: Candidate): boolean {
  return stamp.label === null && sentenceLead.test(line.text.slice(0, stamp.span.from));
}

/** A line out of a log rather than a line about it. */
export function isLogLine({ stamp, line }: Candidate): boolean {
  if (/^\W*\d{1,2}\/\p{L}{3}\/\d{4}:\d\d/u.test(line.text)) return true;
  if (stamp.time?.second == null) return false;
  return /^\W*(?:\S+\s+)?(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL|CRITICAL)\b/.test(
    line.text.slice(stamp.span.to, stamp.span.to + 80),
  );
}

/** Whether it tells a time of day, or would if it were filled in, or a time that counts from the start (`T+5m`). */
export const hasTime = ({ stamp }: Candidate): boolean =>
  stamp.time !== null ||
  (stamp.unknown && stamp.date === null) ||
  (stamp.relative?.from === 'anchor' && stamp.date === null);

/** The length of the tags, and the line end, that part one element's text from the next one's: `</p>`, `<p>` at the least. */
const tags = '</p>\n<p>'.length;

/** Lines of a paragraph behind its first: a stamp there starts an entry only where the lines are a list in all but name. */
export function runsOn(candidate: Candidate, units: readonly Unit[], lineByLine = false): boolean {
  const { piece, index } = candidate.unit;
  if (isInner(candidate)) return false;
  if (piece.kind !== 'text' || piece.first || piece.host === 'code' || piece.host === 'fence') return false;
  const before = units[index - 1];
  if (before?.piece.kind !== 'text') return false;
  if (piece.host === 'html' && candidate.unit.base + piece.start - (before.base + before.piece.end) >= tags)
    return false;
  if (lineByLine && hasTime(candidate)) return isProse(candidate);
  if (lineByLine && opensWithDay(candidate.stamp, candidate.line.text)) return false;
  if (before.reading.stamp !== null || before.reading.dateLine !== null) return !hasTime(candidate);
  return !/(?:[.!?:;)\]"”`]|\\)\s*$/.test(before.piece.line.text) || candidate.stamp.time === null;
}

/** A list number that Markdown did not take for one (`10.12:30 PM`). */
export const numbered = /^\s*\d{1,3}[.)]/;

/** A line of a paragraph whose line before is stamped too: the author writes an entry a line. */
export function followsStamped({ unit, stamp }: Candidate, units: readonly Unit[]): boolean {
  const before = units[unit.index - 1];
  return unit.piece.kind === 'text' && !unit.piece.first && stamp.time !== null && before?.reading.stamp?.time != null;
}

/** The same with whole days: `2024-05-02: …` and a line of its own for each of the days behind it. */
export function followsDated(candidate: Candidate, units: readonly Unit[]): boolean {
  const { unit } = candidate;
  const before = units[unit.index - 1];
  if (unit.piece.kind !== 'text' || unit.piece.first || before?.piece.kind !== 'text') return false;
  return (
    opensWithDay(candidate.stamp, candidate.line.text) && opensWithDay(before.reading.stamp, before.piece.line.text)
  );
}

/** A date with its year at the very start, and a mark behind it. */
const opensWithDay = (stamp: Stamp | null, text: string): boolean =>
  stamp?.date?.day != null &&
  stamp.date.year !== null &&
  stamp.span.from === 0 &&
  /^\s*(?:[:：–—|]|-\s)/.test(text.slice(stamp.span.to));

/** A date alone above entries that tell only the time, or a span of time above entries that lie in it, groups them and is none itself. */
export function groupsOthers(candidate: Candidate, next: Candidate | undefined): boolean {
  const { stamp, line, unit, layout, depth } = candidate;
  if (layout === 'heading' && stamp.end?.time && next?.layout === 'item' && next.stamp.time !== null) return true;
  // A span of days is an event.
  if (stamp.time !== null || layout === 'row' || stamp.end?.date) return false;
  if (unit.reading.dateLine === null && line.text.slice(stamp.textFrom).trim() !== '') return false;
  if (next === undefined) return layout !== 'heading';
  // Beside an item with a date of its own, an item that starts with its date and tells the event below it.
  if (layout === 'item' && next.layout === 'item' && next.depth <= depth && next.stamp.date !== null) return false;
  return hasTime(next) || (layout !== 'heading' && layout !== 'item');
}
