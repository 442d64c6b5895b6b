import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** A module, what it imports, and the names of the rules that this breaks. */
const planted: readonly (readonly [file: string, imported: string, broken: readonly string[]])[] = [
  ['shared/src/a.ts', '../../server/src/syntax/a', ['shared-imports-downwards', 'shared-stands-alone']],
  ['server/src/syntax/b.ts', '../analysis/a', ['syntax-imports-downwards']],
  ['server/src/languages/b.ts', '../rules/a', ['languages-imports-downwards']],
  ['server/src/analysis/b.ts', '../rules/a', ['analysis-imports-downwards']],
  ['server/src/analysis/c.ts', '../languages/javascript/a', ['languages-are-registered']],
  ['server/src/rules/b.ts', '../features/a', ['rules-imports-downwards']],
  ['server/src/rules/c.ts', '../syntax/a', ['rules-are-pure']],
  ['server/src/features/b.ts', '../lsp/a', ['features-imports-downwards']],
  ['server/src/features/c.ts', 'vscode-languageserver', ['protocol-library-at-the-rim']],
  ['server/src/analysis/d.ts', 'web-tree-sitter', ['parser-in-syntax']],
  ['server/src/cli/b.ts', '../lsp/a', ['cli-without-lsp']],
  ['server/src/lsp/b.ts', '../cli/a', ['lsp-without-cli']],
  ['server/src/lsp/c.ts', '../main.node', ['lsp and cli-imports-downwards']],
  ['server/src/lsp/d.ts', '../../../client/src/a', ['server-knows-no-client']],
  ['client/src/b.ts', '../../server/src/lsp/a', ['client-knows-shared-only']],
  ['client/src/c.ts', './nowhere', ['resolvable']],
  ['client/src/d.ts', '../../test/a', ['source-imports-no-tools']],
];

const harmless = [
  'shared/src/z.ts',
  'server/src/syntax/a.ts',
  'server/src/languages/javascript/a.ts',
  'server/src/analysis/a.ts',
  'server/src/rules/a.ts',
  'server/src/features/a.ts',
  'server/src/lsp/a.ts',
  'server/src/cli/a.ts',
  'server/src/main.node.ts',
  'client/src/a.ts',
  'test/a.ts',
];

type Report = {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
};

test('each rule on imports reports a planted violation, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'close-codes-imports-'));
  try {
    cpSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
    cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const file of harmless) write(folder, file, 'export const value = 1;\n');
    for (const [file, imported] of planted) write(folder, file, `export * from '${imported}';\n`);
    // Two modules that need each other: reported once.
    write(folder, 'shared/src/left.ts', "export { right } from './right';\nexport const left = 1;\n");
    write(folder, 'shared/src/right.ts', "import { left } from './left';\nexport const right = () => left;\n");

    const violations = await cruise(folder);
    const expected = [
      ...planted.flatMap(([file, , broken]) => broken.map((rule) => `${file} ${rule}`)),
      'shared/src/left.ts no-cycles',
    ];
    expect(violations.toSorted()).toEqual(expected.toSorted());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

async function cruise(folder: string): Promise<readonly string[]> {
  const script = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'shared/src',
    'server/src',
    'client/src',
  ];
  const options = { cwd: folder, maxBuffer: 50_000_000 };
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], options).catch(
    // It exits with the number of violations.
    (error: unknown) => error as { readonly stdout: string },
  );
  return (JSON.parse(stdout) as Report).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
}
