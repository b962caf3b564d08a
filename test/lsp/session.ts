import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Requests } from '../../server/lsp/protocol.ts';
import { startServer } from '../../server/lsp/server.ts';

/** What a modern editor announces; tests take away from it. */
export const everything: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
    },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export interface Options {
  readonly capabilities?: ClientCapabilities;
  /** The `postmortem` section that the client answers with; tests may change it in place. */
  readonly settings?: Record<string, unknown>;
  /** Files that the server can read, by URI. */
  readonly files?: Readonly<Record<string, string>>;
  readonly initializationOptions?: unknown;
  /** Requests of the server that the client refuses. */
  readonly reject?: readonly string[];
}

/** A client at the other end of an in-memory connection to a real server. */
export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly pushed: PublishDiagnosticsParams[];
  /** How often the server has asked to pull diagnostics anew. */
  readonly refreshes: () => number;
  readonly logged: string[];
  /** What the author was told. */
  readonly shown: string[];
  readonly open: (uri: string, text: string) => TextDocument;
  /** Replaces what `range` holds, as a keystroke does. */
  readonly change: (document: TextDocument, range: Range, text: string) => TextDocument;
  readonly pull: (uri: string) => Promise<Diagnostic[]>;
  readonly actions: (uri: string, range: Range, only?: string[], shown?: Diagnostic[]) => Promise<CodeAction[]>;
  readonly resolve: (action: CodeAction) => Promise<CodeAction>;
  readonly ask: <M extends keyof Requests>(method: M, params: Requests[M][0]) => Promise<Requests[M][1]>;
  readonly close: () => void;
}

export const now = Date.UTC(2026, 2, 3, 14, 5);

export async function startSession(options: Options = {}): Promise<Session> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const { files } = options;
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    now: () => now,
    readText: async (uri) => files?.[uri] ?? null,
  });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const pushed: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const shown: string[] = [];
  let refreshes = 0;
  client.onNotification('textDocument/publishDiagnostics', (params) => void pushed.push(params));
  client.onNotification('window/logMessage', ({ message }) => void logged.push(message));
  client.onNotification('window/showMessage', ({ message }) => void shown.push(message));
  client.onRequest('workspace/configuration', ({ items }) => items.map(() => options.settings ?? {}));
  client.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  client.onRequest('client/registerCapability', () => null);
  for (const method of options.reject ?? [])
    client.onRequest(method, () => new ResponseError(ErrorCodes.MethodNotFound, method));
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'file:///incidents', name: 'incidents' }],
    capabilities: options.capabilities ?? everything,
    initializationOptions: options.initializationOptions ?? null,
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    initialized,
    pushed,
    logged,
    shown,
    refreshes: () => refreshes,
    open: (uri, text) => {
      void client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
      return TextDocument.create(uri, 'markdown', 1, text);
    },
    change: (document, range, text) => {
      const version = document.version + 1;
      const contentChanges = [{ range, text }];
      void client.sendNotification('textDocument/didChange', {
        textDocument: { uri: document.uri, version },
        contentChanges,
      });
      return TextDocument.update(document, contentChanges, version);
    },
    pull: async (uri) => {
      const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.kind === 'full' ? report.items : [];
    },
    actions: (uri, range, only, shown = []) =>
      client.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: shown, ...(only ? { only } : {}) },
      }),
    resolve: (action) => client.sendRequest('codeAction/resolve', action),
    ask: (method, params) => client.sendRequest(method, params),
    close: () => client.dispose(),
  };
}

/** The document's text with a workspace edit made; snippets stand in it as they are written. */
export function applied(document: TextDocument, edit: WorkspaceEdit | null | undefined): string {
  const plain = edit?.changes?.[document.uri] ?? [];
  const versioned = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
  const edits = [...plain, ...versioned].map(
    (one): TextEdit => ('snippet' in one ? { range: one.range, newText: one.snippet.value } : one),
  );
  return TextDocument.applyEdits(document, edits);
}

/** The range of the first place where `words` stand. */
export function rangeOf(document: TextDocument, words: string): Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the document`);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}
