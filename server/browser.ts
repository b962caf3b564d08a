import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type Machine, startServer } from './lsp/server.ts';

/** Where the script runs: a worker, or what node.ts makes look like one. */
type WorkerScope = DedicatedWorkerGlobalScope & { readText?: Machine['readText'] };

/** The language server as a web worker; files are read by the client, or by whoever runs the script and gives it `readText`. */
const scope = globalThis as unknown as WorkerScope;
const { readText } = scope;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  now: Date.now,
  ...(readText ? { readText } : {}),
});
