// Packages the extension: `node scripts/package.mjs` writes out/websocket-close-codes.vsix.
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { root } from './setUp.mjs';

/** The packaged extension, as users install it. */
export const vsixPath = path.join(root, 'out', 'websocket-close-codes.vsix');

/** Builds for production (the `vscode:prepublish` script) and packages. */
export async function packageExtension() {
  mkdirSync(path.dirname(vsixPath), { recursive: true });
  await createVSIX({ ...common, cwd: root, packagePath: vsixPath });
}

// Everything is bundled: no package of node_modules travels along.
const common = { dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false };

/** Copies the extension that names further languages for tests to a folder and packages it beside; the package's path. */
export async function packageTestLanguages(folder) {
  cpSync(path.join(root, 'test', 'vscode', 'extension'), folder, { recursive: true });
  const packagePath = `${folder}.vsix`;
  await createVSIX({ ...common, cwd: folder, packagePath, skipLicense: true });
  return packagePath;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await packageExtension();
