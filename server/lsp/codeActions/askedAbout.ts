import type { Diagnostic } from 'vscode-languageserver';
import type { ActionContext } from './types.ts';

type Found = ActionContext['findings'][number];

/** The shortest stretch first: it is the nearest to the cursor. */
const byLength = (a: Found, b: Found): number => lengthOf(a) - lengthOf(b);

const lengthOf = ({ finding: { range } }: Found): number => range.end - range.start;

/**
 * The findings that a request for fixes is about, out of those that touch its range: the ones whose problems the client shows there.
 * All of them where it names none that is ours, which is so where it asks before it has heard of them.
 */
export function askedAbout(touching: readonly Found[], shown: readonly Diagnostic[]): readonly Found[] {
  const rules = new Set(shown.map(({ code }) => code));
  const named = touching.filter(({ finding }) => rules.has(finding.rule));
  return (named.length > 0 ? named : touching).toSorted(byLength);
}
