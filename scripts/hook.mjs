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
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], root);
  const esbuild = join(root, 'node_modules', 'esbuild', 'bin', 'esbuild');
  const from = join(root, 'server', 'cli', 'bin.ts');
  const how = ['--bundle', '--platform=node', '--target=node20', '--minify', '--legal-comments=none'];
  run(process.execPath, [esbuild, from, ...how, '--log-level=warning', `--outfile=${program}`], root);
}
run(process.execPath, [program, ...process.argv.slice(2)], process.cwd());

/** Ends this process where the other one fails, with its exit code. */
function run(command, args, cwd) {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) process.exit(status ?? 2);
}
