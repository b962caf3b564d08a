import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { bundledModules } from '../../scripts/lib/bundles.ts';
import { noticesFile } from '../../scripts/lib/notices.ts';
import { faultsOf, type Package } from '../../scripts/lib/package.ts';
import { example, inProject, root } from '../../scripts/lib/paths.ts';
import { run, tryRun } from '../../scripts/lib/steps.ts';
import { type Case, holds, same } from '../cases.ts';
import { askWorker } from './worker.ts';

/** The Node that `npm test` was called with: the command line promises to run on it from version 20 on. */
const node = process.env.LAUNCHED_BY_NODE ?? process.execPath;

const cli = (...args: readonly string[]) => tryRun(node, [inProject('dist', 'cli.cjs'), ...args], { cwd: root });

/** Runs npm, which on Windows is no program but a script of the shell. */
const npm = (...args: readonly string[]) =>
  process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args], { cwd: root }) : run('npm', args, { cwd: root });

/** Writes one message after the other to a program, each once the one before has been answered; gives what it wrote and its exit code. */
function talk(program: string, args: readonly string[], messages: readonly string[]) {
  return new Promise<{ readonly code: number | null; readonly output: string }>((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const rest = [...messages];
    const next = () => child.stdin.write(rest.shift() ?? '');
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      next();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
    next();
  });
}

/** Paths that a manifest's JSON names: every string in it that starts with `./`. */
const pathsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value.startsWith('./')
      ? [value]
      : []
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(pathsIn)
      : [];

export const packageCases = (made: Package): readonly Case[] => [
  {
    name: 'the package is small and holds nothing but what runs',
    run: () => same(faultsOf(made), []),
  },
  {
    name: 'the package holds every file that its manifest names',
    run: async () => {
      const { main, browser, icon, contributes } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
      const named = pathsIn({ main, browser, icon: `./${icon}`, contributes });
      holds(named.length > 2, 'the manifest names too few files');
      const present = new Set(made.entries.map(({ path }) => path));
      same(
        named.filter((path) => !present.has(path.replace(/^\./, 'extension'))),
        [],
      );
    },
  },
  {
    name: 'the package holds the licence of every package that is in its bundles',
    run: async () => {
      const packed = made.entries.find(({ path }) => path === `extension/${noticesFile}`);
      const notices = await readFile(inProject(noticesFile));
      same(packed?.bytes, notices.length, 'bytes of the notices in the package');
      const licences = new Map(
        notices
          .toString('utf8')
          .split(/^-{80}$/m)
          .map((part) => [part.trim().split(' (')[0], part] as const),
      );
      const modules = await bundledModules();
      const folders = new Set(modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
      holds(folders.size > 20, `too few packages found in the bundles: ${[...folders].join(', ')}`);
      const without: string[] = [];
      for (const folder of folders) {
        const { name, version } = JSON.parse(await readFile(inProject(folder, 'package.json'), 'utf8'));
        const licence = licences.get(`${name} ${version}`) ?? '';
        if (!/permission|licen[cs]e/i.test(licence) || licence.length < 500) without.push(`${name} ${version}`);
      }
      same(without, []);
    },
  },
  {
    name: 'the npm package holds the command line and the licences, and nothing else that is made',
    run: async () => {
      const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'];
      const { files } = JSON.parse((await npm(...args)).replace(/^[^[]*/, ''))[0];
      same(files.map(({ path }: { path: string }) => path).sort(), [
        'LICENSE',
        'README.md',
        noticesFile,
        'dist/cli.cjs',
        'package.json',
      ]);
    },
  },
  {
    name: 'the worker bundle runs where there is no DOM',
    run: async () => {
      const script = await readFile(inProject('dist', 'server.worker.js'), 'utf8');
      const params = { processId: null, rootUri: null, capabilities: {} };
      const answer = (await askWorker(script, 'initialize', params)) as { capabilities?: object };
      holds(answer.capabilities, 'no capabilities in the answer');
    },
  },
  {
    name: 'the server speaks over standard input and output, and ends with the protocol’s exit codes',
    run: async () => {
      const messages = [
        { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
        { id: 2, method: 'shutdown' },
        { method: 'exit' },
      ].map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }));
      const input = messages.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      const { code, output } = await talk(node, [inProject('dist', 'server.cjs'), '--stdio'], input);
      holds(output.includes('"capabilities"'), `no capabilities in the answer:\n${output}`);
      same(code, 0, 'exit code');
    },
  },
  {
    name: 'the command line lints the example',
    run: async () => {
      const { code, output } = await cli('lint', example);
      same(code, 1, 'exit code');
      holds(output.includes('timeline-order'), `no finding about the order of the timeline in:\n${output}`);
    },
  },
  {
    name: 'the command line answers a missing file with one line and exit code 2',
    run: async () => {
      const { code, output } = await cli('lint', 'no-such-file.md');
      same(code, 2, 'exit code');
      same(output.trim().split('\n').length, 1, 'lines');
      holds(output.includes('no-such-file.md'), output);
    },
  },
];
