import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const files = globSync('{client,server,scripts,test}/**/*.{ts,mjs}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

/** What a file imports: packages by name, files of the project by their path from its root. */
function importsOf(path: string): { readonly name: string; readonly typeOnly: boolean }[] {
  const found = read(path).matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...found].map(([, type, from, lazy]) => {
    const name = from ?? lazy ?? '';
    return { name: name.startsWith('.') ? posix.join(dirname(path), name) : name, typeOnly: type !== undefined };
  });
}

const markdownParsers = /^(?:remark|unified|mdast|micromark|hast|rehype|vfile)(?:-|$)/;
const node = /^node:/;
const editor = /^vscode(?:$|-)/;

/** Which way the arrows go: what files of a folder must not import. */
const forbidden: readonly { readonly where: string; readonly except?: string; readonly imports: readonly RegExp[] }[] =
  [
    { where: 'server/core/', imports: [node, editor, /^server\/(?!core\/)/, /^client\//] },
    { where: 'server/', except: 'server/core/markdown/', imports: [markdownParsers] },
    { where: 'client/', imports: [markdownParsers, node, /^server\/cli\//, /^server\/(?:node|browser)\.ts/] },
    { where: 'server/cli/', imports: [editor, /^server\/(?!core\/|cli\/)/, /^client\//] },
    { where: 'server/lsp/', imports: [node, /^vscode$/, /^vscode-languageclient/, /^server\/cli\//, /^client\//] },
    { where: 'server/', imports: [/^vscode$/, /^vscode-languageclient/] },
    // It guesses: fit for a line that its author sees understood at once, unfit for reading documents.
    { where: 'server/', except: 'server/core/edits/', imports: [/^chrono-node/] },
    { where: 'server/core/rules/', imports: [/^server\/core\/analyze\.ts/] },
    // What is read for more than rules is no helper of theirs.
    { where: 'server/', except: 'server/core/rules/', imports: [/^server\/core\/rules\/util\//] },
    { where: 'client/', imports: [/^server\/core\/rules\//] },
    { where: 'server/core/search/', imports: [/^server\/core\/(?:rules|profiles|edits)\//] },
    { where: 'server/core/evidence/', imports: [/^server\/core\/(?:rules|profiles|edits)\//] },
    { where: 'server/core/blanks/', imports: [/^server\/core\/rules\//] },
    { where: 'server/core/model/', imports: [/^server\/core\/(?:rules|profiles|edits)\//] },
    { where: 'server/core/time/', imports: [/^server\/core\/(?:model|rules|profiles|edits|markdown\/(?!pieces))/] },
    { where: 'server/core/markdown/', imports: [/^server\/core\/(?!markdown\/|text\/)/] },
  ];

/** The files that import each other in a ring, types counted, each ring from one of its files on. */
function* cyclesIn(paths: readonly string[]): Iterable<readonly string[]> {
  const imports = new Map(paths.map((path) => [path, importsOf(path).map(({ name }) => name)]));
  const done = new Set<string>();
  const way: string[] = [];
  function* from(path: string): Iterable<readonly string[]> {
    if (way.includes(path)) yield way.slice(way.indexOf(path));
    if (done.has(path)) return;
    done.add(path);
    way.push(path);
    for (const next of imports.get(path) ?? []) yield* from(next);
    way.pop();
  }
  for (const path of paths) yield* from(path);
}

describe('the arrows', () => {
  it('are read from the sources', () => {
    const imports = files.flatMap((path) => importsOf(path).map(({ name }) => name));
    expect(imports).toContain('server/core/analyze.ts');
    expect(imports).toContain('valibot');
    for (const name of imports.filter((one) => /^(?:server|client)\//.test(one))) expect(files).toContain(name);
  });

  it.each(forbidden)('$where imports nothing of $imports (but for $except)', ({ where, except, imports }) => {
    const wrong = files
      .filter((path) => path.startsWith(where) && !(except !== undefined && path.startsWith(except)))
      .flatMap((path) => importsOf(path).map(({ name }) => ({ path, name })))
      .filter(({ name }) => imports.some((pattern) => pattern.test(name)));
    expect(wrong).toEqual([]);
  });

  it('never lead back to where they began', () => {
    const wrong = [...cyclesIn(files.filter((path) => /^(?:client|server)\//.test(path)))];
    expect(wrong).toEqual([]);
  });

  it('lead from the client into the server only to types of the protocol and to pure parts of the core', () => {
    const wrong = files
      .filter((path) => path.startsWith('client/'))
      .flatMap((path) => importsOf(path).map((one) => ({ path, ...one })))
      .filter(({ name }) => /^(?:server\/|vscode-languageserver)/.test(name) && !name.startsWith('server/core/'))
      .filter(({ name, typeOnly }) => !typeOnly || !/^(?:server\/lsp\/protocol\.ts|vscode-languageserver)$/.test(name));
    expect(wrong).toEqual([]);
  });
});

describe('the house', () => {
  const sources = files.filter((path) => /^(?:client|server)\//.test(path));

  it('has no file that does too much', () => {
    expect(sources.filter((path) => read(path).split('\n').length > 301)).toEqual([]);
  });

  it('has no clock and no dice in the core: what the time is it is told', () => {
    const core = sources.filter((path) => path.startsWith('server/core/'));
    const asks = /\b(?:Date\.now|performance\.now|Math\.random|Temporal\.Now)\b|\bnew Date\(\)|(?<![\w.])Date\(\)/;
    expect(core.filter((path) => asks.test(read(path)))).toEqual([]);
  });

  it('writes no classes, but for errors', () => {
    expect(
      sources.filter((path) => /^\s*(?:export\s+)?(?:abstract\s+)?class\s+(?!\w+ extends Error\b)/m.test(read(path))),
    ).toEqual([]);
  });
});
