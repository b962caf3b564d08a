import type { Case } from '../../test/cases.ts';
import { inProject, root } from '../lib/paths.ts';
import { commandOf } from '../lib/programs.ts';
import { run } from '../lib/steps.ts';

const node = (script: string, ...args: readonly string[]) => run(process.execPath, [script, ...args], { cwd: root });

const differences = async () =>
  `${await run('git', ['diff'], { cwd: root })}${await run('git', ['status', '--porcelain'], { cwd: root })}`;

/** What holds of the sources as they stand. */
export const checks: readonly Case[] = [
  {
    name: 'the types fit (tsc -b)',
    run: async () => void (await node(commandOf('typescript', 'tsc'), '-b')),
  },
  {
    name: 'form and lint (biome)',
    run: async () =>
      void (await node(
        commandOf('@biomejs/biome', 'biome'),
        'ci',
        '--colors=off',
        '--diagnostic-level=warn',
        '--error-on-warnings',
        '.',
      )),
  },
  {
    name: 'nothing is left unused (knip)',
    run: async () => void (await node(commandOf('knip'))),
  },
  {
    name: 'generated files are up to date (npm run generate)',
    run: async () => {
      const before = await differences();
      await node(inProject('scripts', 'generate.ts'));
      if ((await differences()) !== before) {
        throw new Error('npm run generate changed files: look at git diff and commit what it wrote.');
      }
    },
  },
];
