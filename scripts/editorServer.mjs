import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeServerMain, codeServerNode, ensureCodeServer, ensureSystemPackages } from './setUp.mjs';

const host = '127.0.0.1';
const startLimit = 60_000;

/**
 * Starts the VS Code server of code-server with an extension installed, for a browser on this machine.
 *
 * @param {object} options
 * @param {string} options.extensionVsixOrPath a packaged `.vsix`, or a folder that holds an unpacked extension
 * @param {string} options.folder the folder to open
 * @param {readonly string[]} [options.alsoInstall] further packaged extensions
 * @param {number} [options.port] a free one when absent
 * @param {boolean} [options.forTests] lets the address carry a `payload` that names extensions under development
 * @returns {Promise<{ url: string, port: number, extensionFolder: string, stop: () => Promise<void> }>} `url` opens
 *   the folder, `extensionFolder` is where the extension was installed, `stop` ends the server and removes its data
 */
export async function startEditorServer({ extensionVsixOrPath, folder, alsoInstall = [], port, forTests = false }) {
  await ensureSystemPackages();
  await ensureCodeServer();
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'close-codes-editor-'));
  const extensionsFolder = path.join(dataFolder, 'extensions');
  const common = ['--server-data-dir', path.join(dataFolder, 'data'), '--extensions-dir', extensionsFolder];
  common.push('--accept-server-license-terms', '--telemetry-level', 'off');
  const extensionFolder = await install(path.resolve(extensionVsixOrPath), extensionsFolder, common);
  for (const extension of alsoInstall) await install(path.resolve(extension), extensionsFolder, common);

  const actualPort = port ?? (await freePort());
  const server = startProcess([
    ...common,
    ...['--host', host, '--port', String(actualPort), '--without-connection-token', '--disable-workspace-trust'],
    ...(forTests ? ['--enable-smoke-test-driver'] : []),
  ]);
  const stop = async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await server.says('Extension host agent listening', startLimit);
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `http://${host}:${actualPort}/?folder=${encodeURIComponent(path.resolve(folder))}`;
  return { url, port: actualPort, extensionFolder, stop };
}

async function install(extension, extensionsFolder, common) {
  mkdirSync(extensionsFolder, { recursive: true });
  if (extension.endsWith('.vsix')) {
    const before = new Set(readdirSync(extensionsFolder));
    const installer = startProcess([...common, '--install-extension', extension, '--force']);
    const code = await installer.ended;
    const isNew = (entry) => !before.has(entry) && existsSync(path.join(extensionsFolder, entry, 'package.json'));
    const name = readdirSync(extensionsFolder).find(isNew);
    if (code !== 0 || name === undefined) throw new Error(`${extension} was not installed:\n${installer.output()}`);
    return path.join(extensionsFolder, name);
  }
  const destination = path.join(extensionsFolder, 'websocket-close-codes');
  cpSync(extension, destination, { recursive: true });
  return destination;
}

/** Starts the server's script in a process group of its own, so that its extension hosts end with it. */
function startProcess(args) {
  const child = spawn(codeServerNode(), [codeServerMain(), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let output = '';
  const listeners = new Set();
  const take = (data) => {
    output += data;
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      take(error.message);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
  const kill = (signal) => {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const killAtExit = () => kill('SIGKILL');
  process.on('exit', killAtExit);
  void ended.then(() => process.off('exit', killAtExit));

  const says = (text, limit) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => finish(new Error(`No "${text}" within ${limit} ms:\n${output}`)), limit);
      const check = () => {
        if (output.includes(text)) finish();
      };
      const finish = (error) => {
        clearTimeout(timer);
        listeners.delete(check);
        if (error) reject(error);
        else resolve();
      };
      void ended.then((code) => finish(new Error(`The server ended with code ${code}:\n${output}`)));
      listeners.add(check);
      check();
    });
  const stop = async () => {
    kill('SIGTERM');
    const timer = setTimeout(() => kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(timer);
    kill('SIGKILL');
  };
  return { ended, says, stop, output: () => output };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
