import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/setUp.mjs';
import { createRandom } from './generator.mjs';
import { residentMemory, rest, startLanguageServer } from './languageServer.mjs';
import { longFile } from './longFile.mjs';

/** VS Code language ids by file extension, for the examples. */
const languageIds = {
  '.c': 'c',
  '.clj': 'clojure',
  '.cpp': 'cpp',
  '.cs': 'csharp',
  '.dart': 'dart',
  '.erl': 'erlang',
  '.ex': 'elixir',
  '.exs': 'elixir',
  '.gd': 'gdscript',
  '.go': 'go',
  '.hs': 'haskell',
  '.java': 'java',
  '.kt': 'kotlin',
  '.lua': 'lua',
  '.m': 'objective-c',
  '.php': 'php',
  '.pl': 'perl',
  '.pm': 'perl',
  '.py': 'python',
  '.rb': 'ruby',
  '.rs': 'rust',
  '.scala': 'scala',
  '.swift': 'swift',
  '.zig': 'zig',
};

/** The largest example of each language other than JavaScript: its id and its text. */
export function examplePrograms() {
  const largest = new Map();
  for (const file of filesBelow(path.join(root, 'examples'))) {
    const languageId = languageIds[path.extname(file)];
    const text = languageId === undefined ? '' : readFileSync(file, 'utf8');
    if (text.length > (largest.get(languageId)?.length ?? 0)) largest.set(languageId, text);
  }
  return [...largest].sort(([a], [b]) => (a < b ? -1 : 1));
}

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesBelow(file) : [file];
  });
}

/** Milliseconds from opening the first file of a language, in a server that has loaded nothing, to its diagnostics. */
export async function firstFileTimes(cli, languageId, text, count) {
  const times = [];
  for (let index = 0; index < count; index++) {
    const server = await startLanguageServer(cli);
    const start = performance.now();
    await server.open('file:///bench/first', languageId, text);
    const found = await server.diagnostics('file:///bench/first');
    times.push(performance.now() - start);
    await server.stop();
    if (found.length === 0) throw new Error(`nothing was found in the ${languageId} example`);
  }
  return times;
}

/** Milliseconds from a keystroke to the diagnostics of that version, in a file of so many lines. */
export async function languageEditTimes(cli, languageId, text, lines, edits) {
  const server = await startLanguageServer(cli);
  const uri = 'file:///bench/long';
  const whole = longFile(languageId, text, lines);
  await server.open(uri, languageId, whole);
  await server.diagnostics(uri);
  const random = createRandom(11);
  const content = whole.split('\n');
  const times = [];
  for (let index = 0; index < edits; index++) {
    const line = random(content.length);
    const column = random(content[line].length + 1);
    const at = { line, character: column };
    for (const [range, insert] of [
      [{ start: at, end: at }, 'x'],
      [{ start: at, end: { line, character: column + 1 } }, ''],
    ]) {
      const start = performance.now();
      await server.change(uri, range, insert);
      await server.diagnostics(uri);
      times.push(performance.now() - start);
    }
  }
  await server.stop();
  return times.slice(10);
}

/**
 * Resident memory in MB of a server in which a file of each of these languages is open: right after the last, and once
 * it has had nothing to do for a few seconds.
 */
export async function memoryOfAll(cli, programs) {
  const server = await startLanguageServer(cli);
  for (const [languageId, text] of programs) {
    await server.open(`file:///bench/${languageId}`, languageId, text);
    await server.diagnostics(`file:///bench/${languageId}`);
  }
  const busy = residentMemory(server.pid);
  await rest();
  const atRest = residentMemory(server.pid);
  await server.stop();
  return { busy, atRest };
}

/** A folder with so many copies of the examples; the caller removes it. */
export function mixedTree(copies) {
  const tree = mkdtempSync(path.join(tmpdir(), 'close-codes-mixed-'));
  for (let index = 0; index < copies; index++) {
    const to = path.join(tree, `copy${index}`);
    mkdirSync(to);
    cpSync(path.join(root, 'examples'), to, { recursive: true });
  }
  return { tree, files: filesBelow(tree).length, remove: () => rmSync(tree, { recursive: true, force: true }) };
}
