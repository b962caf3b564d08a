import type { TimelineEntry } from '../../model/postmortem.ts';
import type { FormPart } from './formParts.ts';

/** The sign or words that make a time approximate, and where they stand: before all of the stamp, before its clock time, behind it. */
export interface ApproxMark {
  readonly at: 'stamp' | 'time' | 'behind';
  readonly text: string;
}

/** `~10:07`: read wherever a clock time is. */
export const plainMark: ApproxMark = { at: 'time', text: '~' };

const before = /(?:[~≈]\s*|\b(?:approx(?:imately\b|\.)?|about|around|circa|ca\.?)\s+)$/i;
const behind = /^\s*\((?:approx(?:\.|imately)?|about|ca\.?|circa|estimated)\)/i;

/** How `entry` says that its time is approximate; null where it does not, or in a way of its own. */
export function approxMarkOf({ stamp, place }: TimelineEntry): ApproxMark | null {
  if (!stamp.approx || stamp.time === null) return null;
  const { text } = place.line;
  const ahead = (at: number): string | undefined => before.exec(text.slice(0, at))?.[0];
  const time = ahead(stamp.time.span.from);
  if (time !== undefined) return { at: 'time', text: time };
  const date = stamp.date === null ? undefined : ahead(stamp.date.span.from);
  if (date !== undefined) return { at: 'stamp', text: date };
  const last = Math.max(stamp.time.span.to, stamp.zone?.span.to ?? 0);
  const after = behind.exec(text.slice(last))?.[0];
  return after === undefined ? null : { at: 'behind', text: after };
}

/** What stands between the two times of a range, as `entry` writes it; null where it has none, or a zone or a date in between. */
export function rangeMarkOf({ stamp, place }: TimelineEntry): string | null {
  if (!stamp.time || !stamp.end?.time) return null;
  const between = place.line.text.slice(stamp.time.span.to, stamp.end.time.span.from);
  return /^\s*(?:[-–—~→]|to|until|till|bis|à|a)\s*$/i.test(between) ? between : null;
}

/** The parts with the mark at its place. */
export function withMark(parts: readonly FormPart[], mark: ApproxMark | null): readonly FormPart[] {
  if (mark === null) return parts;
  const isTime = ({ kind }: FormPart): boolean => kind === 'time' || kind === 'elapsed';
  const isStamp = (part: FormPart): boolean => isTime(part) || part.kind === 'date' || part.kind === 'weekday';
  let at = parts.findIndex(mark.at === 'stamp' ? isStamp : isTime);
  if (at < 0) return parts;
  if (mark.at === 'behind') {
    const [gap, zone] = parts.slice(at + 1, at + 3);
    at += gap?.kind === 'literal' && gap.text.trim() === '' && zone?.kind === 'zone' ? 3 : 1;
  }
  return [...parts.slice(0, at), { kind: 'literal', text: mark.text }, ...parts.slice(at)];
}
