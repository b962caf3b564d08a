import type { Connection } from 'vscode-languageserver';

/**
 * For what the client is told or asked without waiting for it: one that refuses, or is gone, is written to the log. A promise that
 * nobody looks after would end the server.
 */
export function quietly(connection: Connection, what: string, promise: Promise<unknown>): void {
  promise.catch((error) => connection.console.warn(`${what} failed: ${error}`));
}
