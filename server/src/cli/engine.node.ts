// What `check`, `list` and `explain` need of the engine: a bundle of its own, so that `lsp` and `--help` do not read it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine } from '../analysis/createEngine';
import type { Engine } from '../analysis/engine';
import { checkAnalysis } from '../rules/checkAnalysis';
import { serveJobs } from './helper.node';
import { loadUnoptimised } from './unoptimised.node';

export { checkAnalysis };
export { explanations } from './explanations';
export { sarifRules } from './sarifRules';

/** The engine with the grammars that lie beside this bundle. */
export function loadEngine(log: (message: string) => void): Engine {
  return createEngine({
    readAsset: (name) => readFile(join(__dirname, name)),
    loadUnoptimised,
    log,
    now: () => performance.now(),
  });
}

// The same bundle runs in a second thread, where it does jobs.
serveJobs(loadEngine, () => Promise.resolve(checkAnalysis));
