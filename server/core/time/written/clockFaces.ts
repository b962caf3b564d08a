import { clockWords } from '../names/all.ts';
import type { WrittenTime } from '../stamp.ts';
import { readMeridiem } from './meridiem.ts';
import { digitsAt, isMark, numberAt, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

/** The figures of a clock time, before am, pm and problems are thought of. */
export interface Face {
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
export function behindUnknown(tokens: readonly Token[], i: number): number | null {
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

/** `4: 45 am`: a slip of the space bar, where am or pm shows that a clock is meant. */
function gappedFace(tokens: readonly Token[], i: number): Face | null {
  const at = skipSpace(tokens, i + 2);
  if (at === i + 2 || digitsAt(tokens, at) !== 2 || readMeridiem(tokens, at + 1, false) === null) return null;
  const [hour, minute] = [numberAt(tokens, i), numberAt(tokens, at)];
  return { hour, minute, second: null, minuteSaid: true, separator: ':', next: at + 1, strength: 'sure' };
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
    ? gappedFace(tokens, i)
    : { hour, minute: null, second: null, minuteSaid: true, separator: ':', next, strength: 'sure', unknown: true };
}

function dotFace(tokens: readonly Token[], i: number): Face | null {
  if (digitsAt(tokens, i) > 2 || !isMark(tokens, i + 1, '.') || digitsAt(tokens, i + 2) !== 2) return null;
  const hour = numberAt(tokens, i);
  const minute = numberAt(tokens, i + 2);
  const more = isMark(tokens, i + 3, '.,') && digitsAt(tokens, i + 4) > 0;
  if (hour > 23 || minute > 59 || more || isMark(tokens, i + 3, '%')) return null;
  // 0.58 is a fraction; a clock with dots writes 00.58.
  if (hour === 0 && digitsAt(tokens, i) === 1) return null;
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
  // `14 h 05`
  const spaced = !cjk && at > i + 1 ? skipSpace(tokens, at + 1) : at + 1;
  const digits = digitsAt(tokens, spaced);
  if (digits === 2 || (cjk && digits === 1)) {
    // `1h13m` and `1 h 13 m` are lengths.
    const glued = tokenAt(tokens, spaced + 1);
    const minutes = /^m(ins?)?$/.test(tokenAt(tokens, skipSpace(tokens, spaced + 1)).key);
    if (cjk ? glued.key !== '分' : glued.kind === 'word' || minutes) return null;
    const minute = numberAt(tokens, spaced);
    const next = cjk ? spaced + 2 : spaced + 1;
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
  // 2021-03 is a month, 1405-1420 a range.
  const goesOn = isMark(tokens, i + 1, '-/.') && digitsAt(tokens, i + 2) > 0 && digitsAt(tokens, i + 2) !== 4;
  if (hour > 23 || minute > 59 || goesOn) return null;
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

/** The figures of a clock time at token `i`, in whatever shape. `behindDate`: six digits may be a time. */
export const faceAt = (tokens: readonly Token[], i: number, behindDate: boolean): Face | null =>
  digitsAt(tokens, i) === 0
    ? null
    : (colonFace(tokens, i) ??
      dotFace(tokens, i) ??
      letterFace(tokens, i) ??
      compactFace(tokens, i, behindDate) ??
      meridiemFace(tokens, i) ??
      wordFace(tokens, i));
