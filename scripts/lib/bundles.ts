import { chmod, stat, writeFile } from 'node:fs/promises';
import { type BuildOptions, build, context } from 'esbuild';
import { leanBundles } from './leanBundles.ts';
import { noticesFile, noticesOf, packagesIn } from './notices.ts';
import { inProject, root } from './paths.ts';

type Bundle = Pick<BuildOptions, 'platform' | 'format' | 'conditions' | 'external'> & {
  readonly from: string;
  readonly to: string;
};

const node = { platform: 'node', format: 'cjs' } as const;
const page = { platform: 'browser', format: 'iife' } as const;
const vscode = { external: ['vscode'] };

const bundles: readonly Bundle[] = [
  { from: 'client/extension.ts', to: 'dist/client.cjs', ...node, ...vscode },
  // `.cjs`, because this package is of type 'module' and VS Code's web host loads nothing but CommonJS.
  { from: 'client/extension.browser.ts', to: 'dist/client.browser.cjs', platform: 'browser', format: 'cjs', ...vscode },
  { from: 'client/preview/page/script.ts', to: 'dist/preview.js', ...page },
  { from: 'client/preview/page/style.css', to: 'dist/preview.css', ...page },
  { from: 'server/node.ts', to: 'dist/server.cjs', ...node },
  {
    from: 'server/browser.ts',
    to: 'dist/server.worker.js',
    platform: 'browser',
    format: 'iife',
    // Without 'worker', the Markdown parser comes in its build for pages, which looks for a DOM and dies in a worker.
    conditions: ['worker', 'browser'],
  },
  { from: 'server/cli/bin.ts', to: 'dist/cli.cjs', ...node },
];

/** The Node of the oldest VS Code that package.json's `engines` admits, and the command line's; the browser's match. */
const targets = { node: 'node20', browser: 'es2022' } as const;

export type Built = { readonly to: string; readonly bytes: number };

/** Makes all bundles: minified, or with source maps and readable for `dev`; and the notices. Gives the bundles' sizes. */
export async function buildAll(dev = false): Promise<readonly Built[]> {
  const made = await Promise.all(bundles.map((bundle) => build({ ...optionsOf(bundle, dev), metafile: true })));
  await writeFile(inProject(noticesFile), await noticesOf(packagesIn(made.map(({ metafile }) => metafile))));
  await chmod(inProject('dist', 'cli.cjs'), 0o755);
  return Promise.all(bundles.map(async ({ to }) => ({ to, bytes: (await stat(inProject(to))).size })));
}

/** The modules that the bundles hold, as the comments of readable bundles name them: `node_modules/yaml/…`. Writes nothing. */
export async function bundledModules(): Promise<readonly string[]> {
  const made = await Promise.all(
    bundles.map((bundle) => build({ ...optionsOf(bundle, false), minify: false, write: false })),
  );
  const comments = made.flatMap(({ outputFiles = [] }) => [
    ...(outputFiles[0]?.text ?? '').matchAll(/^ *\/\/ (\S+)$/gm),
  ]);
  return [...new Set(comments.map(([, path = '']) => path))];
}

/** Makes all bundles as for `dev`, and again whenever a source changes; settles after the first time. */
export async function watchAll(): Promise<void> {
  await Promise.all(
    bundles.map(async (bundle) => (await context({ ...optionsOf(bundle, true), logLevel: 'info' })).watch()),
  );
}

function optionsOf({ from, to, ...rest }: Bundle, dev: boolean): BuildOptions {
  const { platform } = rest;
  return {
    ...rest,
    entryPoints: [inProject(from)],
    outfile: inProject(to),
    absWorkingDir: root,
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    target: platform === 'node' ? targets.node : targets.browser,
    plugins: [leanBundles],
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/** Bundles one test file that runs inside VS Code. */
export async function buildTest(from: string, to: string, platform: 'node' | 'browser'): Promise<void> {
  await build({ ...optionsOf({ from, to, platform, format: 'cjs', ...vscode }, true), sourcemap: 'inline' });
}
