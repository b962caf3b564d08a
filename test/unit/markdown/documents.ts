import fc from 'fast-check';

/** Beginnings, middles and ends of every construct that decides where a document may be cut. */
const fragments = [
  '',
  '',
  '  ',
  '# Title',
  '## Timeline',
  '### 2031-05-06',
  '#no heading',
  'Some words.',
  'Title',
  '===',
  '---',
  '***',
  '- - -',
  '- 10:00 a',
  '- 10:05 **b** `c`',
  '* x',
  '+ y',
  '-',
  '- ',
  ' - c',
  '  - d',
  '    - e',
  '\t- f',
  '1. one',
  '2. two',
  '7) seven',
  '   more',
  '  more',
  '    code',
  '> quote',
  '> - q',
  '>',
  '> ```',
  '```',
  '```sh',
  '```md',
  '````',
  '~~~',
  '  ```',
  '    ```',
  '| a | b |',
  '|---|---|',
  '--|--',
  'a | b',
  '| 1 \\| 2 | `x` |',
  '<details>',
  '<summary>S</summary>',
  '</details>',
  '<!-- c -->',
  '<!--',
  '-->',
  '<pre>',
  '</pre>',
  '<b>x</b> y',
  '<li>10:00 z</li>',
  '<h2>H</h2>',
  '[r]: http://r.test',
  '[r]:',
  'see [x][r] and [r]',
  '![i][r]',
  '**open',
  'close**',
  '\\- esc &amp; &mdash;',
  '`tick',
  'a<br>',
  'b  ',
  '\u0000',
  '\ud800',
  '\uFEFF',
  '- [ ] t',
  '- [x] u',
  '~~s~~',
  '***a*',
  '- ```',
  '  <!-- in',
  '1. - a',
  '10:00 stamped',
  'é – “q”',
];

const lineEnd = fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n');
const fragment = fc.constantFrom(...fragments);

/** Any text made of line fragments, well-formed or not. */
export const anyDocument = fc
  .array(fc.tuple(fragment, lineEnd), { maxLength: 24 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

/** A replacement in a text: where (as a part of its length), how much is cut, what comes in. */
export interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly text: string;
}

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 30 }),
  text: fc.oneof(fragment, anyDocument, fc.constantFrom('\n', '\n\n', ' ', '`', '-', '#', '<', '|', 'x')),
});

export function edited(text: string, edit: Edit): string {
  const start = Math.floor(edit.at * text.length);
  return text.slice(0, start) + edit.text + text.slice(start + edit.cut);
}

const words = fc.constantFrom(
  'The database',
  'was *slow*',
  'and `api-1`',
  'failed with [errors](http://e.test)',
  '**fast**',
  '10:15 UTC',
  'a\\_b',
  'R&amp;D',
  '– again',
  'see <b>this</b>',
  '~~not~~',
  '![g](g.png)',
  '[ref][r]',
  'it < 5 & > 3',
);
const sentence = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const list = fc
  .tuple(
    fc.constantFrom('- ', '* ', '1. ', '- [ ] '),
    fc.array(
      fc.tuple(
        sentence,
        fc.constantFrom('', '\n  more', '\n   - nested\n   - again', '\n\n    second', '\n   ```\n   code\n\n   ```'),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constantFrom('\n', '\n\n'),
  )
  .map(([marker, items, between]) => items.map(([text, rest]) => marker + text + rest).join(between));
const table = fc
  .array(fc.tuple(sentence, sentence), { maxLength: 4 })
  .map((rows) => ['| a | b |', '|---|:--|', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'));
const block = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  { weight: 3, arbitrary: list },
  fc.tuple(fc.constantFrom('# ', '## ', '### '), sentence).map((parts) => parts.join('')),
  fc.tuple(sentence, fc.constantFrom('\n---', '\n===')).map((parts) => parts.join('')),
  table,
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => `\`\`\`\n${lines.join('\n\n')}\n\`\`\``),
  paragraph.map((text) => text.replaceAll(/^/gm, '> ')),
  fc.constantFrom(
    '---',
    '<!-- note\n\nmore -->',
    '<details>\n<summary>More</summary>',
    '</details>',
    '<p>10:00 x<br>\ny</p>',
    '[r]: http://r.test',
    '    code\n      more',
  ),
);

/** What people write: blocks with blank lines between them, headings and lists sometimes without. */
export const postmortemText = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n\n')), { maxLength: 12 })
  .map((blocks) => blocks.map((parts) => parts.join('')).join(''));

/** A long run of lines that share a beginning and differ otherwise, as in a pasted log. */
const longRun = fc
  .tuple(
    fc.constantFrom('10:00 INFO ', '    10:00 ', '> 10:00 ', '- 10:00 ', '  - nested ', '| a | ', '1. ', '   ', '\t- '),
    fc.integer({ min: 20, max: 140 }),
    fc.integer(),
  )
  .map(([start, lines, seed]) =>
    Array.from(
      { length: lines },
      (_, i) => `${start}${'word '.repeat((Math.abs(seed) + i * 7) % 23)}${(seed * i) % 1009}`,
    ).join('\n'),
  );

/** Long HTML without blank lines, with what must not be cut through: rows, headings, comments, tags over several lines, some never closed. */
export const longHtml = fc
  .array(
    fc.constantFrom(
      ...[
        '<p>10:00 it fails</p>',
        '<li>10:05 x',
        'words',
        '  &nbsp;more &amp; <b>bold</b>',
        '<tr>',
        '</tr>',
        '<table>',
      ],
      ...[
        '<td>x</td>',
        '<h2>Title',
        '</h2>',
        '<h3>Other</h3>',
        '<!-- c',
        '-->',
        '<a title="x',
        '">y</a>',
        '<name of it>',
      ],
      ...['<script>', '</script>', `<p>${'long '.repeat(150)}</p>`],
    ),
    { minLength: 60, maxLength: 160 },
  )
  .map((lines) => `<div>\n${lines.join('\n')}\n`);

/** Documents with runs long enough to be cut for their length, some in a fence, table, item or quotation. */
export const longDocument = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '',
        '```\n',
        '- item\n',
        '| a | b |\n|---|---|\n',
        '## Title\n\n',
        '> quote\n',
        '<!--\n',
        '<div>\n',
      ),
      longRun,
      fc.constantFrom('\n\n', '\n```\n', '\n', '\n-->\n\n'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.flat().join(''));
