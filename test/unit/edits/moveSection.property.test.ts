import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../../server/core/analyze.ts';
import { defaultSettings } from '../../../server/core/config/settings.ts';
import { applyEdits } from '../../../server/core/text/range.ts';

const settings = {
  ...defaultSettings,
  profile: 'google-sre',
  preset: 'strict',
} as const;

const findingsOf = (text: string) =>
  analyze({ text, fileName: null, settings, declared: true, now: null }).findings.filter(
    ({ rule }) => rule === 'section-order',
  );

const titles = ['Summary', 'Impact', 'Root Causes', 'Trigger', 'Resolution', 'Detection', 'Action Items', 'Timeline'];

const bodies = [
  '',
  'One line.',
  'Two\nlines.',
  '- a list\n  - nested',
  '### Part of it\n\nMore.',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '```\n## no heading\n```',
  '<!-- a comment -->',
  'trailing  \n\n\n',
];

const heading = (title: string, form: number): string =>
  form === 0 ? `## ${title}` : form === 1 ? `${title}\n-----` : `## ${title} ##`;

const section = fc.record({
  form: fc.integer({ min: 0, max: 2 }),
  body: fc.constantFrom(...bodies),
  above: fc.constantFrom('\n', '\n\n'),
  below: fc.constantFrom('\n', '\n\n', '\n\n\n'),
});

const documents = fc
  .tuple(
    fc.shuffledSubarray(titles, { minLength: 2 }),
    fc.array(section, { minLength: titles.length, maxLength: titles.length }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n'),
    fc.constantFrom('', '# Search is slow\n\n', '\uFEFF# Search is slow\nKim wrote this.\n\n'),
  )
  .map(([order, parts, eol, end, head]) => {
    const written = order.map((title, i) => {
      const { form, body, above, below } = parts[i]!;
      return heading(title, form) + above + body + below;
    });
    return (head + written.join('').trimEnd() + end).replaceAll('\n', eol);
  });

const lines = (text: string): string[] => text.split(/\r\n|\n/).filter((line) => line.trim() !== '');

/** The list without a run of it. */
function withoutBlock(all: readonly string[], from: number, size: number): string[] {
  return all.filter((_, i) => i < from || i >= from + size);
}

test('a section that is moved keeps every character, and so does everything else; the order is mended', () => {
  let moves = 0;
  fc.assert(
    fc.property(documents, (text) => {
      const found = findingsOf(text);
      for (const { fixes } of found) {
        const edits = fixes[0]?.edits() ?? [];
        if (edits.length === 0) continue;
        moves++;
        const after = applyEdits(text, edits);
        const removed = edits.find(({ range }) => range.end > range.start)!;
        const block = lines(text.slice(removed.range.start, removed.range.end));
        const [before, now] = [lines(text), lines(after)];
        // One run of lines has another place; nothing else has changed but blank lines.
        const at = lines(text.slice(0, removed.range.start)).length;
        const rest = withoutBlock(before, at, block.length);
        const places = now.map((_, i) => i).filter((i) => block.every((line, k) => now[i + k] === line));
        expect(places.some((i) => withoutBlock(now, i, block.length).join('\n') === rest.join('\n'))).toBe(true);
        expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
        expect(findingsOf(after).length).toBeLessThan(found.length);
      }
    }),
    { numRuns: 120 },
  );
  expect(moves).toBeGreaterThan(40);
});
