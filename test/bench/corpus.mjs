import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plantedFiles } from './plantedFiles.mjs';

const suffixes = ['.js', '.cjs', '.mjs'];

/**
 * Lays out the tree that all tools are run on: real JavaScript files of the installed packages, chosen by the hash of
 * their path, and the planted files. No folder of it is called node_modules, which some tools leave out.
 * @returns {{ files: number, bytes: number, planted: Map<string, { mistakes: Set<number>, lines: number }> }}
 */
export function layOut(nodeModules, tree, count) {
  const chosen = javaScriptFiles(nodeModules)
    .map(({ file, size }) => ({
      file,
      size,
      rank: createHash('sha1').update(path.relative(nodeModules, file)).digest('hex'),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count);
  for (const { file } of chosen) {
    const to = path.join(tree, 'packages', path.relative(nodeModules, file).replaceAll('node_modules', 'packages'));
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(file, to);
  }
  const planted = new Map();
  mkdirSync(path.join(tree, 'planted'), { recursive: true });
  for (const [name, text] of Object.entries(plantedFiles)) {
    const lines = text.split('\n');
    writeFileSync(path.join(tree, 'planted', name), text);
    const mistakes = new Set(lines.flatMap((line, index) => (line.endsWith('// PLANTED') ? [index + 1] : [])));
    planted.set(`planted/${name}`, { mistakes, lines: lines.length });
  }
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0);
  return { files: chosen.length + planted.size, bytes, planted };
}

function javaScriptFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : javaScriptFiles(file);
    if (!entry.isFile() || !suffixes.includes(path.extname(entry.name))) return [];
    return [{ file, size: statSync(file).size }];
  });
}
