import { nextDayWords, previousDayWords } from '../names/all.ts';
import type { Stamp } from '../stamp.ts';
import { clockFollows } from './clockFollows.ts';
import { type Draft, isEmpty } from './draft.ts';
import { spanned } from './draftSpan.ts';
import { digitsAt, isMark, numberAt, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

const day = 86_400;

type Shift = NonNullable<Stamp['relative']>;

/** `Day 2, 10:00`: counted from the first day, which the first entry of this kind stands on. */
function numberedDay(tokens: readonly Token[], i: number): Read<Shift> | null {
  const at = skipSpace(tokens, i + 1);
  const digits = digitsAt(tokens, at);
  if (!['day', 'tag', 'día', 'dia', 'jour'].includes(tokenAt(tokens, i).key) || digits === 0 || digits > 2) return null;
  return clockFollows(tokens, at + 1)
    ? { value: { from: 'anchor', seconds: numberAt(tokens, at) * day }, next: at + 1 }
    : null;
}

/** `next day`, `the day before`. */
function namedShift(tokens: readonly Token[], i: number): Read<Shift> | null {
  const next = phraseAt(tokens, i, nextDayWords);
  if (next) return { value: { from: 'previous', seconds: day }, next: next.next };
  const before = phraseAt(tokens, i, previousDayWords);
  return before && { value: { from: 'previous', seconds: -day }, next: before.next };
}

/** `+1`, `+1d`, `+1 day` as they stand in brackets behind a time. */
export function signedShift(tokens: readonly Token[], i: number): Read<Shift> | null {
  if (!isMark(tokens, i, '+-') || digitsAt(tokens, i + 1) !== 1) return null;
  const unit = skipSpace(tokens, i + 2);
  const next = ['d', 'day', 'days'].includes(tokenAt(tokens, unit).key) ? unit + 1 : i + 2;
  const days = numberAt(tokens, i + 1) * (isMark(tokens, i, '+') ? 1 : -1);
  return isMark(tokens, skipSpace(tokens, next), ')]')
    ? { value: { from: 'previous', seconds: days * day }, next }
    : null;
}

/** A day told by its distance to another one, at token `i`. */
export function dayShiftPart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.date || draft.relative || draft.weekday) return null;
  const read = namedShift(tokens, i) ?? (isEmpty(draft) ? numberedDay(tokens, i) : null);
  if (!read) return null;
  // Words begin so, too: what follows has to be a time or a separator.
  return {
    value: { ...draft, ...spanned(tokens, draft, i, read.next), relative: read.value, led: true },
    next: read.next,
  };
}
