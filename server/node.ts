import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import {
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { decode } from './cli/source.ts';

/**
 * The language server as a process: over standard input and output with `--stdio`, else over Node's own channel. It runs the worker's
 * script, so that the package holds the server once, and passes messages on as a page would.
 */
const streams = process.argv.includes('--stdio');
const reader: MessageReader = streams ? new StreamMessageReader(process.stdin) : new IPCMessageReader(process);
const writer: MessageWriter = streams ? new StreamMessageWriter(process.stdout) : new IPCMessageWriter(process);

async function readText(uri: string): Promise<string | null> {
  try {
    return decode(await readFile(fileURLToPath(uri))).text;
  } catch {
    return null;
  }
}

const scope = Object.assign(globalThis, {
  readText,
  onmessage: null as ((event: { readonly data: Message }) => void) | null,
  // The errors that a worker would be told of end this process.
  addEventListener: () => {},
  // A client that has gone takes no answer; the reader tells that it has, and the process ends.
  postMessage: (message: Message) => void writer.write(message).catch(() => {}),
});

const script = join(__dirname, 'server.worker.js');
runInThisContext(readFileSync(script, 'utf8'), { filename: script });

/** Whether the client has asked to shut down before it says exit: the protocol's exit codes tell. */
let asked = false;
reader.onClose(() => process.exit(asked ? 0 : 1));
reader.listen((message) => {
  const { method } = message as { method?: string };
  asked ||= method === 'shutdown';
  if (method === 'exit') process.exit(asked ? 0 : 1);
  scope.onmessage?.({ data: message });
});
