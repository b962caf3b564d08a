import type { Plugin } from 'esbuild';
import { inProject } from './paths.ts';

/** What the parser's packages import for writing Markdown. Throws when called, so that nobody comes to rely on it unnoticed. */
const noWriter = `
export const defaultHandlers = {};
export const toMarkdown = () => { throw new Error('Writing Markdown is not in the bundle.'); };
`;

/**
 * Keeps out of the bundles what is in them for nothing: the half of remark that writes Markdown (we only read it, and edits replace
 * text), and the build of `yaml` for Node, which cannot be trimmed to what is used as its other one can.
 */
export const leanBundles: Plugin = {
  name: 'lean-bundles',
  setup(build) {
    build.onResolve({ filter: /^mdast-util-to-markdown$/ }, ({ path }) => ({ path, namespace: 'no-writer' }));
    build.onLoad({ filter: /.*/, namespace: 'no-writer' }, () => ({ contents: noWriter, loader: 'js' }));
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: inProject('node_modules', 'yaml', 'browser', 'index.js') }));
  },
};
