import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { chromium } from '../lib/chromium.ts';
import type { Server } from './server.ts';

export type Workbench = { readonly page: Page; readonly close: () => Promise<void> };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Otherwise a page that a test has changed on its way may not open a web socket to 127.0.0.1.
  '--disable-features=LocalNetworkAccessChecks',
];

/** Starts a headless Chromium with one empty page. */
export async function openBrowser(size = { width: 1280, height: 800 }): Promise<Workbench> {
  const browser: Browser = await driver.launch({ executablePath: await chromium(), args: flags, headless: true });
  const page = await browser.newPage({ viewport: size });
  return { page, close: () => browser.close() };
}

/** How a page of the server names a file of this machine. */
export const remoteUri = (server: Server, path: string): string =>
  `vscode-remote://${new URL(server.url).host}${encodeURI(path)}`;

/** The address of a page with a folder open. `payload` is what VS Code's own start parameters are called there. */
export function pageAddress(server: Server, folder: string, payload: readonly (readonly [string, string])[] = []) {
  const address = new URL(server.url);
  address.searchParams.set('folder', folder);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
