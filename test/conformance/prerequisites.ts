import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtProgram, filledCommand, type DriverEntry } from './drivers';

/** The versions of those of these Debian packages that are installed. */
export function installedPackages(names: readonly string[]): { readonly [name: string]: string } {
  if (names.length === 0) return {};
  const format = '${Package}\t${db:Status-Status}\t${Version}\n';
  const { stdout } = spawnSync('dpkg-query', ['--show', `--showformat=${format}`, ...names], { encoding: 'utf8' });
  const lines = (typeof stdout === 'string' ? stdout : '').split('\n').map((line) => line.split('\t'));
  const entries = lines
    .filter(([, status]) => status === 'installed')
    .map(([name = '', , version = '']) => [name, version] as const);
  return Object.fromEntries(entries);
}

/**
 * Installs what these drivers need from Debian and is not there yet. Without the right to do so (or without `apt-get`)
 * nothing is installed; drivers whose packages are missing are then not run.
 */
export function installPackages(entries: readonly DriverEntry[]): void {
  const wanted = [...new Set(entries.flatMap(({ apt }) => apt))];
  const present = installedPackages(wanted);
  const missing = wanted.filter((name) => !(name in present));
  if (missing.length === 0 || process.getuid?.() !== 0) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 2, 2] as ('ignore' | number)[], env: environment };
  spawnSync('apt-get', ['update', '--quiet'], options);
  spawnSync('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...missing], options);
}

/**
 * Installs a driver's Python packages into a folder of its own and returns it; `undefined` when it needs none. Throws
 * when they cannot be had.
 */
export function installPythonPackages(entry: DriverEntry, folder: string): string | undefined {
  if (!entry.pip || entry.pip.length === 0) return undefined;
  const target = join(
    folder,
    '.cache',
    entry.language,
    `${entry.id}-${entry.pip.join('-').replaceAll(/[^\w.-]/gu, '')}`,
  );
  if (existsSync(target)) return target;
  const options = ['-m', 'pip', 'install', '--quiet', '--no-warn-script-location', '--target', target];
  const { status } = spawnSync('/usr/bin/python3', [...options, ...entry.pip], { stdio: ['ignore', 2, 2] });
  if (status === 0) return target;
  rmSync(target, { recursive: true, force: true });
  throw new Error(`not run; it needs: pip install ${entry.pip.join(' ')}`);
}

/** Runs a driver's build commands, or looks for what was built by hand. Returns what went wrong, or `undefined`. */
export function build(entry: DriverEntry, folder: string): string | undefined {
  if (entry.byHand === true) {
    const program = builtProgram(entry, folder);
    if (existsSync(program)) return undefined;
    return `not run; it is built by hand, from ${relative(folder, entry.file)} to ${relative(folder, program)}`;
  }
  mkdirSync(join(folder, '.cache', entry.language), { recursive: true });
  for (const step of entry.build) {
    const [program, ...rest] = filledCommand(entry, folder, step, process.execPath);
    const { status, error } = spawnSync(program!, rest, { cwd: join(folder, entry.language), stdio: ['ignore', 2, 2] });
    if (error) return `cannot build: ${error.message}`;
    if (status !== 0) return `cannot build: ${program!} ended with exit status ${String(status)}`;
  }
  return undefined;
}
