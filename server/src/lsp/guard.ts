import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import { readRecord } from './params';
import type { UnknownRecord } from './params';
import type { Session } from './session';

/** The server's answer to one method. Parameters are unchecked: `handle` reads them with the readers of `params.ts`. */
export type RequestHandler = {
  readonly method: string;
  readonly handle: (session: Session, params: UnknownRecord, token: CancellationToken) => Promise<unknown>;
};

/** What the server does on one notification. */
export type NotificationHandler = {
  readonly method: string;
  readonly handle: (session: Session, params: UnknownRecord) => void;
};

/** Where the server stands in its life; decides which messages are answered. */
export type Phase =
  { readonly kind: 'new' } | { readonly kind: 'running'; readonly session: Session } | { readonly kind: 'shut-down' };

/**
 * A handler as the connection wants it. Requests out of order get the protocol's error codes, early ones wait until
 * the session has begun, and whatever a handler throws becomes an answer and a line of the log.
 */
export function guardRequest(
  handler: RequestHandler,
  phase: () => Phase,
): (...received: unknown[]) => Promise<unknown> {
  return async (...received) => {
    const token = received.at(-1) as CancellationToken;
    const params = received.length > 1 ? received[0] : {};
    const now = phase();
    if (now.kind === 'new') return new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');
    if (now.kind === 'shut-down') return new ResponseError(ErrorCodes.InvalidRequest, 'the server is shut down');
    const { session } = now;
    try {
      await session.begun;
      throwIfCancelled(token);
      const answer = await handler.handle(session, readRecord(params ?? {}, 'params'), token);
      throwIfCancelled(token);
      return answer ?? null;
    } catch (error) {
      if (error instanceof ResponseError) return error;
      session.log.error(`${handler.method}: ${describe(error)}`);
      return new ResponseError(ErrorCodes.InternalError, `${handler.method} failed; see the server's log`);
    }
  };
}

/** The same for notifications, which have no answer: what is wrong is logged. */
export function guardNotification(handler: NotificationHandler, phase: () => Phase): (...received: unknown[]) => void {
  return (...received) => {
    const now = phase();
    if (now.kind !== 'running') return;
    try {
      handler.handle(now.session, readRecord(received[0], 'params'));
    } catch (error) {
      now.session.log.error(`${handler.method}: ${error instanceof ResponseError ? error.message : describe(error)}`);
    }
  };
}

/** Ends a request that the client no longer waits for. Called after each await. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** An error with its stack, which names no text of the user's. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
