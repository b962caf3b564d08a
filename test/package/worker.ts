import { createContext, runInContext } from 'node:vm';

type Message = { readonly id?: number; readonly method?: string; readonly result?: unknown; readonly error?: unknown };

/**
 * Evaluates a worker script in a context that holds nothing but the language itself and the few things that every
 * worker has, sends it one request, and gives the answer's result.
 */
export function askWorker(script: string, method: string, params: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker: Record<string, unknown> = {
      console,
      setTimeout,
      clearTimeout,
      TextDecoder,
      TextEncoder,
      addEventListener: () => {},
      postMessage: ({ id, result, error }: Message) => {
        if (id !== 1) return;
        if (error === undefined) resolve(result);
        else reject(new Error(JSON.stringify(error)));
      },
    };
    worker.self = worker;
    runInContext(script, createContext(worker));
    const listener = worker.onmessage;
    if (typeof listener !== 'function') throw new Error('the script listens to no message');
    listener({ data: { jsonrpc: '2.0', id: 1, method, params } });
  });
}
