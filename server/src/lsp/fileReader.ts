import type { Connection } from 'vscode-languageserver';
import { clientRequests } from '../../../shared/src/protocol';
import type { ServerWorld } from './world';

/** The text of a file by its URI; `undefined` when there is none or nobody can read it. Never rejects. */
export type FileReader = (uri: string) => Promise<string | undefined>;

/**
 * Reads files on disk by itself where there is a disk, and all else through the client, when the client offers it:
 * virtual file systems and the browser have no other way.
 */
export function createFileReader(world: ServerWorld, connection: Connection, clientReadsFiles: boolean): FileReader {
  return async (uri) => {
    try {
      if (world.readFile !== undefined && uri.startsWith('file:')) return await world.readFile(uri);
      if (!clientReadsFiles) return undefined;
      const answer: unknown = await connection.sendRequest(clientRequests.readFile, { uri });
      return readText(answer);
    } catch {
      return undefined;
    }
  };
}

function readText(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('text' in answer)) return undefined;
  return typeof answer.text === 'string' ? answer.text : undefined;
}
