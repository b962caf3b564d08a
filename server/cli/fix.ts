import { takeSafeFixes } from '../core/edits/safeFixes.ts';
import type { Finding } from '../core/findings.ts';
import { applyEdits } from '../core/text/range.ts';

/** More rounds than any document needs; fixes that undo each other must not run for ever. */
const mostRounds = 10;

/**
 * Applies the safe fixes to `text` again and again until none is left: one fix may make room for the next, or for one that
 * overlapped it. `findingsOf` analyses a text. Gives the last text, which is `text` itself where nothing changed, and how many fixes
 * were applied.
 */
export function fixText(
  text: string,
  findingsOf: (text: string) => readonly Finding[],
): { readonly text: string; readonly count: number } {
  const seen = new Set([text]);
  let fixed = text;
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { edits, count } = takeSafeFixes(findingsOf(fixed));
    const next = applyEdits(fixed, edits);
    if (seen.has(next)) break;
    seen.add(next);
    fixed = next;
    applied += count;
  }
  return { text: fixed, count: applied };
}
