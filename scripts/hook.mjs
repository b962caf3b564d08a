#!/usr/bin/env node
// What pre-commit runs from its own clone of this repository: `scripts/hook.mjs lint FILE…`. The first run makes
// dist/cli.cjs; that needs the npm registry, the Node in use (20 or newer), and nothing that packages run at installation.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'dist', 'cli.cjs');

if (!existsSync(program)) {
  if (!existsSync(join(root, 'node_modules', 'esbuild')))
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], root);
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'server', 'cli', 'bin.ts')],
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
  });
}
run(process.execPath, [program, ...process.argv.slice(2)], process.cwd());

/** Ends this process where the other one fails, with its exit code. */
function run(command, args, cwd) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 2);
}
