import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

/** The grammars as the package contributes them, so that a wrong path or scope fails here. */
const contributed: readonly Contribution[] = JSON.parse(read('package.json')).contributes.grammars;

/** Markdown grammars to test with: a small one of ours, and the one VS Code ships where it is installed. */
export const markdownGrammars: readonly (readonly [string, string])[] = [
  ['a small Markdown grammar', 'test/unit/syntaxes/fixtures/markdown.json'] as const,
  [
    'the Markdown grammar of VS Code',
    '.vscode-test/embedded/node_modules/code-server/lib/vscode/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json',
  ] as const,
].filter(([, path]) => existsSync(new URL(path, root)));

const loaded = oniguruma.loadWASM(
  readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')),
);

/** The Markdown grammar at `path`, with or without the injections. */
export async function loadGrammar(path: string, inject: boolean): Promise<IGrammar> {
  await loaded;
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName): Promise<IRawGrammar | null> => {
      // Markdown's front matter rule is dropped where the grammar it includes does not exist.
      if (scopeName === 'source.yaml')
        return textmate.parseRawGrammar('{"scopeName":"source.yaml","patterns":[]}', 'yaml.json');
      const injection = contributed.find((one) => one.scopeName === scopeName);
      const file = injection?.path ?? (scopeName === 'text.html.markdown' ? path : undefined);
      return file === undefined ? null : textmate.parseRawGrammar(read(file), file);
    },
    getInjections: (scopeName) =>
      inject ? contributed.filter(({ injectTo }) => injectTo.includes(scopeName)).map((one) => one.scopeName) : [],
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error(`no grammar in ${path}`);
  return grammar;
}

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of `text`, line by line. */
export function tokensOf(grammar: IGrammar, text: string): Token[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}
