import { approxWords, unitSeconds } from '../names/all.ts';
import {
  digitsAt,
  isMark,
  numberAt,
  phraseAt,
  phrasesOf,
  type Read,
  skipSpace,
  type Token,
  tokenAt,
} from './tokens.ts';

export interface Length {
  readonly seconds: number;
  /** What it is rounded to, in seconds: 60 for "90 minutes", 3600 for "2 hours", 360 for "1.7 hours". */
  readonly unit: number;
  readonly approx: boolean;
  /** The figures of a clock (`1:37`, `00:45:00`), which need company to be a length. */
  readonly clockLike: boolean;
}

const numberWords = phrasesOf<number>([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['forty-five', 45],
  ['sixty', 60],
  ['ninety', 90],
  ['half a', 0.5],
  ['half an', 0.5],
  ['a half', 0.5],
  ['one and a half', 1.5],
  ['a couple of', 2],
]);

const hedges = phrasesOf<string>([
  ['over', ''],
  ['under', ''],
  ['less than', ''],
  ['more than', ''],
  ['up to', ''],
  ['at least', ''],
  ['at most', ''],
  ['nearly', ''],
  ['almost', ''],
  ['just over', ''],
  ['just under', ''],
  ['a little over', ''],
  ['a bit over', ''],
]);

/** 90, 2.5, 1,5, an, twelve; `decimals` for the rounding. */
function amountAt(
  tokens: readonly Token[],
  i: number,
): Read<{ amount: number; decimals: number; word: boolean }> | null {
  const digits = digitsAt(tokens, i);
  if (digits === 0) {
    const word = phraseAt(tokens, i, numberWords);
    return (
      word && { value: { amount: word.value, decimals: word.value % 1 === 0 ? 0 : 1, word: true }, next: word.next }
    );
  }
  if (digits > 6) return null;
  const decimals = digitsAt(tokens, i + 2);
  if (isMark(tokens, i + 1, '.,') && decimals > 0 && decimals <= 3) {
    const thousands = decimals === 3 && tokenAt(tokens, i + 1).key === ',';
    const amount = thousands
      ? numberAt(tokens, i) * 1000 + numberAt(tokens, i + 2)
      : Number(`${tokenAt(tokens, i).key}.${tokenAt(tokens, i + 2).key}`);
    return { value: { amount, decimals: thousands ? 0 : decimals, word: false }, next: i + 3 };
  }
  return { value: { amount: numberAt(tokens, i), decimals: 0, word: false }, next: i + 1 };
}

/** One figure with its unit. */
function partAt(
  tokens: readonly Token[],
  i: number,
  behindHours: boolean,
): Read<{ seconds: number; unit: number; round: number }> | null {
  const amount = amountAt(tokens, i);
  if (!amount) return null;
  let at = skipSpace(tokens, amount.next);
  if (isMark(tokens, at, '-') && tokenAt(tokens, at + 1).kind === 'word') at++;
  const unit = phraseAt(tokens, at, unitSeconds);
  if (!unit) return null;
  // A spaced single letter is hardly a unit (`5 m`, `3 d`; but `1 h 13 m`), and `a h` never.
  const { key, kind } = tokenAt(tokens, at);
  if (
    kind === 'word' &&
    key.length === 1 &&
    /[a-z]/.test(key) &&
    (amount.value.word || (at > amount.next && key !== 'h' && !behindHours))
  )
    return null;
  if (
    tokenAt(tokens, unit.next).kind === 'number' &&
    tokenAt(tokens, at).kind === 'word' &&
    !/^[hmd時分]|^(hr|min)s?$/.test(key)
  )
    return null;
  const { amount: number, decimals } = amount.value;
  const round = decimals === 0 ? unit.value : number % 1 === 0.5 ? unit.value / 2 : unit.value / 10 ** decimals;
  return { value: { seconds: number * unit.value, unit: unit.value, round }, next: unit.next };
}

