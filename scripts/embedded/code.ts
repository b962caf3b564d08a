#!/usr/bin/env node
// Takes the arguments that `runTests` of @vscode/test-electron gives a desktop VS Code, and runs the tests in the
// embedded one instead: the extension host runs on the server, the workbench in a headless Chromium. Prints what the
// tests print and ends with their exit code.
import { parseArgs } from 'node:util';
import { inProject } from '../lib/paths.ts';
import { runTestPage } from './automation.ts';
import { startServer } from './server.ts';
import { openBrowser, pageAddress, remoteUri } from './workbench.ts';

const { values, positionals } = parseArgs({
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
  strict: false,
  allowPositionals: true,
});
const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
const folder = positionals[0];
if (typeof extension !== 'string' || typeof tests !== 'string' || folder === undefined) {
  console.error('usage: code.ts FOLDER --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE');
  process.exit(2);
}

const server = await startServer({ home: inProject('out', 'embedded', 'code'), forTests: true });
const { page, close } = await openBrowser();
const address = pageAddress(server, folder, [
  ['extensionDevelopmentPath', remoteUri(server, extension)],
  ['extensionTestsPath', remoteUri(server, tests)],
]);
try {
  process.exitCode = await runTestPage(page, address, (line) => console.log(line));
} finally {
  await close();
  await server.stop();
}
