// What `check`, `list` and `explain` need of the engine: a bundle of its own, so that `lsp` and `--help` do not read it.
export { createEngine } from '../analysis/createEngine';
export { checkAnalysis } from '../rules/checkAnalysis';
export { explanations } from './explanations';
export { sarifRules } from './sarifRules';
