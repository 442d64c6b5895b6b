import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSyntaxRuntime } from '../../server/src/syntax/runtime';
import { testHost } from '../harness/testEngine';

const root = join(import.meta.dirname, '..', '..');
const home = join(root, 'grammars');
const sources = JSON.parse(readFileSync(join(home, 'sources.json'), 'utf8')) as {
  readonly [name: string]: { readonly symbol: string; readonly license: string; readonly sha256?: string };
};

/** A line with what an external scanner or the lexer has to get right. */
const samples: { readonly [name: string]: string } = {
  clojure_orchard: '(defn leave [socket] #_(ignored) (ws/close socket 16r3E8 "bye")) ; "\n',
  gdscript: 'func f():\n\tif a: # "\n\t\tsocket.close(1000, """bye""")\n\n\tpass\n',
  perl: 'sub f ($c) { $c->finish(1005 => q{bye}); return <<~END }\n  text {\n  END\n# }\n',
  erlang: `f() -> {close, 16#3ED, <<"bye">>}. % "\n`,
};

/** The runtime's functions that a grammar may call. */
const runtime = new WebAssembly.Module(readFileSync(join(root, 'node_modules/web-tree-sitter/web-tree-sitter.wasm')));
const offered = new Set(WebAssembly.Module.exports(runtime).map(({ name }) => name));

test('every folder of grammars is named among the sources', () => {
  const folders = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => name !== 'include')).toEqual(Object.keys(sources).sort());
});

test('what was taken ready out of a package is what lay there', () => {
  for (const [name, { sha256 }] of Object.entries(sources)) {
    const module = readFileSync(join(home, name, `tree-sitter-${name}.wasm`));
    expect([name, sha256 && createHash('sha256').update(module).digest('hex')]).toEqual([name, sha256]);
  }
});

describe.each(Object.keys(sources).sort())('%s', (name) => {
  const file = readFileSync(join(home, name, `tree-sitter-${name}.wasm`));

  test('asks for nothing that web-tree-sitter does not offer', () => {
    const module = new WebAssembly.Module(file);
    const functions = WebAssembly.Module.imports(module).filter(({ kind }) => kind === 'function');
    expect(functions.map((wanted) => wanted.name).filter((wanted) => !offered.has(wanted))).toEqual([]);
    expect(WebAssembly.Module.exports(module).map((given) => given.name)).toContain(sources[name]?.symbol);
    expect(WebAssembly.Module.customSections(module, 'dylink.0')).toHaveLength(1);
  });

  test('parses', async () => {
    const syntax = createSyntaxRuntime({ ...testHost, parseBudget: 1000 });
    expect(await syntax.ready(name)).toBe(true);
    const sample = samples[name] ?? '';
    const tree = syntax.parse(name, sample, undefined, {});
    expect(tree?.rootNode.hasError).toBe(false);
    expect(tree?.rootNode.endIndex).toBe(sample.length);
    tree?.delete();
  });

  test('has its license beside it', () => {
    expect(readFileSync(join(home, name, 'LICENSE'), 'utf8').length).toBeGreaterThan(500);
    expect(sources[name]?.license).not.toBe('');
  });
});
