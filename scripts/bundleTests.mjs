import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './setUp.mjs';

/** Where what the editor tests need is put together. */
export const testsFolder = path.join(root, 'out', 'vscode-tests');

/**
 * Bundles the tests of test/vscode.
 * @returns the path of the suite for inside the extension host, and the exports of the one for outside
 */
export async function bundleTests() {
  const common = { absWorkingDir: root, bundle: true, sourcemap: 'inline', logLevel: 'warning' };
  const apiSuite = path.join(testsFolder, 'api.js');
  await build({
    ...common,
    entryPoints: ['test/vscode/api/index.ts'],
    outfile: apiSuite,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
  });
  const runner = path.join(testsFolder, 'run.mjs');
  await build({
    ...common,
    entryPoints: ['test/vscode/run.ts'],
    outfile: runner,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  return { apiSuite, ...(await import(pathToFileURL(runner).href)) };
}
