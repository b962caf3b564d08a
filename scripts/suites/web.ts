import type { Outcome } from '../../test/cases.ts';
import { runTestPage } from '../embedded/automation.ts';
import { startServer } from '../embedded/server.ts';
import { serveWebHost } from '../embedded/webHost.ts';
import { openBrowser, pageAddress } from '../embedded/workbench.ts';
import { buildTest } from '../lib/bundles.ts';
import { caseLog } from '../lib/logs.ts';
import { inProject, root } from '../lib/paths.ts';
import { workspaceFrom } from '../lib/workspace.ts';

/** Runs test/web inside VS Code's web-worker extension host, the one of vscode.dev, on a copy of the examples. */
export async function web(): Promise<readonly Outcome[]> {
  const tests = 'out/test/web.cjs';
  await buildTest('test/web/index.ts', tests, 'browser');
  const workspace = await workspaceFrom('examples', 'web');
  const { line, outcomes } = caseLog('web');
  const server = await startServer({ home: inProject('out', 'embedded', 'web'), forTests: true });
  const { page, close } = await openBrowser();
  try {
    await serveWebHost(page, server, root, tests);
    const code = await runTestPage(page, pageAddress(server, workspace), line);
    if (code === 0 || outcomes.some(({ error }) => error !== null)) return outcomes;
    return [...outcomes, { name: 'VS Code', error: `ended with ${code}: see out/logs/web.log` }];
  } finally {
    await close();
    await server.stop();
  }
}
