import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { diagnosticsOf } from './pullDiagnostics';
import { describe } from './guard';
import type { Session } from './session';

/**
 * Publishes diagnostics for clients that do not ask for them. Changes that come while a document is looked at lead to
 * one more look, however many they are.
 */
export function createPushDiagnostics(session: () => Session): Pick<Session['publish'], 'document' | 'closed'> {
  const running = new Map<string, 'clean' | 'stale'>();

  const send = (uri: string, diagnostics: Awaited<ReturnType<typeof diagnosticsOf>>, version?: number) => {
    const params = { uri, diagnostics, ...(version !== undefined && { version }) };
    void session()
      .connection.sendDiagnostics(params)
      .catch(() => undefined);
  };

  const publish = async (uri: string) => {
    const { client, documents, log, begun } = session();
    running.set(uri, 'clean');
    await begun;
    do {
      running.set(uri, 'clean');
      try {
        const diagnostics = await diagnosticsOf(session(), uri);
        const document = documents.get(uri);
        if (document === undefined) break;
        if (running.get(uri) === 'clean') {
          send(uri, diagnostics, client.versionsDiagnostics ? document.text.version : undefined);
        }
      } catch (error) {
        if (!isContentModified(error)) log.error(`diagnostics: ${describe(error)}`);
      }
    } while (running.get(uri) === 'stale' && documents.get(uri) !== undefined);
    running.delete(uri);
  };

  return {
    document: (uri) => {
      if (running.has(uri)) running.set(uri, 'stale');
      else void publish(uri);
    },
    closed: (uri) => {
      send(uri, []);
    },
  };
}

function isContentModified(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
}
