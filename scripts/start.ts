// npm start [-- --embedded]: builds, prints what `postmortem lint` finds in the example, and opens the example in a VS
// Code that has the extension: the user's own where `code` is on the PATH and there is a screen (and --embedded is not
// given), else the embedded one, served to a browser until Ctrl-C.
import { spawn } from 'node:child_process';
import { basename, join, relative } from 'node:path';
import { startServer } from './embedded/server.ts';
import { pageAddress, remoteUri } from './embedded/workbench.ts';
import { buildAll } from './lib/bundles.ts';
import { pack, vsix } from './lib/package.ts';
import { example, inProject, root } from './lib/paths.ts';
import { hasScreen, onPath } from './lib/programs.ts';
import { step, tryRun } from './lib/steps.ts';
import { workspaceFrom } from './lib/workspace.ts';

await step('Building', () => buildAll());

console.log(`\npostmortem lint ${relative(root, example)}\n`);
// Findings are what the example is for: they are no reason to stop here.
await tryRun(process.execPath, [inProject('dist', 'cli.cjs'), 'lint', relative(root, example)], {
  cwd: root,
  output: 'show',
});

// A copy, so that playing with the example changes nothing in the project.
const workspace = await workspaceFrom('examples', 'start');
const file = join(workspace, basename(example));
const code = process.argv.includes('--embedded') || !hasScreen() ? null : onPath('code');
if (code !== null) openOwn(code);
else await serveEmbedded();

function openOwn(program: string): void {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, workspace, file];
  spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`\nOpening ${relative(root, file)} in your VS Code, with the extension.`);
}

async function serveEmbedded(): Promise<void> {
  console.log('');
  const server = await step('Starting an embedded VS Code with the extension', async () => {
    await pack();
    return startServer({ home: inProject('out', 'embedded', 'start'), extensions: [vsix] });
  });
  console.log(`\nOpen this address in a browser (Ctrl-C ends it):\n`);
  console.log(`  ${pageAddress(server, workspace, [['openFile', remoteUri(server, file)]])}\n`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void server.stop());
  await server.ended;
}
