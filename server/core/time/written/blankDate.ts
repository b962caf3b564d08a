import type { DateReading } from './dateParts.ts';
import { digitsAt, numberAt, type Read, type Token, tokenAt } from './tokens.ts';

const blanks = /^(y{2,4}|m{1,3}|d{1,3}|x{2,4}|n{2}|\?{1,4}|-{2}|_{2,4})$/;

/** The index behind a run that stands for figures (`YYYY`, `??`, `XX`), or null. */
function behindBlank(tokens: readonly Token[], i: number): number | null {
  let at = i;
  let text = '';
  while (tokenAt(tokens, at).key !== '' && /^[ymdxn?_]+$/.test(tokenAt(tokens, at).key) && text.length < 4)
    text += tokenAt(tokens, at++).key;
  return blanks.test(text) ? at : null;
}

/** `YYYY-MM-DD`, `DD/MM/YYYY`, `2022-05-??`, `20XX-01-01`: a date of which at least one part is a placeholder. */
export function blankDate(tokens: readonly Token[], i: number): Read<DateReading> | null {
  const parts: (number | null)[] = [];
  const places: number[] = [];
  let at = i;
  let separator = '';
  while (parts.length < 3) {
    places.push(at);
    const digits = digitsAt(tokens, at);
    const behind = behindBlank(tokens, digits === 2 && tokenAt(tokens, at + 1).kind === 'word' ? at + 1 : at);
    if (behind !== null) {
      parts.push(null);
      at = behind;
    } else if (digits > 0 && digits <= 4) {
      parts.push(numberAt(tokens, at));
      at++;
      // 2021/22-??-??
      if (
        tokenAt(tokens, at).key === '/' &&
        digits === 4 &&
        digitsAt(tokens, at + 1) === 2 &&
        tokenAt(tokens, at + 2).key === '-'
      )
        at += 2;
    } else return null;
    if (parts.length === 3) break;
    const { key } = tokenAt(tokens, at);
    if (!['-', '/', '.'].includes(key) || (separator !== '' && key !== separator)) return null;
    separator = key;
    at++;
  }
  if (!parts.includes(null) || ['word', 'number'].includes(tokenAt(tokens, at).kind)) {
    if (!(tokenAt(tokens, at).key === 't' && parts.includes(null))) return null;
  }
  const [first = null, second = null, third = null] = parts;
  const yearFirst = first !== null ? first > 31 : tokenAt(tokens, places[0] ?? i).key.length === 4 || second !== null;
  const year = yearFirst ? first : third;
  const month = yearFirst && second !== null && second >= 1 && second <= 12 ? second : null;
  const day = yearFirst && month !== null && third !== null && third >= 1 && third <= 31 ? third : null;
  const span = { from: tokenAt(tokens, i).from, to: tokenAt(tokens, at - 1).to };
  return {
    value: {
      date: {
        year: year !== null && year >= 1970 ? year : null,
        month,
        day,
        swapped: null,
        form: 'iso',
        span,
        parts: {},
      },
      end: null,
      strength: 'sure',
      problems: [],
      unknown: true,
    },
    next: at,
  };
}
