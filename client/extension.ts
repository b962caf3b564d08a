import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start, stop } from './activate.ts';

/** The extension in a Node extension host: the server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6017'] } };
  return start(context, (id, name, options) => new LanguageClient(id, name, { run, debug }, options));
}

export const deactivate = stop;
