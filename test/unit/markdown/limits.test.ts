import { expect, test } from 'vitest';
import type { TextPiece } from '../../../server/core/markdown/pieces.ts';
import { readMarkdown } from '../../../server/core/markdown/read.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Texts that would cost the parser more than they tell; the longest chunk they may make; how many text pieces, and the hosts of these. */
const texts: readonly (readonly [name: string, text: string, chunk: number, pieces: number, hosts: string])[] = [
  [
    'a pasted log',
    lines(400, (i) => `10:${i} *INFO* request ${i} took [long](http://x.test/${i})`),
    7_000,
    400,
    'paragraph',
  ],
  ['a log in an item', `- a\n${lines(800, (i) => `  10:${i} INFO request ${i}`)}`, 17_000, 801, 'item paragraph'],
  ['a log in a quotation', lines(800, (i) => `> 10:${i} INFO request ${i}`), 17_000, 800, 'paragraph'],
  ['a long fence', `\`\`\`\n${lines(1000, (i) => `10:${i} INFO request`)}\n\`\`\``, 7_000, 1000, 'fence'],
  ['long HTML', `<div>\n${lines(800, (i) => `<p>10:${i} it&nbsp;failed</p>`)}\n</div>`, 7_000, 800, 'html'],
  [
    'a long table in HTML, a row to several lines',
    `<table>\n${lines(800, (i) => `<tr>\n<td>10:${i}</td>\n<td>it failed</td>\n</tr>`)}\n</table>`,
    7_000,
    800,
    'html',
  ],
  ['a long list', lines(100, (i) => `- 10:${i} request`), 20, 100, 'item'],
  [
    'a long list in an item',
    `- a\n${lines(900, (i) => `  - 10:${i} a request that took its time`)}`,
    33_000,
    901,
    'item',
  ],
  ['a long table', `| a | b |\n|---|---|\n${lines(100, (i) => `| 10:${i} | x |`)}`, 30, 0, ''],
  ['a line without end', 'word '.repeat(100_000), 500_000, 1, 'paragraph'],
  ['a line of stars', '*a '.repeat(3000), 9_000, 1, 'paragraph'],
  ['deep quotations', `${'> '.repeat(2000)}a`, 4_002, 1, 'paragraph'],
  ['deep lists', `${'- '.repeat(2000)}a`, 4_002, 1, 'paragraph'],
  ['NUL and lone surrogates', '\0\ud800\n\udc00 a\0', 10, 2, 'paragraph'],
];

function check(text: string, longest: number, count: number, hosts: string): void {
  const { chunks } = readMarkdown(text);
  const pieces = chunks.flatMap(({ chunk }) =>
    chunk.pieces.filter((piece): piece is TextPiece => piece.kind === 'text'),
  );
  expect(Math.max(...chunks.map(({ chunk }) => chunk.text.length))).toBeLessThanOrEqual(longest);
  expect(pieces.length).toBe(count);
  expect([...new Set(pieces.map((piece) => piece.host))].join(' ')).toBe(hosts);
}

test.each(texts)('reads %s in bounded chunks', (_name, text, longest, count, hosts) =>
  check(text, longest, count, hosts),
);

/** What must not look through the whole text behind it again and again. */
const many: Record<string, string> = {
  'fences that are never closed': '```js\ncode\n\n## Title\n\n',
  'fences of two kinds that are never closed': '````js\ncode\n\n## Title\n\n~~~\ncode\n\n## Title\n\n',
  'lines of HTML': '<p>10:00&nbsp;It failed</p>\n',
};

test.each(Object.entries(many))('%s cost as much each, however many', (_, one) => {
  const costOf = (count: number): number => {
    const text = one.repeat(count);
    const times = [0, 1, 2].map(() => {
      const before = process.cpuUsage();
      readMarkdown(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  };
  // Eight times as many cost eight times as much; if each looked at all the others, sixty-four times.
  expect(costOf(4000)).toBeLessThan(24 * Math.max(costOf(500), 5));
});
