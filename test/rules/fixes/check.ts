import { expect } from 'vitest';
import { applyEdits } from '../../../server/core/text/range.ts';
import { findings } from '../example.ts';
import type { Example } from '../page.ts';

/** A rule's name, settings as a page's info string has them, a document, and per fix of the first finding its title and what it makes of the document. */
export type FixCase = readonly [
  rule: string,
  settings: Example['settings'],
  text: string,
  fixes: Readonly<Record<string, string>>,
];

/** Cases under the names of what they show. */
export type FixCases = Readonly<Record<string, readonly FixCase[]>>;

/** Compares the fixes of a rule's first finding; where a fix finds no place, the document stays as it is. */
export function check(...[rule, settings, text, expected]: FixCase): void {
  const example: Example = { kind: 'incorrect', line: 0, text, settings, reports: null, fixed: null };
  const [finding] = findings(rule, example, text);
  const fixes = finding?.fixes.map(({ title, edits }) => [title, applyEdits(text, edits())]) ?? [];
  expect(finding?.rule).toBe(rule);
  expect(Object.fromEntries(fixes)).toEqual(expected);
}
