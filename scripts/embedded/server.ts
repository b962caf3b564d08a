import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../lib/steps.ts';
import { embeddedVscode } from './install.ts';

export type ServerOptions = {
  /** A folder of the server's own, wiped at the start: settings, installed extensions, logs. */
  readonly home: string;
  /** Whether pages may bring an extension under development and its tests along. */
  readonly forTests?: boolean;
  /** `.vsix` files to install before the start. */
  readonly extensions?: readonly string[];
  /** User settings on top of the quiet ones that every run has. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
};

export type Server = {
  /** `http://127.0.0.1:PORT`, with no slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Settles when the server has ended, whether or not it was asked to. */
  readonly ended: Promise<void>;
};

/** No greetings, tips, prompts or network: what a test or a first look at the example does not need. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Starts the embedded VS Code's server on a free port of this machine; installs it first where it is missing. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const vscode = await embeddedVscode();
  const { home } = options;
  await rm(home, { recursive: true, force: true });
  await mkdir(join(home, 'data', 'User'), { recursive: true });
  const settings = { ...quietSettings, ...options.settings };
  await writeFile(join(home, 'data', 'User', 'settings.json'), JSON.stringify(settings, null, 2));

  const main = join(vscode, 'out', 'server-main.js');
  const common = ['--accept-server-license-terms', '--server-data-dir', home, '--telemetry-level', 'off'];
  for (const vsix of options.extensions ?? []) {
    await run(process.execPath, [main, ...common, '--install-extension', vsix]);
  }
  const address = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
  const flags = [
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(process.execPath, [main, ...address, ...common, ...flags], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that its extension hosts can be ended together with it.
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => killGroup(child);
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    kill();
    await ended;
  };
  try {
    return { url: await listening(child), stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads the server's output until it says that it is ready and on which port. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk;
      const port = /agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined && output.includes('Extension host agent started')) resolve(`http://127.0.0.1:${port}`);
      if (output.length > 100_000) output = output.slice(-10_000);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The embedded VS Code ended with ${code}:\n${output}`)));
    child.once('error', reject);
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
