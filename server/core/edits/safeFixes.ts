import { changesOf, type Finding, isUnasked } from '../findings.ts';
import type { Range, TextEdit } from '../text/range.ts';

/** True where two edits cannot both be made as they are: they share a character, or both stand at the same offset. */
const collide = (a: Range, b: Range): boolean =>
  a.start === b.start || a.end === b.end || (a.start < b.end && b.start < a.end);

/** The edits of all safe fixes that can be made in one go: see {@link takeSafeFixes}. */
export const safeFixes = (findings: readonly Finding[]): readonly TextEdit[] => takeSafeFixes(findings).edits;

/**
 * The edits of all safe fixes that can be made in one go, sorted by place, and how many fixes they are of: the first safe fix of each
 * finding, whole or not at all. A fix that collides with an earlier one is left for the next time.
 */
export function takeSafeFixes(findings: readonly Finding[]): {
  readonly edits: readonly TextEdit[];
  readonly count: number;
} {
  const taken: TextEdit[] = [];
  let count = 0;
  for (const { fixes } of findings) {
    const fix = fixes.find(isUnasked);
    if (!fix) continue;
    const edits = changesOf(fix);
    if (edits.length === 0 || edits.some(({ range }) => taken.some((other) => collide(range, other.range)))) continue;
    taken.push(...edits);
    count++;
  }
  return { edits: taken.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end), count };
}
