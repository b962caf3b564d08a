import type { Span } from '../text/range.ts';
import { durationAt } from './written/durationAt.ts';
import { digitsAt, skipSpace, type Token, tokenAt, tokenize } from './written/tokens.ts';

/** A length of time as written. `seconds` may be off by half of `unit` (both in seconds) by rounding. */
export interface Duration {
  readonly seconds: number;
  readonly unit: number;
  readonly approx: boolean;
  readonly span: Span;
}

/** True where the token before `i` makes the figure there a part of something else: `v2`, `10.5`, `-3`. */
const glued = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    (before.kind === 'word' || before.kind === 'number' || (before.kind === 'mark' && '.:/#_$'.includes(before.key)))
  );
};

const placed = (tokens: readonly Token[], from: number, next: number): Span => ({
  from: tokenAt(tokens, from).from,
  to: tokenAt(tokens, next - 1).to,
});

/**
 * Reads the first length of time in a short text such as a field's value: `1h30m`, `About 90 minutes`, `00:45:00`, `1:37`
 * (hours and minutes where nothing else stands there). Null where there is none.
 */
export function readDuration(text: string): Duration | null {
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind === 'space' || glued(tokens, i)) continue;
    const read = durationAt(tokens, i);
    if (!read) continue;
    const { seconds, unit, approx, clockLike } = read.value;
    // `10:00 - 11:30` are clock times: a bare H:MM stands alone.
    const alone = skipSpace(tokens, read.next) >= tokens.length && i === skipSpace(tokens, 0);
    if (clockLike && unit === 60 && !alone) continue;
    if (clockLike && tokens.slice(read.next).some((_, k) => digitsAt(tokens, read.next + k) > 0)) continue;
    return { seconds, unit, approx, span: placed(tokens, i, read.next) };
  }
  return null;
}

/** All lengths of time that a line of prose states with their units, in order. Clock-like figures are left out. At most 2,000 characters are looked at. */
export function findDurations(text: string): readonly Duration[] {
  const tokens = tokenize(text, 2000);
  const found: Duration[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.kind === 'space' || glued(tokens, i)) continue;
    const read = durationAt(tokens, i);
    if (!read || read.value.clockLike) continue;
    const { seconds, unit, approx } = read.value;
    found.push({ seconds, unit, approx, span: placed(tokens, i, read.next) });
    i = read.next - 1;
  }
  return found;
}

export { formatDuration } from './formatDuration.ts';
