import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** A CommonJS bundle that has been run. */
export type Bundle = {
  /** What it exports; the caller knows its type. */
  readonly exports: unknown;
  /**
   * Writes down what V8 has compiled of the bundle, so that the next process need not; best called when all that is
   * usually run has been run. Does nothing when this process began with such code. Throws never.
   */
  readonly keepCode: () => void;
};

/** Ends the names of files with code. */
const ending = '.code';

/**
 * Milliseconds after which code is taken for that of a Node.js or VS Code which is gone. Where it is not, one start in
 * so long a time reads the source again.
 */
const oldAge = 60 * 24 * 60 * 60 * 1000;

/** Bytes of the digest that stands before the code. */
const digestLength = 32;

/**
 * Runs a bundle as `require` does, with the code that V8 made of it in an earlier process if there is any: reading
 * two megabytes of JavaScript anew takes longer than most of what is asked of them. Node.js 22 offers the same as
 * `module.enableCompileCache`; its variables `NODE_COMPILE_CACHE` (the folder) and `NODE_DISABLE_COMPILE_CACHE` are
 * heeded here too. Throws what the bundle throws.
 *
 * @param file the bundle's absolute path
 * @param folder where code is kept; none is kept where there is no such folder
 */
export function runBundle(file: string, folder: string | undefined = codeFolder()): Bundle {
  const bytes = readFileSync(file);
  const source = digestOf(bytes);
  const kept = folder === undefined ? undefined : join(folder, nameOfCode(file));
  const cachedData = kept === undefined ? undefined : readCode(kept, source);
  const head = '(function (exports, require, module, __filename, __dirname) { ';
  const script = new Script(`${head}${bytes.toString()}\n})`, {
    filename: file,
    columnOffset: -head.length,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} as unknown };
  const run = script.runInThisContext() as (...parts: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  const keepCode = isKept || kept === undefined ? () => undefined : keeper(kept, source, script);
  return { exports: module.exports, keepCode };
}

/** Made apart from `runBundle`, so that what lives as long as the process holds no bytes of the bundle. */
function keeper(path: string, source: Buffer, script: Script): () => void {
  return () => writeCode(path, source, script.createCachedData());
}

/** The folder for compiled code, among the user's own caches; `undefined` where none is wanted or known. */
export function codeFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE } = environment;
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  try {
    const base = NODE_COMPILE_CACHE ?? cachesOf(environment);
    return base && join(base, 'websocket-close-codes', 'compiled');
  } catch {
    return undefined;
  }
}

/** Where a user's programs keep what can be made anew; throws where the user has no home. */
function cachesOf({ XDG_CACHE_HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === 'win32') return LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

/** Code fits one version of V8 on one kind of processor only. */
function nameOfCode(file: string): string {
  return `${basename(file, '.js')}-${process.versions.v8}-${process.arch}${ending}`;
}

/** The code in a file, if it was made of the source with this digest and is whole: V8 looks at the length only. */
function readCode(path: string, source: Buffer): Buffer | undefined {
  try {
    const content = readFileSync(path);
    const code = content.subarray(digestLength);
    return digestOf(source, code).equals(content.subarray(0, digestLength)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function writeCode(path: string, source: Buffer, code: Buffer): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(unfinished, Buffer.concat([digestOf(source, code), code]), { mode: 0o600 });
    renameSync(unfinished, path);
  } catch {
    // A full disk or a folder that cannot be written: the next process reads the source again.
    removeIfThere(unfinished);
    return;
  }
  removeOldCode(dirname(path));
}

/** Takes away the code that was written long ago, and what processes that ended too early left unfinished. */
function removeOldCode(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (name.includes(ending) && Date.now() - statSync(path).mtimeMs > oldAge) removeIfThere(path);
    }
  } catch {
    // Another process takes it away at the same time.
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What stands in the place of its folder is no folder: it is not there.
  }
}

function digestOf(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
