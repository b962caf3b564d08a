import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LoadedConfiguration } from '../core/config/load.ts';
import type { Abilities } from './abilities.ts';
import { findingDiagnostic } from './diagnostics.ts';
import { quietly } from './quietly.ts';

type CheckedFile = LoadedConfiguration['files'][number];

/** Shows mistakes in configuration files at their place there, for as long as somebody uses the files. */
export interface ConfigurationProblems {
  /** `user` is the URI of an open document: one that the configuration governs, or the configuration itself as it stands in the editor. */
  readonly show: (user: string, configuration: LoadedConfiguration) => void;
  /** The document is closed: takes back what nobody else uses. */
  readonly forget: (user: string) => void;
  /** The files have changed and will be read again. */
  readonly clear: () => void;
}

/** Sends diagnostics of what is wrong in the configurations that open documents use, and takes them back. */
export function createConfigurationProblems(connection: Connection, abilities: () => Abilities): ConfigurationProblems {
  const used = new Map<string, readonly CheckedFile[]>();
  const shown = new Set<string>();

  /** What an editor shows goes before what is on disk. */
  const fileAt = (path: string): CheckedFile | undefined =>
    [used.get(path) ?? [], ...used.values()].flat().find((file) => file.path === path);
  const refresh = (files: readonly CheckedFile[]) => {
    for (const path of new Set(files.map((file) => file.path))) {
      const { text, findings } = fileAt(path) ?? { text: '', findings: [] };
      if (findings.length === 0 && !shown.delete(path)) continue;
      if (findings.length > 0) shown.add(path);
      const document = TextDocument.create(path, 'yaml', 0, text);
      const diagnostics = findings.map((finding) => findingDiagnostic(document, finding, abilities()));
      quietly(connection, 'showing problems', connection.sendDiagnostics({ uri: path, diagnostics }));
    }
  };
  const replace = (user: string, files: readonly CheckedFile[]) => {
    const before = used.get(user) ?? [];
    if (files.length > 0) used.set(user, files);
    else used.delete(user);
    refresh([...before, ...files]);
  };

  return {
    show: (user, { files }) => replace(user, files),
    forget: (user) => replace(user, []),
    clear: () => {
      const before = [...used.values()].flat();
      used.clear();
      refresh(before);
    },
  };
}
