import { Console } from 'node:console';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { freeMemoryWhenIdle } from './idleMemory.node';
import { startServer } from './lsp/startServer';
import type { ServerWorld } from './lsp/world';

/** The folder of the built server (`dist/server`), with the grammars beside it in `dist`. */
const here = __dirname;

const world: ServerWorld = {
  readAsset: (name) => readFile(join(here, '..', name)),
  readFile: readFileByUri,
  now: () => performance.now(),
  ...documentationOnDisk(join(here, '..', '..', 'docs', 'rules')),
  platform: `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
};

/** Serves one client over standard input and output, until it says `exit` or closes the input. */
export function startStdio(): void {
  globalThis.console = new Console(process.stderr);
  outliveMistakes();
  freeMemoryWhenIdle();
  startServer(createConnection(process.stdin, process.stdout), world);
}

/** Serves the client that started this process, over the transport that its arguments name. */
function startByArguments(): void {
  outliveMistakes();
  freeMemoryWhenIdle();
  startServer(createConnection(), world);
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

if (require.main === module) {
  const names = process.argv.slice(2).map((argument) => argument.split('=')[0]);
  if (['--node-ipc', '--socket', '--pipe'].some((transport) => names.includes(transport))) startByArguments();
  else startStdio();
}
