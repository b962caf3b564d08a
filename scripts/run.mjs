// `node scripts/run.mjs NAME …` runs scripts/NAME.ts. The only script that must work on a machine where nothing is
// installed, on Node 20 or newer: it installs the npm packages where they are missing, one of which is the Node that
// runs all the others (and runs TypeScript as it stands).
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './lib/dependencies.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...rest] = process.argv.slice(2);

await installDependencies(root);

const bin = join(root, 'node_modules', '.bin');
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const child = spawn(node, [join(root, 'scripts', `${name}.ts`), ...rest], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    // The command line's tests use it: that one promises to run on older versions too.
    LAUNCHED_BY_NODE: process.execPath,
  },
});
// Ctrl-C reaches the child as well, which tidies up; this process only waits for it. A signal sent to this process
// alone is passed on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
