import { join } from 'node:path';
import { runBundle } from './codeCache.node';
import type * as serverBundle from './server.node';

/** How a client reaches the server: over standard input and output, or as the process's arguments say. */
export type Transport = 'stdio' | 'arguments';

/** So long after the start most of what is usually run has been run, in milliseconds. */
const settled = 10_000;

/** Starts the server's bundle, `server.node.js` in the given folder. */
export function launchServer(folder: string, transport: Transport): void {
  const { exports, keepCode } = runBundle(join(folder, 'server.node.js'));
  const { hasParsed, startServing } = exports as typeof serverBundle;
  startServing(transport);
  const keep = () => {
    if (hasParsed()) keepCode();
  };
  // A client may end the process without a word.
  setTimeout(keep, settled).unref();
  process.once('exit', keep);
}
