// Runs the main job on the examples, or on a path given, from a bare checkout: installs and builds what is missing.
//   npm run try [-- PATH]            findings in the terminal
//   npm run try -- --editor [PATH]   VS Code with the extension on that folder
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies, root, run } from './setUp.mjs';

const [major] = process.versions.node.split('.').map(Number);
const words = process.argv.slice(2);
const wantsEditor = words.includes('--editor');
const paths = words.filter((word) => word !== '--editor');
// npm runs scripts in the project's folder; INIT_CWD is where the user is.
const target = path.resolve(process.env.INIT_CWD ?? process.cwd(), paths[0] ?? path.join(root, 'examples'));

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function main() {
  if (major < 20) throw new Error(`Node.js 20 or newer is needed; this is ${process.versions.node}.`);
  const unknown = paths.find((word) => word.startsWith('-'));
  if (unknown !== undefined || paths.length > 1) {
    throw new Error(`${unknown ?? paths[1]} is not understood.\nusage: npm run try -- [--editor] [PATH]`);
  }
  if (!existsSync(target)) throw new Error(`${target}: no such file or folder`);
  await ensureDependencies();
  await ensureBuild();
  return wantsEditor ? openEditor() : check();
}

/** Builds unless everything built is newer than everything it is built from. */
async function ensureBuild() {
  const inputs = ['client', 'server', 'shared', 'esbuild.mjs', 'package.json', 'package-lock.json'];
  const sources = Math.max(...inputs.map((input) => newest(path.join(root, input))));
  const outputs = ['dist/cli.js', 'dist/server/main.node.js', 'dist/client/extension.node.js'];
  const isCurrent = outputs.every((output) => {
    const found = statSync(path.join(root, output), { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs >= sources;
  });
  if (isCurrent) return;
  console.log('Building …');
  if ((await run(process.execPath, [path.join(root, 'esbuild.mjs')])) !== 0) {
    throw new Error('The build failed; its output is above.');
  }
}

function newest(file) {
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

async function check() {
  const shown = path.relative(root, target) || '.';
  console.log(`websocket-close-codes check ${shown}\n`);
  const status = await run(process.execPath, [path.join(root, 'dist/cli.js'), 'check', shown]);
  const argument = paths.length === 0 ? '' : ` ${paths[0]}`;
  console.log(`\nTo see these in the editor, with hovers and quick fixes: npm run try -- --editor${argument}`);
  // Findings are what this command is there to show, so they are no failure of it.
  return status === 1 ? 0 : status;
}

async function openEditor() {
  const folder = statSync(target).isDirectory() ? target : path.dirname(target);
  const code = installedCode();
  if (code !== undefined) {
    console.log(`Opening ${folder} in VS Code with the extension …`);
    // A window of its own with no other extensions: what is seen is what this extension does.
    const profile = ['--new-window', '--disable-extensions', `--extensionDevelopmentPath=${root}`];
    return spawnSync(code, [...profile, target], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
  }
  console.log('The command "code" is not installed: starting the server build of VS Code for the browser …');
  const { packageExtension, vsixPath } = await import('./package.mjs');
  const { startEditorServer } = await import('./editorServer.mjs');
  await packageExtension();
  const server = await startEditorServer({ extensionVsixOrPath: vsixPath, folder });
  console.log(`\nVS Code with the extension runs at\n  ${server.url}\nCtrl+C ends it.`);
  openInBrowser(server.url);
  await interrupted();
  await server.stop();
  return 0;
}

/** The `code` command of an installed VS Code; `undefined` when there is none. */
function installedCode() {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code', 'code-insiders', 'codium'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Opens the system's browser; where there is none the printed address serves. */
function openInBrowser(url) {
  const [command, ...words] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command, [...words, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function interrupted() {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
