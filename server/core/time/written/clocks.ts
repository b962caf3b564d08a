import { clockWords, midnightWords, noonWords } from '../names/all.ts';
import type { StampProblem, WrittenTime } from '../stamp.ts';
import { behindUnknown, type Face, faceAt } from './clockFaces.ts';
import { readMeridiem } from './meridiem.ts';
import { isMark, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

/** A clock time and how much its shape alone tells: `sure` 14:05 and 2 pm, `weak` 14.05 and 1405, which may be anything. */
export interface Clock {
  readonly time: WrittenTime;
  readonly strength: 'sure' | 'weak';
  readonly problems: readonly StampProblem[];
  /** A placeholder stands for a part of it. */
  readonly unknown: boolean;
  /** Not even the hour is told: `time` has no meaning. */
  readonly blank: boolean;
}

/** `HH:mm`, `--:--`, `XX:XX`, `??:??`: nothing of the time is known. */
function blankClock(tokens: readonly Token[], i: number): Read<Clock> | null {
  const first = ['hh', 'h', 'xx', 'x', 'nn'].includes(tokenAt(tokens, i).key) ? i + 1 : behindUnknown(tokens, i);
  if (first === null || !isMark(tokens, first, ':.h')) return null;
  let next =
    behindUnknown(tokens, first + 1) ?? (['00', 'nn'].includes(tokenAt(tokens, first + 1).key) ? first + 2 : null);
  if (next === null || ['word', 'number'].includes(tokenAt(tokens, next).kind)) return null;
  if (isMark(tokens, next, ':')) {
    const behind = ['ss'].includes(tokenAt(tokens, next + 1).key) ? next + 2 : behindUnknown(tokens, next + 1);
    if (behind !== null) next = behind;
  }
  next = readMeridiem(tokens, next, false)?.next ?? next;
  const span = { from: tokenAt(tokens, i).from, to: tokenAt(tokens, next - 1).to };
  const time: WrittenTime = {
    hour: 0,
    minute: null,
    second: null,
    minuteSaid: true,
    meridiem: null,
    halfDay: false,
    separator: ':',
    span,
  };
  return { value: { time, strength: 'sure', problems: [], unknown: true, blank: true }, next };
}

function namedClock(tokens: readonly Token[], i: number): Read<Clock> | null {
  const noon = phraseAt(tokens, i, noonWords);
  const named = noon ?? phraseAt(tokens, i, midnightWords);
  if (!named) return null;
  const time: WrittenTime = {
    hour: noon ? 12 : 0,
    minute: 0,
    second: null,
    minuteSaid: true,
    meridiem: null,
    halfDay: false,
    separator: '',
    span: { from: tokenAt(tokens, i).from, to: tokenAt(tokens, named.next - 1).to },
  };
  return { value: { time, strength: 'weak', problems: [], unknown: false, blank: false }, next: named.next };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * Reads the clock time at token `i`: 14:05, 14:05:57.123, 14.05, 1405, 14h05, 14時05分, 2:05 pm, 2p.m., 14 Uhr, noon, HH:mm, 14:??.
 * `behindDate` lets six digits be a time. Hours and minutes that no clock shows come back as written, with a problem.
 */
export function readClock(tokens: readonly Token[], i: number, behindDate = false): Read<Clock> | null {
  const before = readMeridiem(tokens, i, false);
  if (before && /^[\u3040-\u9fff]/.test(tokenAt(tokens, i).key)) {
    const at = skipSpace(tokens, before.next);
    const face = faceAt(tokens, at, false);
    return face && finish(tokens, i, at, face, { value: before.value, next: face.next });
  }
  const blank = blankClock(tokens, i) ?? namedClock(tokens, i);
  if (blank) return blank;
  const face = faceAt(tokens, i, behindDate);
  return (
    face && finish(tokens, i, i, face, readMeridiem(tokens, face.next, face.minuteSaid) ?? noonBehind(tokens, face))
  );
}

/** `12:00 noon`, `12:00 midnight`. */
function noonBehind(tokens: readonly Token[], { hour, next }: Face): Read<'am' | 'pm'> | null {
  if (hour !== 12) return null;
  const at = skipSpace(tokens, next);
  const noon = phraseAt(tokens, at, noonWords);
  if (noon) return { value: 'pm', next: noon.next };
  const midnight = phraseAt(tokens, at, midnightWords);
  return midnight && { value: 'am', next: midnight.next };
}

/** What goes on behind a length of time: `1:30 hours of downtime`. */
const lengthGoesOn = new Set(
  'of long in to later after total until downtime outage and or was were is for since ago per'.split(' '),
);

/** `14:05 hrs`, `14:05 Uhr`, `2100h`. `length` where it is one: `1:30 hours of downtime`. */
function behindClockWord(tokens: readonly Token[], next: number): number | 'length' | null {
  const at = skipSpace(tokens, next);
  const word = phraseAt(tokens, at, clockWords);
  if (!word || tokenAt(tokens, word.next).kind === 'number') return null;
  const behind = tokenAt(tokens, skipSpace(tokens, word.next));
  return lengthGoesOn.has(behind.text) && word.value !== 'uhr' ? 'length' : word.next;
}

function finish(
  tokens: readonly Token[],
  i: number,
  digits: number,
  face: Face,
  meridiem: Read<'am' | 'pm'> | null,
): Read<Clock> | null {
  let next = meridiem?.next ?? face.next;
  let strength = face.strength;
  if (meridiem) strength = 'sure';
  else {
    const behind = behindClockWord(tokens, next);
    if (behind === 'length') return null;
    if (behind !== null) {
      next = behind;
      strength = 'sure';
    }
  }
  const { hour, minute, second } = face;
  const said = meridiem?.value ?? null;
  const span = { from: tokenAt(tokens, i).from, to: tokenAt(tokens, next - 1).to };
  const written = tokens
    .slice(i, next)
    .map((token) => token.text)
    .join('');
  const problems: StampProblem[] = [];
  const late = hour > 24 || (hour === 24 && ((minute ?? 0) > 0 || (second ?? 0) > 0));
  if (late)
    problems.push({
      kind: 'hour-range',
      span: spanOf(tokens, digits),
      written: tokenAt(tokens, digits).text,
      repair: null,
    });
  if ((minute ?? 0) > 59 && face.separator !== '')
    problems.push({
      kind: 'minute-range',
      span: spanOf(tokens, digits + 2),
      written: tokenAt(tokens, digits + 2).text,
      repair: null,
    });
  else if ((second ?? 0) > 60)
    problems.push({
      kind: 'minute-range',
      span: spanOf(tokens, digits + 4),
      written: tokenAt(tokens, digits + 4).text,
      repair: null,
    });
  if (said !== null && hour > 12 && !late) {
    // 14:15pm can only be 14:15; 23:00 AM may be either.
    const clean = `${pad(hour)}:${pad(minute ?? 0)}${second === null ? '' : `:${pad(second)}`}`;
    problems.push({ kind: 'meridiem-on-24h', span, written, repair: said === 'pm' && face.minuteSaid ? clean : null });
  }
  const time: WrittenTime = {
    hour: said === null || hour > 12 ? hour : (hour % 12) + (said === 'pm' ? 12 : 0),
    minute,
    second,
    minuteSaid: face.minuteSaid,
    meridiem: said,
    halfDay:
      said === null &&
      hour >= 1 &&
      hour <= 12 &&
      tokenAt(tokens, digits).key.charAt(0) !== '0' &&
      face.separator !== '' &&
      face.separator !== 'h',
    separator: face.separator,
    span,
  };
  return { value: { time, strength, problems, unknown: face.unknown === true, blank: false }, next };
}

const spanOf = (tokens: readonly Token[], i: number) => ({ from: tokenAt(tokens, i).from, to: tokenAt(tokens, i).to });
