import { build, context } from 'esbuild';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packGrammar } from './scripts/packGrammar.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** The parser's runtime and the grammars: shipped as files, read on demand. */
const assets = [
  'web-tree-sitter/web-tree-sitter.wasm',
  '@repomix/tree-sitter-wasms/out/tree-sitter-swift.wasm',
  '@repomix/tree-sitter-wasms/out/tree-sitter-dart.wasm',
  'tree-sitter-javascript/tree-sitter-javascript.wasm',
  'tree-sitter-rust/tree-sitter-rust.wasm',
  'tree-sitter-go/tree-sitter-go.wasm',
  'tree-sitter-php/tree-sitter-php.wasm',
  'tree-sitter-ruby/tree-sitter-ruby.wasm',
  '@tree-sitter-grammars/tree-sitter-lua/tree-sitter-lua.wasm',
  'tree-sitter-typescript/tree-sitter-typescript.wasm',
  'tree-sitter-typescript/tree-sitter-tsx.wasm',
  'tree-sitter-python/tree-sitter-python.wasm',
  'tree-sitter-java/tree-sitter-java.wasm',
  'tree-sitter-scala/tree-sitter-scala.wasm',
  'tree-sitter-elixir/tree-sitter-elixir.wasm',
  'tree-sitter-haskell/tree-sitter-haskell.wasm',
  'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm',
  'tree-sitter-c/tree-sitter-c.wasm',
  'tree-sitter-cpp/tree-sitter-cpp.wasm',
  'tree-sitter-objc/tree-sitter-objc.wasm',
  '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
  '@tree-sitter-grammars/tree-sitter-zig/tree-sitter-zig.wasm',
];

/** Grammars that are built from their sources; `grammars/README.md` says how they were built. */
const ownGrammars = Object.keys(JSON.parse(await readFile(join(root, 'grammars', 'sources.json'), 'utf8')));

/** What is read from a bundle of its own, and only when it is asked for: it takes longer to read than what asks for it. */
const readOnDemand = {
  name: 'read-on-demand',
  setup: ({ onResolve }) => {
    const apart = (filter, path) =>
      onResolve({ filter }, ({ kind }) => (kind === 'entry-point' ? undefined : { path, external: true }));
    apart(/\/languageClient\.node$/, './languageClient.node.js');
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  minify: production,
  // Beside the release, not in it: positions in a user's log are looked up there.
  sourcemap: production ? 'external' : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  define: { productVersion: JSON.stringify(version) },
  metafile: true,
};

/** The parser's CommonJS build: its other one wants `import.meta`, which neither format of these bundles has. */
const alias = { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') };
/** `import()` of a CommonJS file makes Node.js read it twice, once for the names that it exports: `require` does not. */
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  supported: { 'dynamic-import': false },
  alias,
};
const browser = { ...shared, platform: 'browser', external: ['fs', 'fs/promises', 'path', 'module'], alias };

const bundles = [
  {
    ...node,
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/client/extension.node.js',
    external: ['vscode'],
    plugins: [readOnDemand],
  },
  {
    ...node,
    entryPoints: ['client/src/languageClient.node.ts'],
    outfile: 'dist/client/languageClient.node.js',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/client/extension.web.js',
    external: ['vscode', ...browser.external],
  },
  { ...node, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server/main.node.js' },
  { ...node, entryPoints: ['server/src/server.node.ts'], outfile: 'dist/server/server.node.js' },
  { ...browser, format: 'iife', entryPoints: ['server/src/main.web.ts'], outfile: 'dist/server/main.web.js' },
  {
    ...node,
    entryPoints: ['server/src/cli/main.node.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...node, entryPoints: ['server/src/cli/engine.node.ts'], outfile: 'dist/cliEngine.js' },
  { ...node, entryPoints: ['server/src/cli/helperThread.node.ts'], outfile: 'dist/cliHelper.js' },
];

const only = process.argv.filter((argument) => argument.startsWith('--only=')).map((it) => it.slice('--only='.length));
const wanted = bundles.filter(({ outfile }) => only.length === 0 || only.includes(outfile));

if (production && only.length === 0) await rm(join(root, 'dist'), { recursive: true, force: true });
await copyAssets();
if (watch) await Promise.all(wanted.map(async (options) => (await context(options)).watch()));
else await Promise.all(wanted.map((options) => build(options)));

async function copyAssets() {
  const require = createRequire(import.meta.url);
  await mkdir(join(root, 'dist'), { recursive: true });
  const own = ownGrammars.map((name) => join(root, 'grammars', name, `tree-sitter-${name}.wasm`));
  const files = [...assets.map((asset) => require.resolve(asset)), ...own];
  await Promise.all(
    files.map(async (file) => {
      const target = join(root, 'dist', basename(file));
      if (production && basename(file).startsWith('tree-sitter-'))
        await writeFile(target, packGrammar(await readFile(file)));
      else await copyFile(file, target);
    }),
  );
}
