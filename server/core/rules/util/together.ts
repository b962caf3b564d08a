import type { Fix, Severity } from '../../findings.ts';
import type { Range } from '../../text/range.ts';
import type { Report } from '../rule.ts';

/** One report for several places of one cause: it stands at the first, the others are related. Null where there is no place. */
export function together(
  ranges: readonly Range[],
  message: string,
  more: { readonly also?: string; readonly fixes?: readonly Fix[]; readonly severity?: Severity } = {},
): Report | null {
  const [range, ...others] = ranges;
  if (!range) return null;
  return {
    range,
    message,
    related: others.map((other) => ({ range: other, message: more.also ?? 'Here as well' })),
    fixes: more.fixes ?? [],
    ...(more.severity ? { severity: more.severity } : {}),
  };
}

/** `1 entry`, `3 entries`. */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/**
 * A sentence about the places that a report stands for besides its own, with a space before it; empty where there are none.
 * `andMore(1, 'does', 'do', 'in this timeline')` gives ` So does 1 more in this timeline.`
 */
export const andMore = (n: number, one: string, many: string, where = ''): string =>
  n <= 0 ? '' : ` So ${n === 1 ? one : many} ${n} more${where && ` ${where}`}.`;
