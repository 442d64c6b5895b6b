import { browserWebSocket } from './javascript/browser-websocket';
import { bun } from './javascript/bun';
import { cloudflareWorkers } from './javascript/cloudflare-workers';
import { deno } from './javascript/deno';
import { isomorphicWs } from './javascript/isomorphic-ws';
import { undici } from './javascript/undici';
import { websocketStream } from './javascript/websocket-stream';
import { ws } from './javascript/ws';
import type { LibraryProfile } from './profile';

/**
 * Every library that the product knows. Where several give a meaning to the same global, the first whose `signs` stand
 * in the file holds; those without signs come last.
 */
export const libraries: readonly LibraryProfile[] = [
  cloudflareWorkers,
  deno,
  bun,
  undici,
  websocketStream,
  browserWebSocket,
  ws,
  isomorphicWs,
];
