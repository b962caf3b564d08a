import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';

/** The language server as a process: over standard input and output with `--stdio`, over Node's own channel with `--node-ipc`. */
async function readText(uri: string): Promise<string | null> {
  try {
    return (await readFile(fileURLToPath(uri), 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

startServer(createConnection(ProposedFeatures.all), { now: Date.now, readText });
