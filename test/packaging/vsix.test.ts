import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readZipDirectory } from './zipDirectory';

const root = join(import.meta.dirname, '..', '..');
const packaged = join(root, 'out', 'websocket-close-codes.vsix');

function readPackage(): Buffer {
  if (!existsSync(packaged)) throw new Error(`${packaged} does not exist; \`npm run package\` makes it.`);
  return readFileSync(packaged);
}

test('the package holds exactly what the extension needs', () => {
  const rulePages = readdirSync(join(root, 'docs', 'rules')).map((name) => `docs/rules/${name}`);
  const shipped = [
    'LICENSE.txt',
    'SECURITY.md',
    'changelog.md',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/client/extension.node.js',
    'dist/client/extension.web.js',
    'dist/client/languageClient.node.js',
    'dist/server/main.node.js',
    'dist/server/main.web.js',
    'dist/server/server.node.js',
    'dist/tree-sitter-java.wasm',
    'dist/tree-sitter-dart.wasm',
    'dist/tree-sitter-elixir.wasm',
    'dist/tree-sitter-erlang.wasm',
    'dist/tree-sitter-perl.wasm',
    'dist/tree-sitter-haskell.wasm',
    'dist/tree-sitter-c.wasm',
    'dist/tree-sitter-c_sharp.wasm',
    'dist/tree-sitter-clojure_orchard.wasm',
    'dist/tree-sitter-cpp.wasm',
    'dist/tree-sitter-javascript.wasm',
    'dist/tree-sitter-rust.wasm',
    'dist/tree-sitter-gdscript.wasm',
    'dist/tree-sitter-go.wasm',
    'dist/tree-sitter-kotlin.wasm',
    'dist/tree-sitter-scala.wasm',
    'dist/tree-sitter-python.wasm',
    'dist/tree-sitter-lua.wasm',
    'dist/tree-sitter-php.wasm',
    'dist/tree-sitter-swift.wasm',
    'dist/tree-sitter-ruby.wasm',
    'dist/tree-sitter-objc.wasm',
    'dist/tree-sitter-tsx.wasm',
    'dist/tree-sitter-typescript.wasm',
    'dist/tree-sitter-zig.wasm',
    'dist/web-tree-sitter.wasm',
    'images/icon.png',
    'l10n/bundle.l10n.zh-cn.json',
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'readme.md',
    'schemas/websocket-close-codes.schema.json',
    ...rulePages,
  ];
  const names = readZipDirectory(readPackage()).map((entry) => entry.name);
  const expected = ['[Content_Types].xml', 'extension.vsixmanifest', ...shipped.map((name) => `extension/${name}`)];
  expect(names.toSorted()).toEqual(expected.toSorted());
});

test('the package has at most 5 MB, 70 files and no empty one', () => {
  const archive = readPackage();
  const entries = readZipDirectory(archive);
  expect(archive.length).toBeLessThanOrEqual(5_000_000);
  expect(entries.length).toBeLessThanOrEqual(70);
  expect(entries.filter((entry) => entry.size === 0)).toEqual([]);
});
