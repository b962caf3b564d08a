import { safeFixes } from '../core/edits/safeFixes.ts';
import type { Finding } from '../core/findings.ts';
import { applyEdits } from '../core/text/range.ts';

/** More rounds than any document needs; fixes that undo each other must not run for ever. */
const mostRounds = 10;

/**
 * Applies the safe fixes to `text` again and again until none is left: one fix may make room for the next, or for one that
 * overlapped it. `findingsOf` analyses a text. Gives the last text, which is `text` itself where nothing changed.
 */
export function fixText(text: string, findingsOf: (text: string) => readonly Finding[]): string {
  const seen = new Set([text]);
  let fixed = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = applyEdits(fixed, safeFixes(findingsOf(fixed)));
    if (seen.has(next)) break;
    seen.add(next);
    fixed = next;
  }
  return fixed;
}
