import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { isConfigurationFile } from '../core/config/names.ts';
import { baseName } from '../core/config/path.ts';
import type { Abilities } from './abilities.ts';
import { quietly } from './quietly.ts';

/** Keeps the client telling about what settings come from. */
export interface Watch {
  /** To be called once the client is initialised. */
  readonly start: () => void;
  /** A file was looked for: from now on the client tells when one of that name changes. Templates and what configurations extend have any name. */
  readonly follow: (uri: string) => void;
}

/** The name as a glob: what means something in globs matches any one character. */
const asGlob = (name: string): string => `**/${decodeURIComponent(name).replace(/[*?{}[\],!\\]/g, '?')}`;

/** Asks the client to tell about changed settings, configuration files and the files that they name, where it can. */
export function createWatch(connection: Connection, abilities: () => Abilities): Watch {
  const names = new Set<string>();
  const watch = (globPattern: string): void =>
    quietly(
      connection,
      `watching ${globPattern}`,
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] }),
    );
  return {
    start: () => {
      if (abilities().registersConfiguration)
        quietly(
          connection,
          'watching settings',
          connection.client.register(DidChangeConfigurationNotification.type, { section: 'postmortem' }),
        );
      if (abilities().registersWatchers) watch('**/.postmortem.{yaml,yml,jsonc}');
    },
    follow: (uri) => {
      const name = baseName(uri);
      if (!abilities().registersWatchers || isConfigurationFile(uri) || /\/\.git(?:\/HEAD)?$/.test(uri)) return;
      if (names.has(name)) return;
      names.add(name);
      watch(asGlob(name));
    },
  };
}
