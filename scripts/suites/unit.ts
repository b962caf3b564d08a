import { readFile, rm } from 'node:fs/promises';
import type { Outcome } from '../../test/cases.ts';
import { inProject, root } from '../lib/paths.ts';
import { commandOf } from '../lib/programs.ts';
import { tryRun } from '../lib/steps.ts';

type Report = {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** Runs what vitest runs: unit tests, the rules' examples, the protocol in memory. Skipped tests do not count. */
export async function unit(): Promise<readonly Outcome[]> {
  const path = inProject('out', 'logs', 'unit.json');
  await rm(path, { force: true });
  const args = ['run', '--reporter=json', `--outputFile=${path}`];
  const { code, output } = await tryRun(process.execPath, [commandOf('vitest'), ...args], { cwd: root });
  const outcomes = outcomesOf(await readFile(path, 'utf8').catch(() => null));
  // Also catches what no test reports: an error between tests, a run without any.
  const fine = code === 0 && outcomes.length > 0;
  return fine || outcomes.some(({ error }) => error !== null)
    ? outcomes
    : [...outcomes, { name: 'vitest', error: `ended with ${code}\n${output}` }];
}

function outcomesOf(json: string | null): Outcome[] {
  if (json === null) return [];
  const { testResults }: Report = JSON.parse(json);
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const outcomes = assertionResults
      .filter((one) => one.status === 'passed' || one.status === 'failed')
      .map((one) => ({ name: one.fullName, error: one.status === 'failed' ? one.failureMessages.join('\n') : null }));
    // A file that could not be loaded has failed without a test.
    return status === 'failed' && outcomes.every(({ error }) => error === null)
      ? [...outcomes, { name, error: message }]
      : outcomes;
  });
}
