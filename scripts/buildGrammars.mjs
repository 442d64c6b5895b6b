// Builds the grammars of `grammars/` from their packages of npm: `node scripts/buildGrammars.mjs [NAME…]`.
// Those that are compiled need clang and lld 14; `grammars/README.md` says more.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './setUp.mjs';

const home = path.join(root, 'grammars');
const sources = JSON.parse(readFileSync(path.join(home, 'sources.json'), 'utf8'));
const compiler = process.env['CLANG'] ?? 'clang-14';

/** A WebAssembly module as web-tree-sitter loads it: position-independent, with a `dylink.0` section and no libc of its own. */
const flags = [
  '--target=wasm32-unknown-emscripten',
  '-Oz',
  '-DNDEBUG',
  '-fPIC',
  '-ffreestanding',
  '-fvisibility=hidden',
  '-fno-ident',
  '-nostdlib',
  '-nostdlibinc',
  '-Wno-everything',
  '-Wl,-shared',
  '-Wl,--experimental-pic',
  '-Wl,--allow-undefined',
  '-Wl,--no-entry',
  '-Wl,--strip-all',
  `-isystem${path.join(home, 'include')}`,
];

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(sources)) build(name, sources[name]);

function build(name, source) {
  if (source === undefined) throw new Error(`grammars/sources.json names no ${name}`);
  const scratch = mkdtempSync(path.join(tmpdir(), 'grammar-'));
  try {
    const folder = unpack(source, scratch);
    const output = path.join(home, name, `tree-sitter-${name}.wasm`);
    mkdirSync(path.dirname(output), { recursive: true });
    if (source.file === undefined) compile(source, folder, output);
    else take(source, folder, output);
    console.log(`${path.relative(root, output)}: ${readFileSync(output).length} bytes`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The module from the generated C sources of a package. */
function compile({ symbol }, folder, output) {
  const inputs = ['src/parser.c', 'src/scanner.c'].filter((file) => existsSync(path.join(folder, file)));
  const own = [`-Wl,--export=${symbol}`, '-Isrc', ...inputs, '-o', output];
  execFileSync(compiler, [...flags, ...own], { cwd: folder, stdio: 'inherit' });
}

/** The module that a package holds ready, if it is the one that `sha256` names. */
function take({ name, version, file, sha256 }, folder, output) {
  const module = readFileSync(path.join(folder, file));
  const found = createHash('sha256').update(module).digest('hex');
  if (found !== sha256) throw new Error(`${file} of ${name} ${version} has the SHA-256 ${found}`);
  writeFileSync(output, module);
}

/** The folder of a package of npm. */
function unpack({ name, version }, scratch) {
  const run = (command, ...given) => execFileSync(command, given, { cwd: scratch, stdio: 'pipe' });
  run('npm', 'pack', '--silent', `${name}@${version}`);
  const archive = readdirSync(scratch).find((file) => file.endsWith('.tgz'));
  run('tar', '-xzf', archive);
  return path.join(scratch, 'package');
}
