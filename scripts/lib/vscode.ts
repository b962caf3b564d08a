import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { embeddedVscode } from '../embedded/install.ts';
import { chromium } from './chromium.ts';
import { inProject } from './paths.ts';
import { hasScreen } from './programs.ts';

/**
 * The program to give to `runTests`: a desktop VS Code, downloaded where there is a screen to show it and its download
 * site can be reached; else the stand-in that runs the embedded one.
 */
export async function vscodeForTests(): Promise<string> {
  if (hasScreen()) {
    try {
      return await downloadAndUnzipVSCode({ cachePath: inProject('.vscode-test', 'desktop'), timeout: 30_000 });
    } catch (error) {
      console.log(`  no desktop VS Code (${error instanceof Error ? error.message : error}): using the embedded one`);
    }
  }
  // Here rather than in the stand-in, so that it is seen what takes long.
  await embeddedVscode();
  await chromium();
  return inProject('scripts', 'embedded', 'code.ts');
}
