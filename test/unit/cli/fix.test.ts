import { describe, expect, it } from 'vitest';
import { fixText } from '../../../server/cli/fix.ts';
import type { Finding, Fix } from '../../../server/core/findings.ts';

/** A finding whose fix replaces `from` by `to` where the text holds it. */
function replacing(text: string, from: string, to: string, more: Partial<Fix> = {}): readonly Finding[] {
  const start = text.indexOf(from);
  if (start < 0) return [];
  const range = { start, end: start + from.length };
  const fix: Fix = { title: 'Replace', safe: true, edits: () => [{ range, text: to }], ...more };
  return [{ rule: 'r', severity: 'hint', range, message: '', related: [], fixes: [fix] }];
}

describe('fixText', () => {
  it.each<[string, string, (text: string) => readonly Finding[], string]>([
    ['applies all safe fixes', 'a b', (text) => [...replacing(text, 'a', 'A'), ...replacing(text, 'b', 'B')], 'A B'],
    ['until none is left', 'a', (text) => [...replacing(text, 'a', 'b'), ...replacing(text, 'b', 'c')], 'c'],
    ['one of two that overlap', 'abc', (text) => [...replacing(text, 'ab', 'x'), ...replacing(text, 'bc', 'y')], 'xc'],
    [
      'the second in the next round',
      'abcd',
      (text) => [...replacing(text, 'ab', 'x'), ...replacing(text, 'bc', 'y'), ...replacing(text, 'xc', 'z')],
      'zd',
    ],
    ['nothing unsafe', 'a', (text) => replacing(text, 'a', 'b', { safe: false }), 'a'],
    ['no snippet', 'a', (text) => replacing(text, 'a', 'b$1', { snippet: true }), 'a'],
    [
      'ends where fixes undo each other',
      'a',
      (text) => [...replacing(text, 'a', 'b'), ...replacing(text, 'b', 'a')],
      'b',
    ],
    ['ends where a fix grows for ever', 'a', (text) => replacing(text, 'a', 'aa'), 'a'.repeat(11)],
  ])('%s', (_name, text, findingsOf, expected) => {
    expect(fixText(text, findingsOf).text).toBe(expected);
  });

  it.each<[string, (text: string) => readonly Finding[], number]>([
    ['a b', (text) => [...replacing(text, 'a', 'A'), ...replacing(text, 'b', 'B')], 2],
    ['a', (text) => [...replacing(text, 'a', 'b'), ...replacing(text, 'b', 'c')], 2],
    ['abc', (text) => [...replacing(text, 'ab', 'x'), ...replacing(text, 'bc', 'y')], 1],
    ['a', () => [], 0],
  ])('counts the fixes: %s', (text, findingsOf, count) => expect(fixText(text, findingsOf).count).toBe(count));
});
