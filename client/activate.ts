import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { followCandidates } from './candidates.ts';
import { chooseProfile } from './commands/chooseProfile.ts';
import { insertSection } from './commands/insertSection.ts';
import { insertTimelineEntry } from './commands/insertTimelineEntry.ts';
import { newPostmortem } from './commands/newPostmortem.ts';
import { nextPlaceholder } from './commands/nextPlaceholder.ts';
import { convertTimeline, sortTimeline } from './commands/rewrite.ts';
import { type CreateClient, createLanguageServer, isConfiguration, type LanguageServer } from './languageServer.ts';
import { nodesOf, type OutlineNode } from './outline/nodes.ts';
import { createOutlineStore } from './outline/store.ts';
import { createOutlineView } from './outline/view.ts';
import { createPreview, type Preview } from './preview/panel.ts';
import { createStatus } from './status.ts';

/** What `activate` gives to other extensions and to tests. */
export interface Api {
  /** The outline of the active editor's document as it is shown; empty where that is no postmortem. */
  readonly outline: () => Promise<readonly OutlineNode[]>;
  /** Resolves once the active editor's document has been looked at, and the server has answered where it was asked. */
  readonly ready: () => Promise<void>;
  readonly serverRunning: () => boolean;
  readonly preview: Pick<Preview, 'body' | 'receive'>;
}

let running: LanguageServer | null = null;

/** Wires the extension. `createClient` makes the language client of the host that it runs in; the server starts with the first candidate. */
export function start(context: ExtensionContext, createClient: CreateClient): Api {
  const own = <T extends Disposable>(one: T): T => {
    context.subscriptions.push(one);
    return one;
  };
  const output = own(window.createOutputChannel('Postmortem', { log: true }));
  const candidates = own(followCandidates());
  const server = own(createLanguageServer(createClient, candidates, output));
  running = server;
  const store = own(createOutlineStore(server, candidates));
  own(createOutlineView(store));
  own(createStatus(store, server));
  const preview = own(createPreview(store, context.extensionUri));

  const command = (name: string, run: (...args: unknown[]) => unknown) =>
    own(commands.registerCommand(`postmortem.${name}`, run));
  command('insertTimelineEntry', (argument) => insertTimelineEntry(server, argument));
  command('insertSection', (argument) => insertSection(server, store, argument));
  command('newPostmortem', () => newPostmortem(server));
  command('nextPlaceholder', (uri, range) => nextPlaceholder(server, uri, range));
  command('chooseProfile', () => chooseProfile(server, store));
  command('showPreview', () => preview.show());
  command('sortTimeline', () => sortTimeline(server));
  command('convertTimeline', () => convertTimeline(server));
  command('restartServer', () => server.restart());
  command('showOutput', () => output.show());
  command('openDocumentation', (address) => env.openExternal(Uri.parse(String(address))));

  own(candidates.onTaken(() => startQuietly(server)));
  // Whoever writes a configuration may have nothing else open.
  const checkConfiguration = (document: TextDocument) => {
    if (isConfiguration(document)) void startQuietly(server);
  };
  own(workspace.onDidOpenTextDocument(checkConfiguration));
  workspace.textDocuments.forEach(checkConfiguration);
  return {
    outline: async () => {
      await store.settled();
      const outline = store.shown()?.outline;
      return outline ? nodesOf(outline) : [];
    },
    ready: () => store.settled(),
    serverRunning: server.running,
    preview,
  };
}

/** A server that cannot start is told about once, with a way to find out why; the language client has written the reason to the output. */
async function startQuietly(server: LanguageServer): Promise<void> {
  try {
    await server.ensure();
  } catch {
    const show = 'Show Output';
    const answer = await window.showErrorMessage('Postmortem could not start its language server.', show);
    if (answer === show) await commands.executeCommand('postmortem.showOutput');
  }
}

/** Stops the server when the window closes. */
export const stop = async (): Promise<void> => {
  await running?.stop();
};
