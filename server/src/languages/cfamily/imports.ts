import type { ImportedName } from '../language';

const include = /^[^\S\n]*#[^\S\n]*(?:include|import)[^\S\n]*[<"]([^>"\n]+)[>"]/gmu;
const objectiveModule = /^[^\S\n]*@import[^\S\n]+([\w.]+)[^\S\n]*;/gmu;
const usingNamespace = /^[^\S\n]*using[^\S\n]+namespace[^\S\n]+(?:::)?([\w:]+)[^\S\n]*;/gmu;

const found = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** The headers and modules that a text includes, and the namespaces that it opens, once each. */
export function importedModules(text: string): string[] {
  return [...new Set([...found(include, text), ...found(objectiveModule, text), ...found(usingNamespace, text)])];
}

/** The namespaces whose names are at hand: `using namespace websocketpp;`. */
export function openImports(text: string): string[] {
  return [...new Set(found(usingNamespace, text))];
}

/** Names are written as they are: what a header declares needs no import of its own. */
export function importName(_text: string, _modules: readonly string[], exported: string): ImportedName | undefined {
  return { local: exported, edits: [] };
}
