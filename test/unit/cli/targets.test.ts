import { expect, it } from 'vitest';
import { findTargets } from '../../../server/cli/targets.ts';
import { fakeHost } from './fakeHost.ts';

const files = Object.fromEntries(
  [
    '/w/a.md',
    '/w/notes.txt',
    '/w/docs/b.md',
    '/w/docs/c.markdown',
    '/w/docs/image.png',
    '/w/docs/deep/d.md',
    '/w/docs/[x].md',
    '/w/docs/.drafts/e.md',
    '/w/node_modules/p/README.md',
    '/w/build/out.md',
    '/w/text/only.txt',
    '/other/z.md',
  ].map((path) => [path, '']),
);

it.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['files in the given order, each once', ['docs/b.md', 'a.md', './a.md'], ['/w/docs/b.md', '/w/a.md'], []],
  ['a file whatever it is called', ['notes.txt', '/other/z.md', '../other/z.md'], ['/w/notes.txt', '/other/z.md'], []],
  [
    'an ignored file that is named',
    ['build/out.md', 'node_modules/p/README.md'],
    ['/w/build/out.md', '/w/node_modules/p/README.md'],
    [],
  ],
  ['a folder', ['docs'], ['/w/docs/[x].md', '/w/docs/b.md', '/w/docs/c.markdown', '/w/docs/deep/d.md'], []],
  [
    'everything below',
    ['.'],
    ['/w/a.md', '/w/docs/[x].md', '/w/docs/b.md', '/w/docs/c.markdown', '/w/docs/deep/d.md'],
    [],
  ],
  ['a glob', ['docs/*.md'], ['/w/docs/[x].md', '/w/docs/b.md'], []],
  ['a deep glob', ['**/{b,d}.md'], ['/w/docs/b.md', '/w/docs/deep/d.md'], []],
  ['a glob from elsewhere', ['/other/*.md', '../other/?.md'], ['/other/z.md'], []],
  ['a name that looks like a glob', ['docs/[x].md'], ['/w/docs/[x].md'], []],
  ['a hidden folder that is named', ['docs/.drafts'], ['/w/docs/.drafts/e.md'], []],
  ['nothing', ['gone.md', 'a.md'], ['/w/a.md'], ['gone.md: no such file']],
  ['a glob without a match', ['docs/*.rst'], [], ['docs/*.rst: matches no file']],
  ['a glob in no folder', ['gone/*.md'], [], ['gone/*.md: matches no file']],
  ['a folder without Markdown', ['text'], [], ['text: no Markdown file in it']],
])('finds %s', async (_name, args, expected, problems) => {
  const host = fakeHost({ files, ignored: ['/w/build/out.md'] });
  expect(await findTargets(host, args)).toEqual({ files: expected, problems });
});
