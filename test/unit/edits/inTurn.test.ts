import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTurn } from '../../../server/core/edits/inTurn.ts';
import type { EditTarget } from '../../../server/core/edits/verified.ts';
import { applyEdits, type TextEdit } from '../../../server/core/text/range.ts';

const target = (text: string): EditTarget => {
  const nothing = {} as EditTarget['postmortem'];
  return { text, postmortem: nothing, reread: () => nothing };
};

/** Puts `by` at, or in place of what stands at, a share of the text. */
const step = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 4 }),
    by: fc.string({ maxLength: 4 }),
  })
  .map(({ at, length, by }) => ({ text }: EditTarget): TextEdit[] => {
    const start = Math.floor(at * text.length);
    return [{ range: { start, end: Math.min(text.length, start + length) }, text: by }];
  });

test('edits of a document in turn are edits of its text that do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.array(step, { maxLength: 6 }), (text, steps) => {
      const edits = inTurn(target(text), steps);
      const one = (before: string, make: (typeof steps)[number]) => applyEdits(before, make(target(before)));
      expect(applyEdits(text, edits)).toBe(steps.reduce(one, text));
      for (const [i, { range }] of edits.entries())
        expect(range.start).toBeGreaterThanOrEqual(edits[i - 1]?.range.end ?? 0);
    }),
  );
});

test('what is left as it was is in no edit', () => {
  const insert = (at: number, text: string) => () => [{ range: { start: at, end: at }, text }];
  expect(inTurn(target('abcd'), [insert(1, 'x'), () => [], insert(4, 'y')])).toEqual([
    { range: { start: 1, end: 1 }, text: 'x' },
    { range: { start: 3, end: 3 }, text: 'y' },
  ]);
});
