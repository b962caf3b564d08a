import { expect, test } from 'vitest';
import { safeFixes } from '../../../server/core/edits/safeFixes.ts';
import type { Finding, Fix } from '../../../server/core/findings.ts';
import { applyEdits } from '../../../server/core/text/range.ts';

const fix = (safe: boolean, ...edits: (readonly [number, number, string])[]): Fix => ({
  title: 'mend',
  safe,
  edits: () => edits.map(([start, end, text]) => ({ range: { start, end }, text })),
});
const finding = (...fixes: Fix[]): Finding => ({
  rule: 'r',
  severity: 'hint',
  range: { start: 0, end: 0 },
  message: '',
  related: [],
  fixes,
});
const run = (...findings: Finding[]) => applyEdits('abcdef', safeFixes(findings));

test.each([
  ['nothing safe', [finding(fix(false, [0, 1, 'X']))], 'abcdef'],
  [
    'the first safe fix of a finding',
    [finding(fix(false, [0, 1, 'X']), fix(true, [1, 2, 'Y']), fix(true, [2, 3, 'Z']))],
    'aYcdef',
  ],
  ['fixes far apart', [finding(fix(true, [4, 5, 'E'])), finding(fix(true, [0, 1, 'A']))], 'AbcdEf'],
  [
    'an overlap leaves the later one for the next time',
    [finding(fix(true, [0, 3, 'X'])), finding(fix(true, [2, 4, 'Y']))],
    'Xdef',
  ],
  ['two insertions at one place', [finding(fix(true, [2, 2, 'X'])), finding(fix(true, [2, 2, 'Y']))], 'abXcdef'],
  [
    'a fix goes whole or not at all',
    [finding(fix(true, [0, 1, 'X'])), finding(fix(true, [0, 1, 'Y'], [5, 6, 'Y']))],
    'Xbcdef',
  ],
])('%s', (_, findings, text) => {
  expect(run(...findings)).toBe(text);
});
