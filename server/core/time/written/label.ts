import type { Stamp } from '../stamp.ts';
import { followAt } from './fit.ts';
import { type StampOptions, stampAt } from './stampAt.ts';
import { isMark, type Token, tokenAt } from './tokens.ts';

const longest = 48;

/** True where the stamp is strong enough to stand behind a label: a clock time with a colon or am/pm, or a date with its year. */
const isStrong = (stamp: Stamp): boolean =>
  (stamp.time !== null && (stamp.time.separator === ':' || stamp.time.meridiem !== null || stamp.zone !== null)) ||
  (stamp.date !== null && stamp.date.day !== null && (stamp.date.year !== null || stamp.time !== null)) ||
  (stamp.unknown && stamp.date === null);

/**
 * Reads a label-first entry: `Incident start: 14:05`, `Detected at 14:05`, `Fixed – 2021-03-04 14:05 UTC`. The label is short, and
 * what follows is the time, with at most a separator and the entry's words behind it.
 */
export function findLabel(tokens: readonly Token[], text: string, options: StampOptions): Stamp | null {
  let words = 0;
  for (let i = 0; i < tokens.length && tokenAt(tokens, i).from <= longest && words <= 6; i++) {
    const token = tokenAt(tokens, i);
    if (token.kind === 'word') words++;
    const colon =
      isMark(tokens, i, ':') && tokenAt(tokens, i + 1).kind !== 'number' && tokenAt(tokens, i + 1).key !== '/';
    const dash =
      isMark(tokens, i, '-–—') && tokenAt(tokens, i - 1).kind === 'space' && tokenAt(tokens, i + 1).kind === 'space';
    const at = token.key === 'at' && words > 1 && words <= 4;
    if (words === 0 || !(colon || dash || at)) continue;
    const stamp = stampAt(tokens, i + 1, text, options);
    if (!stamp || !isStrong(stamp) || stamp.relative) continue;
    const behind = tokens.findIndex((candidate) => candidate.from >= stamp.span.to);
    const follow = behind < 0 ? 'end' : followBehind(tokens, behind);
    if (follow !== 'end' && (follow !== 'separator' || !colon)) continue;
    const first = tokens.findIndex(({ kind }) => kind === 'word' || kind === 'number');
    const last = at ? i - 1 : i;
    const label = { from: tokenAt(tokens, first).from, to: tokenAt(tokens, last - 1).to };
    return {
      ...stamp,
      label: { from: label.from, to: label.from + text.slice(label.from, label.to).trimEnd().length },
    };
  }
  return null;
}

/** What follows, closing brackets aside. */
function followBehind(tokens: readonly Token[], i: number): ReturnType<typeof followAt> {
  let at = i;
  while (isMark(tokens, at, ')]}"”`')) at++;
  return followAt(tokens, at);
}
