import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { codeActions } from './codeActions';
import { completion, completionResolve } from './completion';
import { didChangeConfiguration, didChangeWatchedFiles } from './configurationChange';
import { createSession } from './createSession';
import { debugInformation } from './debugInformation';
import { definition } from './definition';
import { documentHighlight } from './documentHighlight';
import { explain } from './explain';
import { guardNotification, guardRequest } from './guard';
import type { Phase } from './guard';
import { hover } from './hover';
import { initializeResult } from './initialize';
import { onInitialized } from './initialized';
import { inlayHints, inlayHintResolve } from './inlayHints';
import { listCodes } from './listCodes';
import { didChangeNotebook, didCloseNotebook, didOpenNotebook } from './notebookSync';
import { executeCommand } from './rulePages';
import { createPullDiagnostics } from './pullDiagnostics';
import { didChange, didClose, didOpen, didSave } from './textDocumentSync';
import type { ServerWorld } from './world';

const requestHandlers = [
  hover,
  definition,
  documentHighlight,
  codeActions,
  completion,
  completionResolve,
  executeCommand,
  inlayHints,
  inlayHintResolve,
  listCodes,
  explain,
  debugInformation,
];

const notificationHandlers = [
  didOpen,
  didChange,
  didSave,
  didClose,
  didOpenNotebook,
  didChangeNotebook,
  didCloseNotebook,
  didChangeConfiguration,
  didChangeWatchedFiles,
];

/** Serves one client over a connection, from `initialize` to `shutdown`. The connection itself ends the process. */
export function startServer(connection: Connection, world: ServerWorld): void {
  let phase: Phase = { kind: 'new' };
  const currentPhase = () => phase;
  const pullDiagnostics = createPullDiagnostics();

  connection.onInitialize((params) => {
    if (phase.kind !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, 'initialize comes only once');
    const session = createSession(connection, world, params, pullDiagnostics.forget);
    phase = { kind: 'running', session };
    return initializeResult(session);
  });
  connection.onInitialized(() => {
    if (phase.kind === 'running') onInitialized(phase.session);
  });
  connection.onShutdown(() => {
    if (phase.kind === 'running')
      for (const { uri } of phase.session.documents.all()) phase.session.documents.close(uri);
    phase = { kind: 'shut-down' };
  });
  for (const handler of [...requestHandlers, pullDiagnostics]) {
    connection.onRequest(handler.method, guardRequest(handler, currentPhase));
  }
  for (const handler of notificationHandlers) {
    connection.onNotification(handler.method, guardNotification(handler, currentPhase));
  }
  connection.listen();
}
