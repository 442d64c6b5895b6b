import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** Starts the bundled server and speaks to it over its standard input and output, as an editor does. */
export async function startLanguageServer(cli, environment = {}) {
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
  });
  await connection.sendNotification('initialized', {});
  const documents = new Map();

  return {
    pid: child.pid,
    open: (uri, languageId, text) => {
      documents.set(uri, 1);
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    /** One change: text put in place of a range. */
    change: (uri, range, text) => {
      const version = documents.get(uri) + 1;
      documents.set(uri, version);
      return connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
    },
    diagnostics: async (uri) => {
      const report = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      return report.items;
    },
    hover: (uri, position) => connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }),
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((resolve) => child.once('close', resolve));
      connection.dispose();
    },
  };
}

/** Resident memory of a process in MB; `undefined` where the system does not tell. */
export function residentMemory(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** So long that a server which has nothing to do has given back what it needed before. */
export const rest = () => new Promise((resolve) => setTimeout(resolve, 8_000));
