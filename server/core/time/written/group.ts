import { approxBehindWords } from '../names/all.ts';
import type { WrittenZone } from '../stamp.ts';
import { clockPart, zonePart } from './clockPart.ts';
import { readClock } from './clocks.ts';
import { datePart, weekdayPart } from './datePart.ts';
import { dayShiftPart, signedShift } from './dayShift.ts';
import { type Draft, isEmpty } from './draft.ts';
import { spanned } from './draftSpan.ts';
import { durationAt } from './durationAt.ts';
import { behindHedges } from './lead.ts';
import { readRangeEnd } from './rangeEnd.ts';
import { readRelative } from './relative.ts';
import { isMark, phraseAt, phrasesOf, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';
import { readZone } from './writtenZone.ts';

/** The zone behind a clock time, or behind the second one of a range where `ranges` admits one. */
function zoneBehind(tokens: readonly Token[], i: number, meridiem: boolean, ranges: boolean): Read<WrittenZone> | null {
  const zone = readZone(tokens, i, { meridiem, offsets: true });
  if (zone || !ranges || !isMark(tokens, skipSpace(tokens, i), '-–—')) return zone;
  const end = readClock(tokens, skipSpace(tokens, skipSpace(tokens, i) + 1));
  return end && readZone(tokens, end.next, { meridiem: end.value.time.meridiem !== null });
}

/** The same moment in a second zone: `/ 16:00 UTC`, `/ 16:00-16:10 UTC`, and `(6:48 PDT)` by way of {@link group}. */
function other(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (!draft.time) return null;
  const read = readClock(tokens, i);
  if (!read || read.value.unknown || read.value.strength === 'weak') return null;
  const zone = zoneBehind(tokens, read.next, read.value.time.meridiem !== null, Boolean(draft.end?.time));
  if (!zone) return null;
  const value = {
    ...draft,
    other: draft.other ?? { time: read.value.time, zone: zone.value },
    to: tokenAt(tokens, zone.next - 1).to,
  };
  return { value, next: zone.next };
}

const openTimes = phrasesOf(
  ['time tbc', 'time tbd', 'tbc', 'tbd', 'tba', 'time unknown', 'unknown time', 'time unclear', 'unknown'].map(
    (phrase) => [phrase, true],
  ),
);

/** `(Time TBC)`, `[TBD]` in place of a time. */
export function openTimePart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (!isEmpty(draft) || !isMark(tokens, i - 1, '([')) return null;
  const read = phraseAt(tokens, i, openTimes);
  if (!read || !isMark(tokens, read.next, ')]')) return null;
  return { value: { ...draft, ...spanned(tokens, draft, i, read.next), unknown: true }, next: read.next };
}

const remarks = new Set([
  'tbc',
  'tbd',
  'tba',
  'unknown',
  'estimated',
  'estimate',
  'est',
  'time',
  'exact',
  'local',
  'nominal',
  '?',
]);

/** What may stand in brackets behind a part: a zone, a date, the other zone's time, a remark on precision, a length. */
export function groupPart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const at = skipSpace(tokens, i);
  if (isEmpty(draft) || !isMark(tokens, at, '([')) return null;
  const closer = tokenAt(tokens, at).key === '(' ? ')' : ']';
  let inside = draft;
  let place = skipSpace(tokens, at + 1);
  for (let count = 0; count < 6; count++) {
    if (isMark(tokens, place, closer)) {
      const next = place + 1;
      return place === at + 1 ? null : { value: { ...inside, to: tokenAt(tokens, place).to }, next };
    }
    const read = bracketed(tokens, place, inside, draft);
    if (!read) return null;
    inside = read.value;
    place = skipSpace(tokens, read.next);
    if (isMark(tokens, place, ',/;|')) place = skipSpace(tokens, place + 1);
  }
  return null;
}

function bracketed(tokens: readonly Token[], i: number, draft: Draft, outer: Draft): Read<Draft> | null {
  const approx = phraseAt(tokens, i, approxBehindWords);
  if (approx) return { value: { ...draft, approx: true }, next: approx.next };
  const hedged = behindHedges(tokens, i);
  if (hedged.approx && isMark(tokens, hedged.next, ')]'))
    return { value: { ...draft, approx: true }, next: hedged.next };
  const read =
    other(tokens, i, draft) ??
    zonePart(tokens, i, draft) ??
    datePart(tokens, i, draft) ??
    weekdayPart(tokens, i, draft) ??
    ((outer.date || outer.relative) && !outer.time ? clockPart(tokens, i, draft) : null) ??
    dayShiftPart(tokens, i, draft) ??
    readRangeEnd(tokens, i, draft);
  if (read) return read;
  const shift = draft.date || draft.relative ? null : signedShift(tokens, i);
  if (shift) return { value: { ...draft, relative: shift.value }, next: shift.next };
  // Repeats of what is known already, a length, a place's second time: nothing to keep.
  const silent =
    readRelative(tokens, i) ?? durationAt(tokens, i) ?? readClock(tokens, i) ?? readZone(tokens, i, { offsets: true });
  if (silent) return { value: draft, next: silent.next };
  const { key } = tokenAt(tokens, i);
  if (!remarks.has(key)) return null;
  const unsure = ['tbc', 'tbd', 'tba', 'unknown', '?'].includes(key);
  return {
    value: { ...draft, approx: draft.approx || key.startsWith('est'), unknown: draft.unknown || unsure },
    next: i + 1,
  };
}

/** Reads the second zone's time behind one of `marks`, or behind "or". */
export function readOther(tokens: readonly Token[], i: number, draft: Draft, marks: string): Read<Draft> | null {
  const at = skipSpace(tokens, i);
  if (!isMark(tokens, at, marks) && tokenAt(tokens, at).key !== 'or') return null;
  const behind = skipSpace(tokens, at + 1);
  const read = other(tokens, behind, draft);
  if (read || at > i || behind > at + 1 || !isMark(tokens, at, '/')) return read;
  // `14:05/14:20`: whatever the second one is, it is part of the stamp.
  const second = draft.time ? readClock(tokens, behind) : null;
  return second?.value.strength === 'sure'
    ? { value: { ...draft, to: second.value.time.span.to }, next: second.next }
    : null;
}
