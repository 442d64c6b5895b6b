import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/setUp.mjs';

/**
 * Milliseconds from loading the extension's code to the end of `activate()`, each in a process of its own in which a
 * stand-in answers for VS Code's API: what the extension itself adds to the start of an editor.
 */
export function activationTimes(count) {
  const script = fileURLToPath(new URL('activateOnce.cjs', import.meta.url));
  const bundle = path.join(root, 'dist', 'client', 'extension.node.js');
  return Array.from({ length: count }, () => Number(execFileSync(process.execPath, [script, bundle, root])));
}
