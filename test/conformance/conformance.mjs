/**
 * `npm run conformance [-- ID…]`: installs the libraries under test into this folder, makes them close and be closed,
 * writes what they did to `evidence/` and compares it with the profiles.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

if (!existsSync(`${folder}node_modules`)) {
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}
for (const program of [
  '@oven/bun-linux-x64/bin/bun',
  '@deno/linux-x64-glibc/deno',
  '@cloudflare/workerd-linux-64/bin/workerd',
]) {
  const file = `${folder}node_modules/${program}`;
  if (existsSync(file)) chmodSync(file, 0o755);
}
const outfile = `${folder}.cache/run.mjs`;
await build({
  entryPoints: [`${folder}run.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
