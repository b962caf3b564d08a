import { clockPart, hedgePart, leadingZonePart, relativePart, spacedOffsetPart, zonePart } from './clockPart.ts';
import { datePart, lateYearPart, partOfDayPart, weekdayPart } from './datePart.ts';
import { dayShiftPart } from './dayShift.ts';
import { type Draft, isEmpty } from './draft.ts';
import { groupPart, openTimePart } from './group.ts';
import { readRangeEnd } from './rangeEnd.ts';
import { type Read, skipSpace, type Token } from './tokens.ts';

/** Reads one more part of a stamp at token `i`, spaces before it skipped, and adds it to `draft`. */
export function readPart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const at = skipSpace(tokens, i);
  return (
    relativePart(tokens, at, draft) ??
    hedgePart(tokens, i, draft) ??
    datePart(tokens, at, draft) ??
    clockPart(tokens, at, draft) ??
    zonePart(tokens, i, draft) ??
    leadingZonePart(tokens, at, draft) ??
    spacedOffsetPart(tokens, i, draft) ??
    weekdayPart(tokens, at, draft) ??
    dayShiftPart(tokens, at, draft) ??
    partOfDayPart(tokens, at, draft) ??
    openTimePart(tokens, at, draft) ??
    lateYearPart(tokens, at, draft) ??
    (isEmpty(draft) ? null : readRangeEnd(tokens, i, draft)) ??
    groupPart(tokens, i, draft)
  );
}
