import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Thrown to leave a request whose answer nobody waits for any more. */
const cancelled = Symbol('cancelled');

/** Leaves the request where its token is cancelled; call it behind each `await` and before costly work. */
export function check(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled;
}

/**
 * Wraps a request's handler so that no request ends the server: a failure is written to the log and answered with `empty`,
 * a cancelled request with the protocol's own error.
 */
export function answer<P, R>(
  connection: Connection,
  name: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => Promise<R> | R,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      check(token);
      return await handler(params, token);
    } catch (error) {
      if (error === cancelled) throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, `${name} cancelled`);
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      return empty;
    }
  };
}
