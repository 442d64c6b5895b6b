// What `check`, `list` and `explain` need of the engine: a bundle of its own, so that `lsp` and `--help` do not read it.
import { createEngine } from '../analysis/createEngine';
import type { Engine } from '../analysis/engine';
import { assetsIn } from '../assets.node';
import { checkAnalysis } from '../rules/checkAnalysis';
import { serveLooks } from './helper.node';
import { loadUnoptimised } from './unoptimised.node';

export { checkAnalysis };
export { explanations } from './explanations';
export { sarifRules } from './sarifRules';

const assets = assetsIn(__dirname);

/** The engine with the grammars that lie beside this bundle. */
export function loadEngine(log: (message: string) => void): Engine {
  return createEngine({
    readAsset: assets.read,
    loadUnoptimised,
    log,
    now: () => performance.now(),
  });
}

/** Whether a file was parsed so far. */
export function hasParsed(): boolean {
  return assets.hasGrammar();
}

// The same bundle runs in a second thread, where it looks at files.
void serveLooks(loadEngine, () => Promise.resolve(checkAnalysis));
