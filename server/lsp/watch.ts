import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';

/** Asks the client to tell about changed settings and configuration files, where it can. */
export async function watchConfiguration(connection: Connection, abilities: Abilities): Promise<void> {
  if (abilities.registersConfiguration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'postmortem' });
  if (abilities.registersWatchers)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/.postmortem.{yaml,yml,jsonc}' }],
    });
}
