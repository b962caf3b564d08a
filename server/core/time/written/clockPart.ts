import { approxBehindWords } from '../names/all.ts';
import { shortName } from '../zones.ts';
import { type Clock, readClock } from './clocks.ts';
import { type Draft, isEmpty } from './draft.ts';
import { spanned } from './draftSpan.ts';
import { readHourRange } from './rangeEnd.ts';
import { readRelative } from './relative.ts';
import { digitsAt, isMark, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';
import { readZone } from './writtenZone.ts';

/** `T08:19:34+0100`: an ISO time without its date. Only the offset tells it from `T00:15`, a quarter of an hour after the start. */
function isoTime(tokens: readonly Token[], i: number): Read<Clock> | null {
  if (tokenAt(tokens, i).text !== 'T' || digitsAt(tokens, i + 1) !== 2 || !isMark(tokens, i + 2, ':')) return null;
  const read = readClock(tokens, i + 1);
  return read && readZone(tokens, read.next, { offsets: true })?.value.span.from === tokenAt(tokens, read.next).from
    ? read
    : null;
}

/** A clock time, or a range of bare hours, where none is read yet. */
export function clockPart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.time || (draft.unknown && draft.clock)) return null;
  const hours = readHourRange(tokens, i, draft);
  if (hours) return hours;
  const read = isoTime(tokens, i) ?? readClock(tokens, i, draft.date !== null);
  if (!read) return null;
  return {
    value: {
      ...draft,
      ...spanned(tokens, draft, i, read.next),
      time: read.value.blank ? null : read.value.time,
      clock: read.value.strength,
      unknown: draft.unknown || read.value.unknown,
      problems: [...draft.problems, ...read.value.problems],
    },
    next: read.next,
  };
}

/** A zone that stands before its clock time: `UTC 14:05`, `(UTC) 14:05`, `2021-03-04 UTC 14:05`. */
export function leadingZonePart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const open = isEmpty(draft) || (draft.date !== null && draft.time === null && draft.zone === null);
  if (!open || !/^[A-Z]{2,5}$/.test(tokenAt(tokens, i).text)) return null;
  const read = readZone(tokens, i, { meridiem: true });
  if (!read) return null;
  let at = skipSpace(tokens, read.next);
  if (isMark(tokens, at, ')]:')) at = skipSpace(tokens, at + 1);
  const clock = digitsAt(tokens, at) > 0 && readClock(tokens, at)?.value.strength === 'sure';
  return clock
    ? { value: { ...draft, ...spanned(tokens, draft, i, read.next), zone: read.value }, next: read.next }
    : null;
}

/** The zone behind a clock time. */
export function zonePart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (draft.zone || !(draft.time || draft.unknown)) return null;
  const read = readZone(tokens, i, {
    meridiem: draft.time?.meridiem != null,
    offsets: offsetMayFollow(tokens, i, draft),
  });
  if (!read) return null;
  let { next } = read;
  let zone = read.value;
  // `+0000 UTC`
  const named = /^[+-]/.test(zone.name) ? readZone(tokens, next, { meridiem: true }) : null;
  if (named) next = named.next;
  // `PDT (UTC-7)`
  const paren = skipSpace(tokens, next);
  const inner = isMark(tokens, paren, '(') ? readZone(tokens, paren + 1, { offsets: true }) : null;
  if (inner && isMark(tokens, inner.next, ')')) {
    next = inner.next + 1;
    const span = { from: zone.span.from, to: tokenAt(tokens, next - 1).to };
    zone = { name: shortName(`${zone.name} (${inner.value.name})`), span };
  }
  return { value: { ...draft, ...spanned(tokens, draft, i, next), zone }, next };
}

/** `10:00-11:30` is a range; `T10:00-07:00` and `10:00:00-07:00` bear an offset. A plus sign tells by itself. */
function offsetMayFollow(tokens: readonly Token[], i: number, draft: Draft): boolean {
  if (draft.clock !== 'sure' || draft.time === null) return false;
  if (isMark(tokens, i, '+')) return digitsAt(tokens, i + 1) >= 2;
  const { second, span } = draft.time;
  const joined = tokens.some((token, k) => token.key === 't' && tokens[k + 1]?.from === span.from);
  return isMark(tokens, i, '-') && (second !== null || joined);
}

/** Spaced offsets: `14:05 +02:00`; behind a date and time `+0200` and `-0700` as well. */
export function spacedOffsetPart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  const at = skipSpace(tokens, i);
  if (draft.zone || !draft.time || at === i || !isMark(tokens, at, '+-')) return null;
  const whole = isMark(tokens, at, '+') && digitsAt(tokens, at + 1) === 2 && isMark(tokens, at + 2, ':');
  if (!whole && !(draft.date && digitsAt(tokens, at + 1) === 4)) return null;
  const read = readZone(tokens, at, { offsets: true });
  if (!read) return null;
  // `+0000 UTC`
  const next = readZone(tokens, read.next, { meridiem: true })?.next ?? read.next;
  return { value: { ...draft, ...spanned(tokens, draft, i, next), zone: read.value }, next };
}

/** A time that counts from another one; it stands alone. */
export function relativePart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (!isEmpty(draft)) return null;
  const read = readRelative(tokens, i);
  if (!read) return null;
  const { relative, approx, led, unknown = false } = read.value;
  return {
    value: {
      ...draft,
      ...spanned(tokens, draft, i, read.next),
      relative: unknown ? null : relative,
      approx: approx || draft.approx,
      led,
      unknown,
    },
    next: read.next,
  };
}

/** `頃`, `ish`, `approx.`, `onwards`, and the plus of "at or after" (`03:33+`) behind a time. */
export function hedgePart(tokens: readonly Token[], i: number, draft: Draft): Read<Draft> | null {
  if (!draft.time || draft.approx) return null;
  const open = skipSpace(tokens, i);
  if (['onwards', 'onward'].includes(tokenAt(tokens, open).key))
    return { value: { ...draft, to: tokenAt(tokens, open).to }, next: open + 1 };
  const behind = tokenAt(tokens, i + 1).kind;
  if (isMark(tokens, i, '+') && behind !== 'number' && behind !== 'word')
    return { value: { ...draft, approx: true, to: tokenAt(tokens, i).to }, next: i + 1 };
  const dash = isMark(tokens, i, '-') && tokenAt(tokens, i + 1).key === 'ish';
  const at = dash ? i + 1 : skipSpace(tokens, i);
  const read = phraseAt(tokens, at, approxBehindWords);
  if (!read) return null;
  return { value: { ...draft, approx: true, to: tokenAt(tokens, read.next - 1).to }, next: read.next };
}
