import { afterWords, laterWords } from '../names/all.ts';
import type { Stamp } from '../stamp.ts';
import { durationAt } from './durationAt.ts';
import { digitsAt, isMark, numberAt, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

export interface Relative {
  readonly relative: NonNullable<Stamp['relative']>;
  readonly approx: boolean;
  /** `T+X`, `T+??`: how long is not known. */
  readonly unknown?: boolean;
  /** `after 10 minutes`: words that prose begins with as often, so that a separator has to follow. */
  readonly led: boolean;
}

/** A length, or a bare number of minutes as in `T+15`. */
function lengthAt(tokens: readonly Token[], i: number): Read<number> | null {
  const length = durationAt(tokens, i);
  if (length) return { value: length.value.seconds, next: length.next };
  const digits = digitsAt(tokens, i);
  if (digits === 0 || digits > 3 || tokenAt(tokens, i + 1).kind === 'word') return null;
  return { value: numberAt(tokens, i) * 60, next: i + 1 };
}

/** T+15m, T-72h, T + 01:30, T0, T+0, T0 + 5m, T+X. */
function fromAnchor(tokens: readonly Token[], i: number): Read<Relative> | null {
  const { text, key } = tokenAt(tokens, i);
  if (key !== 't' || (text === 't' && digitsAt(tokens, i + 2) === 0)) return null;
  const zero = digitsAt(tokens, i + 1) === 1 && numberAt(tokens, i + 1) === 0;
  const start = {
    value: { relative: { from: 'anchor', seconds: 0 }, approx: false, led: false },
    next: i + 2,
  } as const;
  if (isMark(tokens, i + 1, '=') && tokenAt(tokens, i + 2).key === '0') return { ...start, next: i + 3 };
  const at = skipSpace(tokens, zero ? i + 2 : i + 1);
  if (!isMark(tokens, at, '+-–')) return zero ? start : null;
  const length = lengthAt(tokens, skipSpace(tokens, at + 1));
  if (!length) return zero ? start : (openLength(tokens, at + 1) ?? null);
  const seconds = tokenAt(tokens, at).key === '+' || length.value === 0 ? length.value : -length.value;
  return { value: { relative: { from: 'anchor', seconds }, approx: false, led: false }, next: length.next };
}

/** `X`, `YYm`, `N minutes`, `??` where a length should stand. */
function openLength(tokens: readonly Token[], i: number): Read<Relative> | null {
  const marks = isMark(tokens, i, '?') ? (isMark(tokens, i + 1, '?') ? 2 : 1) : 0;
  if (marks === 0 && !/^([xyzn]|xx|yy|nn)(m|h|min)?$/.test(tokenAt(tokens, i).key)) return null;
  const behind = i + Math.max(marks, 1);
  const unit = skipSpace(tokens, behind);
  const next = /^(m|mins?|minutes?|h|hrs?|hours?|d|days?)$/.test(tokenAt(tokens, unit).key) ? unit + 1 : behind;
  return { value: { relative: { from: 'anchor', seconds: 0 }, approx: false, led: true, unknown: true }, next };
}

/** `Day 1 - T+5:30`: the days are counted from the same moment, so that they add nothing. */
function dayAndAnchor(tokens: readonly Token[], i: number): Read<Relative> | null {
  const digits = skipSpace(tokens, i + 1);
  if (tokenAt(tokens, i).key !== 'day' || digitsAt(tokens, digits) === 0) return null;
  let at = skipSpace(tokens, digits + 1);
  if (isMark(tokens, at, '-–—,:|')) at = skipSpace(tokens, at + 1);
  return fromAnchor(tokens, at);
}

/** +00:15, +15m, + 2 hours; where the unit is set off, words may begin so, too. */
function plus(tokens: readonly Token[], i: number): Read<Relative> | null {
  if (!isMark(tokens, i, '+')) return null;
  const length = durationAt(tokens, skipSpace(tokens, i + 1));
  if (!length) return null;
  const { seconds, approx } = length.value;
  const led = tokens.slice(i, length.next).some(({ kind }) => kind === 'space');
  return { value: { relative: { from: 'anchor', seconds }, approx, led }, next: length.next };
}

/** 1 hour later, after 10 minutes, ~10 min later. */
function fromPrevious(tokens: readonly Token[], i: number): Read<Relative> | null {
  const lead = phraseAt(tokens, i, afterWords);
  const length = durationAt(tokens, lead ? skipSpace(tokens, lead.next) : i);
  if (!length || length.value.clockLike) return null;
  const later = phraseAt(tokens, skipSpace(tokens, length.next), laterWords);
  if (!later && !lead) return null;
  const { seconds, approx } = length.value;
  return {
    value: {
      relative: { from: 'previous', seconds },
      approx: approx && !lead,
      // `10 minutes after the deployment` counts from something else.
      led: !later || later.value === 'after' || later.value === 'nach' || later.value === 'après',
    },
    next: later?.next ?? length.next,
  };
}

/** Reads a time that counts from another one at token `i`. */
export const readRelative = (tokens: readonly Token[], i: number): Read<Relative> | null =>
  fromAnchor(tokens, i) ?? dayAndAnchor(tokens, i) ?? plus(tokens, i) ?? fromPrevious(tokens, i);
