import { readMeridiem } from './meridiem.ts';
import { clockWords, midnightWords, noonWords } from './names/all.ts';
import type { StampProblem, WrittenTime } from './stamp.ts';
import { digitsAt, isMark, numberAt, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

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

interface Face {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly minuteSaid: boolean;
  readonly separator: WrittenTime['separator'];
  readonly next: number;
  readonly strength: 'sure' | 'weak';
  readonly unknown?: boolean;
}

const unknownMarks = /^(\?+|x+|m+|-+|_+)$/;

/** The index behind the placeholder for two digits at `i` (`??`, `XX`, `mm`, `--`, `0?`), or null. */
function behindUnknown(tokens: readonly Token[], i: number): number | null {
  let at = i;
  let text = '';
  if (digitsAt(tokens, at) === 1) at++;
  while (text.length < 2) {
    const { key, kind } = tokenAt(tokens, at);
    if (key === '' || kind === 'space' || !unknownMarks.test(key)) break;
    text += key;
    at++;
  }
  return text.length > 0 && text.length <= 2 && unknownMarks.test(text) ? at : null;
}

/** `:57`, `:57.123` behind a minute. */
function secondsAt(tokens: readonly Token[], i: number): Read<number> | null {
  if (!isMark(tokens, i, ':') || digitsAt(tokens, i + 1) !== 2) return null;
  const fraction = isMark(tokens, i + 2, '.,') && digitsAt(tokens, i + 3) >= 1 && digitsAt(tokens, i + 3) <= 9;
  return { value: numberAt(tokens, i + 1), next: fraction ? i + 4 : i + 2 };
}

function colonFace(tokens: readonly Token[], i: number): Face | null {
  if (digitsAt(tokens, i) > 2 || !isMark(tokens, i + 1, ':')) return null;
  const hour = numberAt(tokens, i);
  if (digitsAt(tokens, i + 2) === 2) {
    const second = secondsAt(tokens, i + 3);
    const next = second?.next ?? i + 3;
    // 1:22:3 and 10:00:00:00 are no clock times.
    if (isMark(tokens, next, ':') && digitsAt(tokens, next + 1) > 0) return null;
    const minute = numberAt(tokens, i + 2);
    return { hour, minute, second: second?.value ?? null, minuteSaid: true, separator: ':', next, strength: 'sure' };
  }
  const next = behindUnknown(tokens, i + 2);
  return next === null
    ? null
    : { hour, minute: null, second: null, minuteSaid: true, separator: ':', next, strength: 'sure', unknown: true };
}

function dotFace(tokens: readonly Token[], i: number): Face | null {
  if (digitsAt(tokens, i) > 2 || !isMark(tokens, i + 1, '.') || digitsAt(tokens, i + 2) !== 2) return null;
  const hour = numberAt(tokens, i);
  const minute = numberAt(tokens, i + 2);
  const more = isMark(tokens, i + 3, '.,') && digitsAt(tokens, i + 4) > 0;
  if (hour > 23 || minute > 59 || more || isMark(tokens, i + 3, '%')) return null;
  return { hour, minute, second: null, minuteSaid: true, separator: '.', next: i + 3, strength: 'weak' };
}

/** `14h05`, `14h`, `14時30分`, `14点`. */
function letterFace(tokens: readonly Token[], i: number): Face | null {
  const at = skipSpace(tokens, i + 1);
  const { key } = tokenAt(tokens, at);
  if (digitsAt(tokens, i) > 2 || !['h', '時', '时', '点', '點'].includes(key)) return null;
  const hour = numberAt(tokens, i);
  if (hour > 23) return null;
  const cjk = key !== 'h';
  // 14時間 is a length of time.
  if (cjk && tokenAt(tokens, at + 1).key === '間') return null;
  if (digitsAt(tokens, at + 1) === 2 && (cjk || at === i + 1)) {
    const behind = tokenAt(tokens, at + 2);
    if (cjk ? behind.key !== '分' : behind.kind === 'word') return null;
    const minute = numberAt(tokens, at + 1);
    const next = cjk ? at + 3 : at + 2;
    return { hour, minute, second: null, minuteSaid: true, separator: 'h', next, strength: 'sure' };
  }
  if (!cjk && digitsAt(tokens, at + 1) > 0) return null;
  const next = cjk && tokenAt(tokens, at + 1).key === '半' ? at + 2 : at + 1;
  const half = next === at + 2;
  return {
    hour,
    minute: half ? 30 : 0,
    second: null,
    minuteSaid: half,
    separator: 'h',
    next,
    strength: cjk ? 'sure' : 'weak',
  };
}

/** `1625`, `0915`; with seconds only behind a date (`20170725T190700Z`). */
function compactFace(tokens: readonly Token[], i: number, behindDate: boolean): Face | null {
  const digits = digitsAt(tokens, i);
  const { key } = tokenAt(tokens, i);
  if (digits !== 4 && !(digits === 6 && behindDate)) return null;
  const hour = Number(key.slice(0, 2));
  const minute = Number(key.slice(2, 4));
  if (hour > 23 || minute > 59) return null;
  const second = digits === 6 ? Number(key.slice(4)) : null;
  return { hour, minute, second, minuteSaid: true, separator: '', next: i + 1, strength: 'weak' };
}

/** `4 pm`, `530pm`: a number that only its am or pm makes a clock time. */
function meridiemFace(tokens: readonly Token[], i: number): Face | null {
  const digits = digitsAt(tokens, i);
  if (digits === 0 || digits > 3) return null;
  const written = numberAt(tokens, i);
  const hour = digits === 3 ? Math.floor(written / 100) : written;
  const minute = digits === 3 ? written % 100 : 0;
  if (hour > 24 || minute > 59 || readMeridiem(tokens, i + 1, digits === 3) === null) return null;
  return { hour, minute, second: null, minuteSaid: digits === 3, separator: '', next: i + 1, strength: 'sure' };
}

/** `14 Uhr`. */
function wordFace(tokens: readonly Token[], i: number): Face | null {
  if (digitsAt(tokens, i) === 0 || digitsAt(tokens, i) > 2 || numberAt(tokens, i) > 24) return null;
  const at = skipSpace(tokens, i + 1);
  if (!['uhr', "o'clock"].includes(phraseAt(tokens, at, clockWords)?.value ?? '')) return null;
  return {
    hour: numberAt(tokens, i),
    minute: 0,
    second: null,
    minuteSaid: false,
    separator: '',
    next: i + 1,
    strength: 'sure',
  };
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
    const face = letterFace(tokens, at) ?? colonFace(tokens, at);
    return face && finish(tokens, i, at, face, { value: before.value, next: face.next });
  }
  const blank = blankClock(tokens, i) ?? namedClock(tokens, i);
  if (blank) return blank;
  if (digitsAt(tokens, i) === 0) return null;
  const face =
    colonFace(tokens, i) ??
    dotFace(tokens, i) ??
    letterFace(tokens, i) ??
    compactFace(tokens, i, behindDate) ??
    meridiemFace(tokens, i) ??
    wordFace(tokens, i);
  return face && finish(tokens, i, i, face, readMeridiem(tokens, face.next, face.minuteSaid));
}

/** `14:05 hrs`, `14:05 Uhr`, `2100h`. `length` where it is one: `1:30 hours of downtime`. */
function behindClockWord(tokens: readonly Token[], next: number): number | 'length' | null {
  const at = skipSpace(tokens, next);
  const word = phraseAt(tokens, at, clockWords);
  if (!word || tokenAt(tokens, word.next).kind === 'number') return null;
  const behind = tokenAt(tokens, skipSpace(tokens, word.next));
  const small = behind.kind === 'word' && /^[a-z]/.test(behind.text) && behind.key !== 'utc' && behind.key !== 'local';
  return small && word.value !== 'uhr' ? 'length' : word.next;
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
