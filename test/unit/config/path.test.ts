import { describe, expect, it } from 'vitest';
import { baseName, folderOf, join, within } from '../../../server/core/config/path.ts';

describe('paths', () => {
  it.each([
    ['/a/b', '/a'],
    ['/a', '/'],
    ['/', null],
    ['C:/a', 'C:/'],
    ['C:/', null],
    ['file:///a/b', 'file:///a'],
    ['file:///a', 'file:///'],
    ['file:///', null],
    ['vscode-vfs://github/me/x', 'vscode-vfs://github/me'],
  ])('the folder of %s is %s', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });

  it.each([
    ['/a/b', './c.md', '/a/b/c.md'],
    ['/a/b', '../c', '/a/c'],
    ['/', 'c', '/c'],
    ['/a', '../../../c', '/c'],
    ['/a', '/x/y', '/x/y'],
    ['C:/a', '..\\b\\c', 'C:/b/c'],
    ['C:/a', 'D:/x', 'D:/x'],
    ['file:///a/b', '../c', 'file:///a/c'],
    ['file:///', 'c', 'file:///c'],
    ['vscode-vfs://github/a', '/x', 'vscode-vfs://github/x'],
  ])('%s and %s make %s', (folder, name, path) => {
    expect(join(folder, name)).toBe(path);
  });

  it.each([
    ['/a', '/a/b/c', 'b/c'],
    ['/', '/b', 'b'],
    ['/a', '/ab', null],
  ])('in %s, %s is %s', (folder, path, name) => {
    expect(within(folder, path)).toBe(name);
  });

  it('gives the last part', () => expect(baseName('/a/b.md')).toBe('b.md'));
});
