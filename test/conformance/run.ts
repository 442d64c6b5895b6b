import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differences } from './compare';
import { startDriver } from './driverProcess';
import { builtProgram, filledCommand, readDrivers, type DriverEntry } from './drivers';
import { build, installedPackages, installPackages, installPythonPackages } from './prerequisites';
import { startRawServer } from './rawPeer';
import { sweep } from './sweep';

const folder = join(process.cwd(), 'test/conformance');

const agreed = 'as the profile says';

/**
 * Runs the named drivers or languages (all without a name), writes their evidence and prints a table. The exit status
 * is 1 on a difference and when a driver could not be run.
 */
async function main(names: readonly string[]): Promise<void> {
  const entries = readDrivers(folder).filter((entry) => isWanted(entry, names));
  installPackages(entries);
  const rows: string[][] = [];
  for (const entry of entries)
    rows.push(await runOne(entry).catch((error: unknown) => [entry.id, '-', '-', String(error)]));
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  if (rows.length === 0) console.error('No driver of that name.');
  if (rows.length === 0 || rows.some((row) => row[3] !== agreed)) process.exitCode = 1;
}

/** Without a name all are wanted. What is built by hand and is not there must be asked for by its own id. */
function isWanted(entry: DriverEntry, names: readonly string[]): boolean {
  if (names.includes(entry.id)) return true;
  if (entry.byHand === true && !existsSync(builtProgram(entry, folder))) return false;
  return names.length === 0 || names.includes(entry.language);
}

async function runOne(entry: DriverEntry): Promise<string[]> {
  const { language, id, crashText } = entry;
  const begun = performance.now();
  const packages = installedPackages(entry.apt);
  const missing = entry.apt.filter((name) => !(name in packages));
  if (missing.length > 0) return [id, '-', '-', `not run; it needs: apt-get install ${missing.join(' ')}`];
  const unbuilt = build(entry, folder);
  if (unbuilt !== undefined) return [id, '-', '-', unbuilt];
  const pythonPath = installPythonPackages(entry, folder);
  const peer = await startRawServer();
  const driver = await startDriver({
    command: filledCommand(entry, folder, entry.command, process.execPath),
    environment: {
      PACKAGE_VERSIONS: JSON.stringify(packages),
      ...(pythonPath !== undefined && { PYTHONPATH: pythonPath }),
      ...entry.environment,
    },
    ...(crashText === undefined ? {} : { crashText }),
  });
  const evidence = await sweep(driver, peer, (text) => process.stderr.write(`${id}: ${text}\n`));
  await driver.stop();
  await peer.stop();
  await mkdir(join(folder, 'evidence', language), { recursive: true });
  await writeFile(join(folder, 'evidence', language, `${id}.json`), `${JSON.stringify(evidence, null, 2)}\n`);
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const found = differences(id, evidence);
  for (const difference of found) process.stderr.write(`  ${difference}\n`);
  return [id, evidence.version, seconds, found.length === 0 ? agreed : `${String(found.length)} differ`];
}

await main(process.argv.slice(2));
process.exit();
