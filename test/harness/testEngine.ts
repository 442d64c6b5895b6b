import { readFile } from 'node:fs/promises';
import { createEngine } from '../../server/src/analysis/createEngine';
import type { Engine, EngineHost } from '../../server/src/analysis/engine';

/** Where the packages keep the files that ship beside the server. */
const packageOf: { readonly [asset: string]: string } = {
  'web-tree-sitter.wasm': 'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-swift.wasm': '@repomix/tree-sitter-wasms/out/tree-sitter-swift.wasm',
  'tree-sitter-dart.wasm': '@repomix/tree-sitter-wasms/out/tree-sitter-dart.wasm',
  'tree-sitter-javascript.wasm': 'tree-sitter-javascript/tree-sitter-javascript.wasm',
  'tree-sitter-go.wasm': 'tree-sitter-go/tree-sitter-go.wasm',
  'tree-sitter-rust.wasm': 'tree-sitter-rust/tree-sitter-rust.wasm',
  'tree-sitter-typescript.wasm': 'tree-sitter-typescript/tree-sitter-typescript.wasm',
  'tree-sitter-php.wasm': 'tree-sitter-php/tree-sitter-php.wasm',
  'tree-sitter-elixir.wasm': 'tree-sitter-elixir/tree-sitter-elixir.wasm',
  'tree-sitter-haskell.wasm': 'tree-sitter-haskell/tree-sitter-haskell.wasm',
  'tree-sitter-lua.wasm': '@tree-sitter-grammars/tree-sitter-lua/tree-sitter-lua.wasm',
  'tree-sitter-ruby.wasm': 'tree-sitter-ruby/tree-sitter-ruby.wasm',
  'tree-sitter-tsx.wasm': 'tree-sitter-typescript/tree-sitter-tsx.wasm',
  'tree-sitter-python.wasm': 'tree-sitter-python/tree-sitter-python.wasm',
  'tree-sitter-scala.wasm': 'tree-sitter-scala/tree-sitter-scala.wasm',
  'tree-sitter-java.wasm': 'tree-sitter-java/tree-sitter-java.wasm',
  'tree-sitter-c_sharp.wasm': 'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm',
  'tree-sitter-c.wasm': 'tree-sitter-c/tree-sitter-c.wasm',
  'tree-sitter-cpp.wasm': 'tree-sitter-cpp/tree-sitter-cpp.wasm',
  'tree-sitter-objc.wasm': 'tree-sitter-objc/tree-sitter-objc.wasm',
  'tree-sitter-zig.wasm': '@tree-sitter-grammars/tree-sitter-zig/tree-sitter-zig.wasm',
  'tree-sitter-kotlin.wasm': '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
};

/** Reads the runtime or a grammar out of node_modules, or a grammar that was built here. */
export function readAsset(name: string): Promise<Uint8Array> {
  const inPackage = packageOf[name];
  const own = `../../grammars/${name.replace(/^tree-sitter-(\w+)\.wasm$/u, '$1')}/${name}`;
  return readFile(new URL(inPackage === undefined ? own : `../../node_modules/${inPackage}`, import.meta.url));
}

/** A world for engines in tests: grammars from node_modules, a clock that stands still, and a log that fails the test. */
export const testHost: EngineHost = {
  readAsset,
  log(message) {
    throw new Error(message);
  },
  now: () => 0,
};

let engine: Engine | undefined;

/** One engine for all tests of a file: loading grammars takes longer than using them. */
export function testEngine(): Engine {
  engine ??= createEngine(testHost);
  return engine;
}
