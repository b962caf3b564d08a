import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CompletionParams,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReadText } from '../core/config/load.ts';
import { isConfigurationFile } from '../core/config/names.ts';
import { type Abilities, readAbilities } from './abilities.ts';
import { createAnalyses, type ReadDocument } from './analyses.ts';
import { answer, check } from './answer.ts';
import { configurationFixes } from './codeActions/configurationFixes.ts';
import { codeActions, kinds, resolveAction } from './codeActions/index.ts';
import type { ActionData } from './codeActions/types.ts';
import { configurationCompletions } from './completion/configuration.ts';
import { completionsAt, triggerCharacters } from './completion/index.ts';
import { createConfigurationProblems } from './configurationProblems.ts';
import { registerCustomRequests } from './customRequests.ts';
import { diagnosticsOf, source } from './diagnostics.ts';
import { hoverAt } from './hover/index.ts';
import { checkOpenConfigurations } from './openConfigurations.ts';
import { startPushing } from './push.ts';
import { quietly } from './quietly.ts';
import { createSettings } from './settings.ts';
import { flatten, symbolsOf } from './symbols.ts';
import { createWatch } from './watch.ts';

/** What the server needs from the machine that it runs on. */
export interface Machine {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The text of the file at a URI, null where there is none. Left out where only the client can read files. */
  readonly readText?: ReadText;
}

const noProblems: DocumentDiagnosticReport = { kind: 'full', items: [] };

const none: Abilities = readAbilities({}, null);

/** The language server behind a connection, whatever that runs over. It listens until the connection closes. */
export function startServer(connection: Connection, machine: Machine): void {
  let abilities = none;
  let folders: readonly string[] = [];
  const documents = new TextDocuments(TextDocument);
  const watch = createWatch(connection, () => abilities);
  const problems = createConfigurationProblems(connection, () => abilities);
  const readText: ReadText = async (uri) => {
    watch.follow(uri);
    if (machine.readText && uri.startsWith('file:')) return machine.readText(uri);
    return abilities.readsFiles ? connection.sendRequest<string | null>('postmortem/readFile', { uri }) : null;
  };
  const settings = createSettings(connection, {
    abilities: () => abilities,
    folders: () => folders,
    readText,
    loaded: (uri, configuration) => {
      if (documents.get(uri)) problems.show(uri, configuration);
    },
  });
  const analyses = createAnalyses(documents, settings.of, machine.now);

  connection.onInitialize((params): InitializeResult => {
    abilities = readAbilities(params.capabilities, params.initializationOptions);
    folders = foldersOf(params);
    return initializeResult(abilities);
  });
  const changed = () => {
    settings.changed();
    problems.clear();
    configurations.all();
    if (abilities.commands)
      quietly(connection, 'telling of settings', connection.sendNotification('postmortem/settingsChanged'));
    if (abilities.pullsDiagnostics && abilities.refreshesDiagnostics)
      quietly(connection, 'refreshing diagnostics', connection.languages.diagnostics.refresh());
    if (!abilities.pullsDiagnostics) pushing.all();
  };
  connection.onInitialized(() => watch.start());
  connection.onDidChangeConfiguration((params) => {
    settings.push(params.settings);
    changed();
  });
  connection.onDidChangeWatchedFiles(changed);
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
    const removed = new Set(event.removed.map((one: { uri: string }) => one.uri));
    const added = event.added.map((one: { uri: string }) => one.uri);
    folders = [...folders.filter((uri) => !removed.has(uri)), ...added];
    changed();
  });
  documents.onDidClose(({ document }) => {
    analyses.forget(document.uri);
    settings.forget(document.uri);
    problems.forget(document.uri);
  });
  const configurations = checkOpenConfigurations(connection, documents, readText, problems);
  const pushing = startPushing(connection, documents, () => abilities, analyses.of);

  /** A request about a document: `empty` where that is unknown or no postmortem. */
  const about =
    <P extends { readonly textDocument: { readonly uri: string } }, R>(
      name: string,
      empty: R,
      handler: (read: ReadDocument, params: P) => R,
    ) =>
    (params: P, token: CancellationToken) =>
      answer<P, R>(connection, name, empty, async () => {
        const read = await analyses.of(params.textDocument.uri, token);
        check(token);
        return read?.analysis.postmortem.isPostmortem ? handler(read, params) : empty;
      })(params, token);

  connection.languages.diagnostics.on(
    answer<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      connection,
      'diagnostics',
      noProblems,
      async ({ textDocument }, token) => {
        const read = await analyses.of(textDocument.uri, token);
        return { kind: 'full', items: read ? diagnosticsOf(read, abilities) : [] };
      },
    ),
  );
  const actionsIn = about('code actions', [], (read, params: CodeActionParams) =>
    codeActions(read, params, abilities, machine.now()),
  );
  connection.onCodeAction((params, token) => {
    const document = isConfigurationFile(params.textDocument.uri) && documents.get(params.textDocument.uri);
    return document ? configurationFixes(document, params, abilities) : actionsIn(params, token);
  });
  connection.onCodeActionResolve((chosen, token) =>
    answer<CodeAction, CodeAction>(connection, 'resolving a code action', chosen, async (action) => {
      // Editors ask about every action, also about those that are whole already.
      const data: ActionData | undefined = action.data;
      if (data === undefined) return action;
      const { uri } = data;
      const tell = (message: string) =>
        quietly(
          connection,
          'showing a message',
          connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }),
        );
      return resolveAction(action, await analyses.of(uri, token), abilities, machine.now(), tell);
    })(chosen, token),
  );
  connection.onDocumentSymbol(
    about('symbols', [], (read) => {
      // This project's own client lives beside an extension that lists the headings.
      const symbols = symbolsOf(read, abilities.commands);
      return abilities.nestedSymbols ? symbols : flatten(read.document.uri, symbols);
    }),
  );
  connection.onHover(about('hover', null, (read, { position }) => hoverAt(read, position)));
  const completions = about('completion', [], (read, { position }: CompletionParams) =>
    completionsAt(read, position, abilities, machine.now()),
  );
  const configurationItems = answer(connection, 'completion', [], ({ textDocument, position }: CompletionParams) => {
    const document = documents.get(textDocument.uri);
    return document ? configurationCompletions(document, position, abilities) : [];
  });
  connection.onCompletion((params, token) =>
    /\/\.postmortem\.ya?ml$/.test(params.textDocument.uri)
      ? configurationItems(params, token)
      : completions(params, token),
  );
  registerCustomRequests(connection, analyses, settings, () => abilities, machine.now);

  documents.listen(connection);
  connection.listen();
}

const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  workspaceFolders ? workspaceFolders.map(({ uri }) => uri) : rootUri ? [rootUri] : [];

function initializeResult(abilities: Abilities): InitializeResult {
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(abilities.pullsDiagnostics && {
        diagnosticProvider: { identifier: source, interFileDependencies: false, workspaceDiagnostics: false },
      }),
      ...(abilities.literalActions && {
        codeActionProvider: { codeActionKinds: kinds, resolveProvider: abilities.resolvesEdits },
      }),
      documentSymbolProvider: { label: 'Postmortem' },
      hoverProvider: true,
      completionProvider: { triggerCharacters },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
    serverInfo: { name: 'postmortem' },
  };
}
