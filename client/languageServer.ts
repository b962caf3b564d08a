import {
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  extensions,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { isConfigurationFile } from '../server/core/config/names.ts';
import type { Requests } from '../server/lsp/protocol.ts';
import type { Candidates } from './candidates.ts';

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The server as the rest of the client sees it. */
export interface LanguageServer extends Disposable {
  readonly running: () => boolean;
  /** Starts it where it does not run, and makes sure that it knows `document`. Rejects where it cannot be started. */
  readonly ensure: (document?: TextDocument) => Promise<void>;
  readonly request: <M extends keyof Requests>(
    method: M,
    params: Requests[M][0],
    token?: CancellationToken,
  ) => Promise<Requests[M][1]>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** It has started, stopped or crashed. */
  readonly onChange: Event<void>;
  readonly client: BaseLanguageClient;
}

/** Configurations are synchronised to be checked, whether or not they govern an open document. */
export const isConfiguration = ({ uri }: TextDocument): boolean =>
  isConfigurationFile(uri.path) && workspace.fs.isWritableFileSystem(uri.scheme) === true;

/** The extension for YAML completes configurations by their schema. */
const completesYaml = (): boolean => extensions.getExtension('redhat.vscode-yaml') !== undefined;

/** Nothing about a document that is no candidate leaves the editor, neither its text nor a request about it. */
function onlyCandidates({ accepts }: Candidates, open: Set<string>): Middleware {
  const isOpen = ({ uri }: TextDocument): boolean => open.has(uri.toString());
  const knows = (document: TextDocument): boolean => isOpen(document) && !isConfiguration(document);
  return {
    didOpen: async (document, next) => {
      if (!accepts(document) && !isConfiguration(document)) return;
      open.add(document.uri.toString());
      await next(document);
    },
    didChange: async (event, next) => {
      if (isOpen(event.document)) await next(event);
    },
    didClose: async (document, next) => {
      if (open.delete(document.uri.toString())) await next(document);
    },
    provideDiagnostics: (document, previous, token, next) =>
      'languageId' in document && !knows(document) ? undefined : next(document, previous, token),
    provideHover: (document, position, token, next) => (knows(document) ? next(document, position, token) : undefined),
    provideCodeActions: (document, range, context, token, next) =>
      isOpen(document) ? next(document, range, context, token) : undefined,
    provideDocumentSymbols: (document, token, next) => (knows(document) ? next(document, token) : undefined),
    provideCompletionItem: (document, position, context, token, next) => {
      const completes = isConfiguration(document) ? isOpen(document) && !completesYaml() : knows(document);
      return completes ? next(document, position, context, token) : undefined;
    },
  };
}

/** The server, not yet started: it starts with the first candidate. After a crash the language client restarts it and opens the documents anew. */
export function createLanguageServer(
  createClient: CreateClient,
  candidates: Candidates,
  output: LogOutputChannel,
): LanguageServer {
  const changes = new EventEmitter<void>();
  const open = new Set<string>();
  const client = createClient('postmortem', 'Postmortem', {
    documentSelector: [{ language: 'markdown' }, { pattern: '**/.postmortem.{yaml,yml,jsonc}' }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { commands: true, readFile: true },
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false },
    markdown: { supportThemeIcons: true },
    middleware: onlyCandidates(candidates, open),
  });
  // In a browser, and in virtual workspaces, the server has no files: it asks for configurations and templates.
  client.onRequest('postmortem/readFile', async ({ uri }: { readonly uri: string }) => {
    try {
      const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
      return new TextDecoder().decode(bytes);
    } catch {
      return null;
    }
  });
  let starting: Promise<void> | null = null;

  /** Opens the candidates that were taken while the server was busy starting, or after it had been told about all documents. */
  const openTaken = async () => {
    if (!client.isRunning()) return;
    const feature = client.getFeature(DidOpenTextDocumentNotification.method);
    const late = workspace.textDocuments.filter((one) => candidates.has(one) && !open.has(one.uri.toString()));
    for (const document of late) {
      await feature.getProvider(document)?.send(document);
      // The client may have asked about it before it was taken, and would not ask again for the same version.
      const diagnostics = client.getFeature(DocumentDiagnosticRequest.method).getProvider(document);
      diagnostics?.onDidChangeDiagnosticsEmitter.fire();
    }
  };

  const ensure = async () => {
    if (!client.isRunning()) {
      starting ??= client.start().finally(() => {
        starting = null;
      });
      await starting;
    }
    await openTaken();
  };

  const listener = client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) void openTaken();
    else open.clear();
    changes.fire();
  });

  return {
    running: () => client.isRunning(),
    ensure: async (document) => {
      if (document) candidates.take(document);
      await ensure();
    },
    request: async (method, params, token) => {
      await ensure();
      // A token that is undefined would be sent as a second parameter, and the server would take it for its own.
      return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
    },
    restart: async () => {
      if (client.needsStop()) await client.stop();
      await ensure();
    },
    stop: async () => {
      if (client.needsStop()) await client.stop();
    },
    onChange: changes.event,
    client,
    dispose: () => {
      listener.dispose();
      changes.dispose();
    },
  };
}
