import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadConfiguration, type ReadText } from '../core/config/load.ts';
import { isConfigurationFile } from '../core/config/names.ts';
import { known } from './configuration.ts';
import type { ConfigurationProblems } from './configurationProblems.ts';

/** Lets a burst of keystrokes pass. */
const pause = 150;

/** Checks configuration files that are open, as they stand in the editor, whether or not they govern an open document. `all` checks them anew. */
export function checkOpenConfigurations(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  readText: ReadText,
  problems: ConfigurationProblems,
): { readonly all: () => void } {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const check = async (uri: string) => {
    timers.delete(uri);
    try {
      const text =
        documents
          .get(uri)
          ?.getText()
          .replace(/^\uFEFF/, ' ') ?? null;
      const read: ReadText = async (path) => (path === uri ? text : readText(path));
      const configuration = await loadConfiguration(uri, read, known);
      // It may have been closed meanwhile.
      if (configuration && documents.get(uri)) problems.show(uri, configuration);
    } catch (error) {
      connection.console.error(`${uri} could not be checked: ${error}`);
    }
  };
  const soon = (uri: string) => {
    if (!isConfigurationFile(uri)) return;
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => void check(uri), pause),
    );
  };
  documents.onDidChangeContent(({ document }) => soon(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  });
  return { all: () => documents.keys().forEach(soon) };
}
