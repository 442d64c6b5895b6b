import { builtinModules } from 'node:module';
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeBuiltIns = `^(node:.*|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/.*)?)$`;

export default defineConfig(
  globalIgnores([
    'dist/',
    'out/',
    'test-results/',
    'examples/',
    'test/corpus/',
    'test/**/.cache/',
    'test/conformance/evidence/',
  ]),
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.mts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // VS Code takes plain objects with `dispose` wherever it says Disposable.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['shared/**/*.ts', 'server/**/*.ts', 'client/**/*.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
    },
  },
  {
    files: ['shared/src/**/*.ts', 'server/src/**/*.ts', 'client/src/**/*.ts'],
    ignores: ['**/*.node.ts', 'server/src/cli/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: nodeBuiltIns,
              message: 'This also runs in a browser worker; only *.node.ts and cli/ use Node.js.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        '__dirname',
        '__filename',
        'require',
        'global',
        'setImmediate',
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A fixture knows its own rows; each such mark that is wrong fails its test at once.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A stand-in for something asynchronous need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'test/vscode/extension/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'Buffer',
          'URL',
          'URLSearchParams',
          'performance',
          'module',
          'require',
          'exports',
          'fetch',
          'WebSocket',
          'queueMicrotask',
          'AbortController',
          'TextEncoder',
          'TextDecoder',
          'Event',
          'EventTarget',
          'Response',
          'Request',
          'globalThis',
          'structuredClone',
          'setImmediate',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Programs for other runtimes than Node.js.
    files: ['test/conformance/javascript/**'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Bun', 'Deno', 'WebSocketStream', 'WebSocketError', 'WebSocketPair', 'URL', 'Response'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
);
