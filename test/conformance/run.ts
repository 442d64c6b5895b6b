import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differences } from './compare';
import { startDriver } from './driverProcess';
import type { Evidence } from './evidence';
import { startRawServer } from './rawPeer';
import { sweep } from './sweep';

/** Files beside the drivers that are no drivers. */
const parts: readonly string[] = ['kit', 'clients', 'reconnecting'];

const folder = join(process.cwd(), 'test/conformance');

/** How the drivers of a language are started. */
const languages: { readonly [language: string]: { readonly extension: string; readonly start: readonly string[] } } = {
  javascript: { extension: '.mjs', start: [process.execPath] },
};

/** Drivers that need another program than their language's. Paths are relative to this folder. */
const starters: { readonly [driver: string]: readonly string[] } = {
  'javascript/bun': ['node_modules/@oven/bun-linux-x64/bin/bun'],
  'javascript/deno': ['node_modules/@deno/linux-x64-glibc/deno', 'run', '--quiet', '--no-lock', '--allow-all'],
};

/** Runs the named drivers (all without a name), writes their evidence and prints a table. The exit status is 1 on a difference. */
async function main(names: readonly string[]): Promise<void> {
  const rows: string[][] = [];
  for (const [language, { extension, start }] of Object.entries(languages)) {
    const files = (await readdir(join(folder, language))).filter((file) => file.endsWith(extension)).sort();
    for (const file of files) {
      const id = file.slice(0, -extension.length);
      if (parts.includes(id) || (names.length > 0 && !names.includes(id))) continue;
      const program = starters[`${language}/${id}`]?.map((part) => part.replace(/^node_modules/u, join(folder, '$&')));
      const command = [...(program ?? start), join(folder, language, file)];
      rows.push(await runOne(language, id, command).catch((error: unknown) => [id, '-', '-', String(error)]));
    }
  }
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  if (rows.some((row) => row[3] !== 'as the profile says')) process.exitCode = 1;
}

async function runOne(language: string, id: string, command: readonly string[]): Promise<string[]> {
  const begun = performance.now();
  const peer = await startRawServer();
  const driver = await startDriver(command);
  const evidence = await sweep(driver, peer, (text) => process.stderr.write(`${id}: ${text}\n`));
  await driver.stop();
  await peer.stop();
  await mkdir(join(folder, 'evidence', language), { recursive: true });
  await writeFile(join(folder, 'evidence', language, `${id}.json`), `${JSON.stringify(evidence, null, 2)}\n`);
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const found = differences(id, evidence);
  for (const difference of found) process.stderr.write(`  ${difference}\n`);
  return [id, evidence.version, seconds, found.length === 0 ? 'as the profile says' : `${String(found.length)} differ`];
}

export type { Evidence };

await main(process.argv.slice(2));
process.exit();