/** `00:45:00`, `1:37`, and `1:30 hours`. */
function clockAt(tokens: readonly Token[], i: number): Read<Length> | null {
  const digits = digitsAt(tokens, i);
  if (digits === 0 || digits > 3 || !isMark(tokens, i + 1, ':') || digitsAt(tokens, i + 2) !== 2) return null;
  const [a, b] = [numberAt(tokens, i), numberAt(tokens, i + 2)];
  if (b > 59) return null;
  if (isMark(tokens, i + 3, ':')) {
    if (digitsAt(tokens, i + 4) !== 2 || numberAt(tokens, i + 4) > 59) return null;
    return {
      value: { seconds: a * 3600 + b * 60 + numberAt(tokens, i + 4), unit: 1, approx: false, clockLike: true },
      next: i + 5,
    };
  }
  const unit = phraseAt(tokens, skipSpace(tokens, i + 3), unitSeconds);
  if (unit && (unit.value === 3600 || unit.value === 60)) {
    const seconds = a * unit.value + (b * unit.value) / 60;
    return { value: { seconds, unit: unit.value / 60, approx: false, clockLike: false }, next: unit.next };
  }
  return { value: { seconds: a * 3600 + b * 60, unit: 60, approx: false, clockLike: true }, next: i + 3 };
}

/** `PT1H30M`, `P1DT2H` (ISO 8601). */
function isoAt(tokens: readonly Token[], i: number): Read<Length> | null {
  const key = tokenAt(tokens, i).key;
  if (key !== 'pt' && key !== 'p') return null;
  let at = i + 1;
  let time = key === 'pt';
  let seconds = 0;
  let unit = 0;
  while (digitsAt(tokens, at) > 0 && digitsAt(tokens, at) <= 6) {
    const letters = tokenAt(tokens, at + 1).key;
    const letter = letters.charAt(0);
    const size = time ? { h: 3600, m: 60, s: 1 }[letter] : { w: 604_800, d: 86_400 }[letter];
    if (size === undefined || (letters.length > 1 && letters.slice(1) !== 't')) return null;
    if (letters.slice(1) === 't') time = true;
    seconds += numberAt(tokens, at) * size;
    unit = size;
    at += 2;
  }
  return at > i + 1 ? { value: { seconds, unit, approx: false, clockLike: false }, next: at } : null;
}

/** The index behind `,`, `and`, `&`, or a space between two parts. */
function behindJoint(tokens: readonly Token[], i: number): number {
  let at = skipSpace(tokens, i);
  if (isMark(tokens, at, ',')) at = skipSpace(tokens, at + 1);
  if (['and', 'und', 'y', 'et', 'e'].includes(tokenAt(tokens, at).key) || isMark(tokens, at, '&'))
    at = skipSpace(tokens, at + 1);
  return at;
}

/** Reads a length of time at token `i`: `1h30m`, `2 hours, 5 minutes`, `~90 min`, `about an hour`, `00:45:00`, `PT5M`. */
export function durationAt(tokens: readonly Token[], i: number): Read<Length> | null {
  let at = i;
  let approx = false;
  for (let count = 0; count < 3; count++) {
    const hedge = phraseAt(tokens, at, approxWords) ?? phraseAt(tokens, at, hedges);
    const behind = hedge?.next ?? (isMark(tokens, at, '~<>') ? at + 1 : null);
    if (behind === null) break;
    approx = true;
    at = skipSpace(tokens, behind);
  }
  const whole = clockAt(tokens, at) ?? isoAt(tokens, at);
  if (whole) return { ...whole, value: { ...whole.value, approx } };
  let seconds = 0;
  let unit = Number.POSITIVE_INFINITY;
  let round = 0;
  let next: number | null = null;
  for (let part = partAt(tokens, at, false); part; part = partAt(tokens, at, unit === 3600)) {
    if (part.value.unit >= unit) break;
    ({ unit, round } = part.value);
    seconds += part.value.seconds;
    next = part.next;
    // `1h30`, `an hour and a half`
    const loose = unit === 3600 && digitsAt(tokens, next) === 2 && numberAt(tokens, next) < 60;
    if (loose && !phraseAt(tokens, skipSpace(tokens, next + 1), unitSeconds)) {
      seconds += numberAt(tokens, next) * 60;
      round = 60;
      next++;
      break;
    }
    at = behindJoint(tokens, next);
    if (tokenAt(tokens, at).key === 'a' && tokenAt(tokens, at + 2).key === 'half') {
      seconds += unit / 2;
      round = unit / 2;
      next = at + 3;
      break;
    }
  }
  return next === null ? null : { value: { seconds, unit: round, approx, clockLike: false }, next };
}
