import { joinerWords, weekdays } from '../names/all.ts';
import { readClock } from './clocks.ts';
import { behindHedges } from './lead.ts';
import { isMark, phraseAt, skipSpace, type Token, tokenAt } from './tokens.ts';

/** True where a clock time stands behind a date that ends at token `i`, whatever joins them. */
export function clockFollows(tokens: readonly Token[], i: number): boolean {
  let at = i;
  for (let count = 0; count < 4; count++) {
    at = behindHedges(tokens, skipSpace(tokens, at)).next;
    const clock = readClock(tokens, at, true);
    if (clock)
      return clock.value.strength === 'sure' || clock.value.time.separator === '' || clock.value.time.separator === '.';
    const weekday = phraseAt(tokens, at, weekdays);
    const joiner = weekday ?? phraseAt(tokens, at, joinerWords);
    if (joiner) at = joiner.next;
    else if (isMark(tokens, at, ',-–—@|:([') || tokenAt(tokens, at).key === 't') at++;
    else return false;
  }
  return false;
}
