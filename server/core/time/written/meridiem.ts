import { isMark, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

const morning = ['午前', '上午', '凌晨'];
const evening = ['午後', '下午', '晚上'];

/**
 * Reads am or pm at token `i`, spaces before it skipped: `am`, `P.M.`, `p` (only right behind the minutes: `shortForm`), `午後`.
 */
export function readMeridiem(tokens: readonly Token[], i: number, shortForm: boolean): Read<'am' | 'pm'> | null {
  const at = skipSpace(tokens, i);
  const { key } = tokenAt(tokens, at);
  if (key === 'am' || key === 'pm') return { value: key, next: at + 1 };
  if (key === 'a' || key === 'p') {
    const value = key === 'a' ? 'am' : 'pm';
    if (isMark(tokens, at + 1, '.') && tokenAt(tokens, at + 2).key === 'm')
      return { value, next: isMark(tokens, at + 3, '.') ? at + 4 : at + 3 };
    // `10:00 a 11:00` is a Spanish range, `10:00 a user reported` has an article.
    if (shortForm && at === i && tokenAt(tokens, at + 1).kind !== 'word') return { value, next: at + 1 };
    return null;
  }
  const pair = key + tokenAt(tokens, at + 1).key;
  if (morning.includes(pair)) return { value: 'am', next: at + 2 };
  return evening.includes(pair) ? { value: 'pm', next: at + 2 } : null;
}
