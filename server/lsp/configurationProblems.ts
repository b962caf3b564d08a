import type { Connection, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LoadedConfiguration } from '../core/config/load.ts';
import type { Abilities } from './abilities.ts';
import { findingDiagnostic } from './diagnostics.ts';
import { quietly } from './quietly.ts';

/** Shows mistakes in configuration files at their place there, whether or not the files are open. */
export interface ConfigurationProblems {
  readonly show: (configuration: LoadedConfiguration) => void;
  /** Takes all back: the files have changed and will be read again. */
  readonly clear: () => void;
}

/** Shows as diagnostics what is wrong in the configurations that were loaded, and takes back what was shown before. */
export function createConfigurationProblems(connection: Connection, abilities: () => Abilities): ConfigurationProblems {
  const shown = new Set<string>();
  const send = (uri: string, diagnostics: Diagnostic[]) =>
    quietly(connection, 'showing problems', connection.sendDiagnostics({ uri, diagnostics }));
  return {
    show: ({ files }) => {
      for (const { path, text, findings } of files) {
        if (findings.length === 0 && !shown.delete(path)) continue;
        if (findings.length > 0) shown.add(path);
        const document = TextDocument.create(path, 'yaml', 0, text);
        send(
          path,
          findings.map((finding) => findingDiagnostic(document, finding, abilities())),
        );
      }
    },
    clear: () => {
      for (const uri of shown) send(uri, []);
      shown.clear();
    },
  };
}
