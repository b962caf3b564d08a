import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can do, as far as the server cares. */
export interface Abilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly resolvesEdits: boolean;
  readonly literalActions: boolean;
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  readonly nestedSymbols: boolean;
  readonly related: boolean;
  /** The client knows this project's own commands (`postmortem.openDocumentation`). */
  readonly commands: boolean;
  /** The client answers `postmortem/readFile`. */
  readonly readsFiles: boolean;
  readonly registersWatchers: boolean;
}

/** Reads the abilities from `initialize`; what a client does not name it cannot do. `options` are its initialization options. */
export function readAbilities(capabilities: ClientCapabilities, options: unknown): Abilities {
  const { textDocument, workspace } = capabilities;
  const own =
    typeof options === 'object' && options !== null ? (options as { commands?: unknown; readFile?: unknown }) : {};
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    literalActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    related: diagnostics?.relatedInformation === true,
    commands: own.commands === true,
    readsFiles: own.readFile === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}
