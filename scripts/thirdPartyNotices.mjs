// Writes dist/THIRD-PARTY-NOTICES.txt: the licenses of the packages whose code the bundles hold.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setUp.mjs';

/** Packages that the source imports; what they depend on is bundled with them. */
const bundled = [
  'vscode-languageclient',
  'vscode-languageserver',
  'vscode-languageserver-textdocument',
  'vscode-uri',
  'web-tree-sitter',
];

/** Packages of which one file is shipped, and nothing that they depend on. */
const copied = [
  '@repomix/tree-sitter-wasms',
  '@tree-sitter-grammars/tree-sitter-kotlin',
  '@tree-sitter-grammars/tree-sitter-lua',
  '@tree-sitter-grammars/tree-sitter-zig',
  'tree-sitter-elixir',
  'tree-sitter-go',
  'tree-sitter-haskell',
  'tree-sitter-java',
  'tree-sitter-javascript',
  'tree-sitter-php',
  'tree-sitter-python',
  'tree-sitter-ruby',
  'tree-sitter-rust',
  'tree-sitter-scala',
  'tree-sitter-typescript',
  'tree-sitter-elixir',
  'tree-sitter-haskell',
  'tree-sitter-c-sharp',
  'tree-sitter-c',
  'tree-sitter-cpp',
  'tree-sitter-objc',
];

const folders = new Set(copied.map((name) => path.join(root, 'node_modules', name)));
const queue = bundled.map((name) => [name, root]);
for (const [name, from] of queue) {
  const folder = findPackage(name, from);
  if (folders.has(folder)) continue;
  folders.add(folder);
  queue.push(...Object.keys(manifest(folder).dependencies ?? {}).map((dependency) => [dependency, folder]));
}

const notices = new Map(
  [...folders].map((folder) => {
    const { name, version, license } = manifest(folder);
    return [`${name} ${version} (${license})`, licenseText(folder)];
  }),
);
const ownGrammars = JSON.parse(readFileSync(path.join(root, 'grammars', 'sources.json'), 'utf8'));
for (const [folder, { name, version, license, grammar }] of Object.entries(ownGrammars)) {
  const title = `${name} ${version} (${license})`;
  notices.set(
    grammar === undefined ? title : `${grammar}, from ${title}`,
    licenseText(path.join(root, 'grammars', folder)),
  );
}
const text = [...notices]
  .sort(([left], [right]) => (left < right ? -1 : 1))
  .map(([title, license]) => `${title}\n\n${license.trim()}\n`)
  .join(`\n${'-'.repeat(80)}\n\n`);
writeFileSync(path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), text);

/** The folder of a package as Node.js finds it from another folder. */
function findPackage(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (readdirIfThere(candidate).includes('package.json')) return candidate;
    if (folder === path.dirname(folder)) throw new Error(`${name} is not installed`);
  }
}

function readdirIfThere(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function manifest(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function licenseText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
  if (file === undefined) throw new Error(`${folder} holds no license`);
  return readFileSync(path.join(folder, file), 'utf8');
}
