import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, runCases } from '../../test/cases.ts';
import { uiCases } from '../../test/ui/cases.ts';
import { startServer } from '../embedded/server.ts';
import { openBrowser, pageAddress } from '../embedded/workbench.ts';
import { tell } from '../lib/logs.ts';
import { pack, vsix } from '../lib/package.ts';
import { inProject } from '../lib/paths.ts';
import { workspaceFrom } from '../lib/workspace.ts';

/** Uses the packed and installed extension as a person would; leaves pictures in `out/screenshots`. */
export async function ui(): Promise<readonly Outcome[]> {
  await pack();
  const workspace = await workspaceFrom('examples', 'postmortems');
  const screenshots = inProject('out', 'screenshots');
  await rm(screenshots, { recursive: true, force: true });
  await mkdir(screenshots, { recursive: true });
  const server = await startServer({
    home: inProject('out', 'embedded', 'ui'),
    extensions: [vsix],
    settings: { 'editor.minimap.enabled': false },
  });
  const { page, close } = await openBrowser({ width: 1200, height: 740 });
  try {
    await page.goto(pageAddress(server, workspace));
    return await runCases(uiCases(page, screenshots), async (outcome) => {
      tell(outcome);
      if (outcome.error !== null) await page.screenshot({ path: join(screenshots, 'failed.png') });
    });
  } finally {
    await close();
    await server.stop();
  }
}
