import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { inProject } from './paths.ts';

/** What the parser's packages import for writing Markdown. Throws when called, so that nobody comes to rely on it unnoticed. */
const noWriter = `
export const defaultHandlers = {};
export const toMarkdown = () => { throw new Error('Writing Markdown is not in the bundle.'); };
`;

/** Latin, Greek, punctuation, currencies, arrows; not the two thirds of HTML's names that are for mathematics, box drawing and Fraktur. */
const isWritten = (character: string): boolean =>
  character.length === 1 && /[\u0020-\u03ff\u2000-\u21ff]/.test(character);

/** The table of `&name;` in the module at `path`, for the characters that reports are written with. Any other name stays as it is written. */
async function fewerEntities(path: string): Promise<string> {
  const { characterEntities } = await import(pathToFileURL(path).href);
  const few = Object.entries<string>(characterEntities).filter(([, character]) => isWritten(character));
  return `export const characterEntities = ${JSON.stringify(Object.fromEntries(few))};`;
}

/**
 * Keeps out of the bundles what is in them for nothing: the half of remark that writes Markdown (we only read it, and edits replace
 * text), the build of `yaml` for Node, which cannot be trimmed to what is used as its other one can, and most of HTML's named
 * characters.
 */
export const leanBundles: Plugin = {
  name: 'lean-bundles',
  setup(build) {
    build.onResolve({ filter: /^mdast-util-to-markdown$/ }, ({ path }) => ({ path, namespace: 'no-writer' }));
    build.onLoad({ filter: /.*/, namespace: 'no-writer' }, () => ({ contents: noWriter, loader: 'js' }));
    build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, async ({ path }) => ({
      contents: await fewerEntities(path),
    }));
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: inProject('node_modules', 'yaml', 'browser', 'index.js') }));
  },
};
