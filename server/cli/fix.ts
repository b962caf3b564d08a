import type { Finding } from '../core/findings.ts';
import { applyEdits, type TextEdit } from '../core/text/range.ts';

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
    const next = applyEdits(fixed, safeEdits(findingsOf(fixed)));
    if (seen.has(next)) break;
    seen.add(next);
    fixed = next;
  }
  return fixed;
}

/** The edits of the first safe fix of each finding. A fix is taken whole or not at all: not where it touches one before it. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe, snippet }) => safe && snippet !== true);
    const edits = fix?.edits() ?? [];
    if (!edits.some((edit) => taken.some((other) => touches(edit, other)))) taken.push(...edits);
  }
  return taken;
}

/** True where the order of the two edits would matter. */
const touches = (a: TextEdit, b: TextEdit): boolean =>
  (a.range.start < b.range.end && b.range.start < a.range.end) || a.range.start === b.range.start;
