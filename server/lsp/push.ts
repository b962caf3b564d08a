import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isConfigurationFile } from '../core/config/names.ts';
import type { Abilities } from './abilities.ts';
import type { ReadDocument } from './analyses.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { quietly } from './quietly.ts';

/** Lets a burst of keystrokes pass. */
const pause = 150;

/** Diagnostics for clients that do not ask for them: sent when a document was opened or changed, taken back when it is closed. */
export function startPushing(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  abilities: () => Abilities,
  analysisOf: (uri: string, token: CancellationToken) => Promise<ReadDocument | null>,
): { readonly all: () => void } {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const send = async (uri: string) => {
    timers.delete(uri);
    try {
      const read = await analysisOf(uri, new CancellationTokenSource().token);
      if (!read) return;
      const { version } = read.document;
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(read, abilities()) });
    } catch (error) {
      connection.console.error(
        `diagnostics failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    }
  };
  const soon = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => void send(uri), pause),
    );
  };
  documents.onDidChangeContent(({ document }) => {
    if (!abilities().pullsDiagnostics) soon(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    // What is wrong in a configuration is shown whether or not it is open.
    if (!abilities().pullsDiagnostics && !isConfigurationFile(uri))
      quietly(connection, 'taking problems back', connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return { all: () => documents.keys().forEach(soon) };
}
