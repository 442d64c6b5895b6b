import { Console } from 'node:console';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { assetsIn } from './assets.node';
import { freeMemoryWhenIdle } from './idleMemory.node';
import type { Transport } from './launch.node';
import { startServer } from './lsp/startServer';
import type { ServerWorld } from './lsp/world';

/** The folder of the built server (`dist/server`), with the grammars beside it in `dist`. */
const here = __dirname;

const assets = assetsIn(join(here, '..'));

const world: ServerWorld = {
  readAsset: assets.read,
  readFile: readFileByUri,
  now: () => performance.now(),
  ...documentationOnDisk(join(here, '..', '..', 'docs', 'rules')),
  platform: `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
};

/** Serves one client, until it says `exit` or closes the connection. */
export function startServing(transport: Transport): void {
  outliveMistakes();
  freeMemoryWhenIdle();
  if (transport === 'arguments') {
    startServer(createConnection(), world);
    return;
  }
  globalThis.console = new Console(process.stderr);
  startServer(createConnection(process.stdin, process.stdout), world);
}

/** Whether a document was parsed so far. */
export function hasParsed(): boolean {
  return assets.hasGrammar();
}

/** A promise that nobody minds must not end the server; it is told on the error stream, which clients log. */
function outliveMistakes(): void {
  process.on('unhandledRejection', (reason) => {
    process.stderr.write(`${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`);
  });
}

async function readFileByUri(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}

function documentationOnDisk(folder: string): Pick<ServerWorld, 'documentationBase'> {
  return existsSync(folder) ? { documentationBase: `${pathToFileURL(folder).href}/` } : {};
}
