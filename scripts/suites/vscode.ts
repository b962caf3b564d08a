import { runTests, TestRunFailedError } from '@vscode/test-electron';
import type { Outcome } from '../../test/cases.ts';
import { buildTest } from '../lib/bundles.ts';
import { caseLog } from '../lib/logs.ts';
import { inProject, root } from '../lib/paths.ts';
import { vscodeForTests } from '../lib/vscode.ts';
import { workspaceFrom } from '../lib/workspace.ts';

/** Runs test/vscode inside a real VS Code, on a copy of the examples. */
export async function vscode(): Promise<readonly Outcome[]> {
  await buildTest('test/vscode/index.ts', 'out/test/vscode.cjs', 'node');
  const workspace = await workspaceFrom('examples', 'vscode');
  const { stream, outcomes } = caseLog('vscode');
  try {
    await runTests({
      vscodeExecutablePath: await vscodeForTests(),
      extensionDevelopmentPath: root,
      extensionTestsPath: inProject('out', 'test', 'vscode.cjs'),
      launchArgs: [workspace, '--disable-extensions'],
      stdout: stream,
      stderr: stream,
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    if (outcomes.some((one) => one.error !== null)) return outcomes;
    return [...outcomes, { name: 'VS Code', error: `${error.message}: see out/logs/vscode.log` }];
  }
  return outcomes;
}
