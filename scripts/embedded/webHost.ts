import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Page, Route } from 'playwright-core';
import type { Server } from './server.ts';

/** Where the page finds the files that `serveWebHost` hands to it. */
const prefix = '/under-development/';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/**
 * Makes the server's page load the extension in `folder` as vscode.dev does: over HTTP, into the web-worker extension
 * host; with the tests at `tests`, a path inside that folder.
 */
export async function serveWebHost(page: Page, server: Server, folder: string, tests: string): Promise<void> {
  const uri = (path: string) => ({ scheme: 'http', authority: new URL(server.url).host, path });
  const developmentOptions = { extensions: [uri(prefix)], extensionTestsPath: uri(prefix + tests) };
  await page.route(`${server.url}${prefix}**`, (route) => fromDisk(route, folder));
  await page.route(
    ({ origin, pathname }) => origin === server.url && pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withDevelopmentOptions(await response.text(), developmentOptions) });
    },
  );
}

/** The page's HTML with options added to the configuration that it carries as JSON in an attribute. */
function withDevelopmentOptions(html: string, options: object): string {
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  if (!attribute.test(html)) throw new Error('This VS Code has a page of another form: no configuration found in it.');
  return html.replace(attribute, (_all, start: string, json: string) => {
    const configuration = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    const developmentOptions = { ...configuration.developmentOptions, ...options };
    const changed = JSON.stringify({ ...configuration, developmentOptions });
    return `${start}${changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

async function fromDisk(route: Route, folder: string): Promise<void> {
  const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length)));
  try {
    if (path.startsWith('..')) throw new Error('outside');
    const body = await readFile(join(folder, path));
    await route.fulfill({ body, contentType: types[extname(path)] ?? 'text/plain' });
  } catch {
    await route.fulfill({ status: 404, body: `no ${path}` });
  }
}
