import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '../lib/paths.ts';
import { run, step } from '../lib/steps.ts';

/** The npm package that carries a whole VS Code; its version says which (4.139.1 holds VS Code 1.139.1). */
const carrier = 'code-server@4.139.1';

/** Large parts of that VS Code which nothing here loads: half of what was installed. */
const unused = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/node-pty',
  'extensions/copilot',
];

const npmInstall = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs VS Code from the npm registry alone into `.vscode-test/embedded`, for machines that cannot reach VS Code's
 * own download site; gives the folder that holds its `out/server-main.js`. Where a former run was cut short it goes on
 * from what is there; a stamp written last says that all of it is there.
 */
export async function embeddedVscode(): Promise<string> {
  const folder = inProject('.vscode-test', 'embedded');
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const stamp = join(folder, 'installed');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === carrier) return vscode;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await step(`Installing an embedded VS Code (${carrier} from npm, once)`, () =>
    run('npm', [...npmInstall, carrier], { cwd: folder }),
  );
  await step('Installing its dependencies', async () => {
    await run('npm', npmInstall, { cwd: vscode });
    await run('npm', npmInstall, { cwd: join(vscode, 'extensions') });
  });
  for (const path of unused) await rm(join(vscode, path), { recursive: true, force: true });
  for (const name of ['spdlog', 'native-watchdog']) {
    const target = join(vscode, 'node_modules', '@vscode', name, 'index.js');
    await cp(inProject('scripts', 'embedded', 'stand-ins', `${name}.cjs`), target);
  }
  await writeFile(stamp, carrier);
  return vscode;
}
