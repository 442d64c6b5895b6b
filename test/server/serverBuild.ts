import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');
/** What starts the server, and the server. */
const outfiles = ['dist/server/main.node.js', 'dist/server/server.node.js'];
const lock = join(root, 'out', 'server-build.lock');
const longestBuild = 60_000;

/**
 * The path of the bundled server, built anew when a source is younger than it. Test files run in processes of their
 * own: one of them builds, the others wait for it.
 */
export async function builtServer(): Promise<string> {
  const [bundle = '', ...others] = outfiles.map((outfile) => join(root, outfile));
  const isOld = () => [bundle, ...others].some(isStale);
  mkdirSync(join(root, 'out'), { recursive: true });
  while (isOld()) {
    if (!takeLock()) {
      await wait(50);
      continue;
    }
    try {
      if (isOld()) {
        const only = outfiles.map((outfile) => `--only=${outfile}`);
        execFileSync(process.execPath, ['esbuild.mjs', ...only], { cwd: root });
      }
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return bundle;
}

function isStale(bundle: string): boolean {
  const built = modified(bundle);
  return ['server/src', 'shared/src', 'esbuild.mjs', 'package.json'].some((path) => newest(join(root, path)) > built);
}

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return modified(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

/** A lock that is older than any build was left behind by a process that was ended. */
function takeLock(): boolean {
  if (Date.now() - modified(lock) > longestBuild) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
