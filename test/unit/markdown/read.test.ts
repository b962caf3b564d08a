import { expect, test } from 'vitest';
import { readMarkdown } from '../../../server/core/markdown/read.ts';
import { dump } from './dump.ts';

/** What the document is, its text, its pieces as `dump` shows them. */
const documents: readonly (readonly [name: string, text: string, pieces: readonly string[]])[] = [
  ['nothing', '', []],
  ['blank lines', '\n \n\t\n', []],
  ['ATX headings', '# One\n## Two ##\n####### seven', ['h1 atx: One', 'h2 atx: Two', 'paragraph: ####### seven']],
  ['an empty heading', '##\n', ['h2 atx: ']],
  ['setext headings', 'One\n===\nTwo *x*\n---\n', ['h1 setext: One', 'h2 setext: Two x {emphasis x}']],
  ['a sentence above dashes', 'One falls.\n---\ntwo', ['paragraph: One falls.', 'break', 'paragraph: two']],
  ['a setext heading of two lines', 'One\ntwo\n---\n', ['h2 setext: One two']],
  [
    'a paragraph',
    'one\n  two\nthree  \nfour\\\nfive',
    ['paragraph: one', 'paragraph+: two', 'paragraph+: three', 'paragraph+: four', 'paragraph+: five'],
  ],
  ['inline marks', '**a *b*** `c` ~~d~~', ['paragraph: a b c d {strong a b, emphasis b, code c, strike d}']],
  ['a mark over lines', '**a\nb** c', ['paragraph: a {strong a}', 'paragraph+: b c {strong b}']],
  ['a single ~~', 'about ~~ 5 or ~5', ['paragraph: about ~~ 5 or ~5']],
  [
    'links',
    '[a](http://x.test "t") <http://y.test> http://z.test',
    ['paragraph: a http://y.test http://z.test {link a http://x.test, link http://y.test http://y.test}'],
  ],
  [
    'a link over lines',
    '[a\nb](http://x.test\n"t") c',
    ['paragraph: a {link a http://x.test}', 'paragraph+: b {link b http://x.test}', 'paragraph+: c'],
  ],
  ['an image', '![the *graph*](g.png) x', ['paragraph: the graph x {image the graph g.png}']],
  [
    'references',
    '[a][b] and [c]\n\n[b]: http://b.test\n[c]: <http://c.test> "t"\n',
    ['paragraph: a and c {link a http://b.test, link c http://c.test}'],
  ],
  ['a reference without definition', '[a][b] [ ]', ['paragraph: [a][b] [ ]']],
  ['a reference in a row', '|a|\n|-|\n|[x][]|\n\n[X]: u', ['header: a', 'row: x {link x u}']],
  ['escapes and entities', '\\# a \\- b&nbsp;&mdash;&amp;&nosuch; \\\\', ['paragraph: # a - b\u00a0—&&nosuch; \\']],
  [
    'escaped Markdown',
    '\\# Title\n\\- 10:00 x\n\\*\\*y\\*\\*',
    ['paragraph: # Title', 'paragraph+: - 10:00 x', 'paragraph+: **y**'],
  ],
  ['breaks', 'a<br>\nb<br/>c <br> d<br>', ['paragraph: a', 'paragraph+: b c d']],
  ['inline HTML', '<b>a</b> <span class="x">b', ['paragraph: a b {html a}']],
  ['words in angle brackets', 'a <pod name> <br> <b>b</b> <team>', ['paragraph: a <pod name> b <team> {html b}']],
  ['words in angle brackets alone on a line', '<what it was like>\n\n<details open>\n', ['html: <what it was like>']],
  [
    'inline comments',
    'a <!-- x --> b\n. <!-- y\nz --> c',
    ['paragraph: a b', 'comment: " x "', 'paragraph+: .', 'comment: " y\\nz "', 'paragraph+: c'],
  ],
  [
    'a list',
    '- a\n- b\n  c\n\n  d\n* e\n+ f',
    ['item (-): a', 'item (-): b', 'paragraph+ (-): c', 'paragraph (-): d', 'item (*): e', 'item (+): f'],
  ],
  ['an ordered list', '9. a\n10) b\nc\n2) d', ['item (9.): a', 'item (10)): b', 'paragraph+ (10)): c', 'item (2)): d']],
  ['no list in a paragraph', 'a\n2. b\n- c', ['paragraph: a', 'paragraph+: 2. b', 'item (-): c']],
  ['nested lists', '- a\n  1. b\n     - c\n- d', ['item (-): a', 'item   (1.): b', 'item     (-): c', 'item (-): d']],
  ['a list in a list at once', '- - a', ['item (-): ', 'item   (-): a']],
  ['empty items', '-\n- \n- a', ['item (-): ', 'item (-): ', 'item (-): a']],
  ['an item that begins on the next line', '-\n  a', ['item (-): a']],
  ['tasks', '- [ ] a\n- [x] b', ['item (- open): a', 'item (- done): b']],
  ['pseudo bullets', '– a\n• b\n— c', ['paragraph: – a', 'paragraph+: • b', 'paragraph+: — c']],
  [
    'blocks in an item',
    '- a\n\n  > b\n\n  ```\n  c\n  ```\n- # d',
    ['item (-): a', 'paragraph quoted (-): b', 'fence (-): c', 'h1 atx: d'],
  ],
  ['a quotation', '> a\nb\n> - c', ['paragraph quoted: a', 'paragraph+ quoted: b', 'item quoted (-): c']],
  ['a quotation ended', '> a\n2. b', ['paragraph quoted: a', 'item (2.): b']],
  [
    'a table',
    '| a | b |\n|---|:-:|\n| 1 \\| 2 | `x \\| y` |\n| | z\nw',
    ['header: a | b', 'row: 1 | 2 | x | y {code x | y}', 'row:  | z', 'row: w'],
  ],
  ['a table without outer pipes', 'a | b\n--|--\n1 | 2', ['header: a | b', 'row: 1 | 2']],
  [
    'a table behind a paragraph',
    'x\na | b\n--|--\n1 | 2\n- c',
    ['paragraph: x', 'header: a | b', 'row: 1 | 2', 'item (-): c'],
  ],
  ['no table', 'a | b\n--|--|--\n1 | 2', ['paragraph: a | b', 'paragraph+: --|--|--', 'paragraph+: 1 | 2']],
  ['a break in a cell', '|a|\n|-|\n|x<br>y <!-- c -->|', ['header: a', 'row: x y', 'comment: " c "']],
  [
    'fences',
    '```js x\na\n\n  b\n```\n~~~\nc\n~~~\nd',
    ['fence js x: a', 'fence js x+:   b', 'fence: c', 'paragraph: d'],
  ],
  ['an indented fence', '  ```\n    a\n b\n  ```', ['fence:   a', 'fence+: b']],
  ['indented code', '    a\n      b\n\nc', ['code: a', 'code+:   b', 'paragraph: c']],
  ['a fence never closed', '```\na\n\n# b\n\n## c\n\nd', ['fence: a', 'fence+: # b', 'h2 atx: c', 'paragraph: d']],
  ['a Markdown fence never closed', '# t\n\n```md\na\n\n## b', ['h1 atx: t', 'fence md: a', 'fence md+: ## b']],
  [
    'a Markdown fence around the document',
    'Sure:\n\n```markdown\n# t\n\n- a\n```',
    ['paragraph: Sure:', 'h1 atx: t', 'item (-): a'],
  ],
  [
    'a Markdown fence around fences',
    '```md\n# t\n```sh\nx\n```\nb\n```\n',
    ['h1 atx: t', 'fence sh: x', 'paragraph: b'],
  ],
  [
    'an example of Markdown',
    'Like so:\n\n```markdown\n# t\n```\n\nb',
    ['paragraph: Like so:', 'fence markdown: # t', 'paragraph: b'],
  ],
  [
    'thematic breaks',
    '***\na\n***\n- - -\n- b\n---',
    ['break', 'paragraph: a', 'break', 'break', 'item (-): b', 'break'],
  ],
  [
    'HTML headings',
    '<h2 id="x">Time<b>line</b></h2>\n<p>a<br>b &copy; c</p>',
    ['h2 html: Timeline', 'html: a', 'html+: b © c'],
  ],
  ['an HTML list', '<ul>\n<li>10:00 a</li><li>10:05 b\n</ul>', ['html: 10:00 a', 'html+: 10:05 b']],
  [
    'an HTML table',
    '<table>\n<tr><th>a</th><th>b</th></tr>\n<tr>\n <td>1</td>\n <td>2</td>\n</tr>\n</table>',
    ['html: a b', 'html+: 1 2'],
  ],
  ['details', '<details>\n<summary>Log</summary>\n\n- a\n\n</details>', ['html: Log', 'item (-): a']],
  ['preformatted', '<pre>\n Timeline\n\n- a\n</pre>\n- b', ['html: Timeline', 'html+: - a', 'item (-): b']],
  ['scripts', '<style>\np { x }\n</style>\n<script>\n\na\n</script>\n\nb', ['paragraph: b']],
  [
    'block comments',
    '<!-- a\n\n## b -->\nc\n<!-- d -->',
    ['comment: " a\\n\\n## b "', 'paragraph: c', 'comment: " d "'],
  ],
  ['a comment never closed', 'a\n\n<!-- b\n\n# c', ['paragraph: a', 'comment: " b\\n\\n# c"']],
  ['front matter', '---\na: b\n# c\n---\n# d', ['h1 atx: d']],
  ['a break instead of front matter', '---\na\n\n# b', ['break', 'paragraph: a', 'h1 atx: b']],
  ['footnotes', 'a[^1]\n\n[^1]: Some words.', ['paragraph: a[^1]', 'paragraph: [^1]: Some words.']],
  ['a comment by way of a definition', '[//]: # (hidden)\n\na', ['paragraph: a']],
];

function check(text: string, pieces: readonly string[]): void {
  expect(dump(readMarkdown(text))).toEqual(pieces);
  // Line ends and a BOM change nothing but offsets.
  for (const lineEnd of ['\r\n', '\r']) {
    const expected = pieces.map((piece) =>
      piece.startsWith('comment') ? piece.replaceAll('\\n', JSON.stringify(lineEnd).slice(1, -1)) : piece,
    );
    expect(dump(readMarkdown(text.replaceAll('\n', lineEnd)))).toEqual(expected);
  }
  expect(dump(readMarkdown(`\uFEFF${text}`))).toEqual(pieces);
}

test.each(documents)('reads %s', (_name, text, pieces) => check(text, pieces));
