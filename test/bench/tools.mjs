import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const cache = path.join(here, '.cache');

/** Numbers that no code of the protocol may be, as the pattern tools write them: three digits, reserved, 5000 and up. */
const badNumber = String.raw`(\d{1,3}|1004|1005|1006|1015|101[6-9]|10[2-9]\d|1[1-9]\d\d|2\d{3}|[5-9]\d{3}|\d{5,})`;

const astGrepRule = `
id: bad-close-code
language: JavaScript
rule:
  any:
    - pattern: $SOCKET.close($CODE)
    - pattern: $SOCKET.close($CODE, $REASON)
    - pattern: $SOCKET.end($CODE)
    - pattern: $SOCKET.end($CODE, $REASON)
constraints:
  CODE:
    regex: ^${badNumber}$
message: bad close code
severity: error
`;

const eslintConfig = `
const selector = "CallExpression[callee.property.name=/^(close|end)$/] > Literal.arguments:first-child[raw=/^${badNumber.replaceAll('\\', '\\\\')}$/]";
export default [
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { rules: { 'no-restricted-syntax': ['error', { selector, message: 'bad close code' }] } },
];
`;

/**
 * The tools, installed where they are missing. `run` is the command that is timed, in the tree; `places` runs it once
 * more and tells where it reports something, as `file:line`.
 * @param {string} cli the bundled command line of this project
 */
export function prepareTools(cli) {
  install();
  const eslintFile = path.join(cache, 'bench.eslint.config.mjs');
  writeFileSync(eslintFile, eslintConfig);
  const inCache = (file) => path.join(cache, 'node_modules', file);
  const ripgrep = ['rg', '--no-config', '--line-number', String.raw`\.(close|end)\(\s*${badNumber}\s*[,)]`, '.'];
  const oxlint = [process.execPath, inCache('oxlint/bin/oxlint')];
  const eslint = [process.execPath, inCache('eslint/bin/eslint.js'), '--config', eslintFile, '.'];
  const astGrep = [astGrepBinary(), 'scan', '--inline-rules', astGrepRule];
  const own = [process.execPath, cli, 'check'];
  return [
    {
      name: 'websocket-close-codes check',
      runs: 15,
      run: own,
      places: (tree) =>
        rows(tree, [...own, '--format', 'json']).flatMap(({ file, line, severity }) =>
          severity === 'error' || severity === 'warning' ? [`${file}:${line}`] : [],
        ),
    },
    {
      name: 'ripgrep, one pattern',
      runs: 15,
      run: ripgrep,
      places: (tree) =>
        output(tree, ripgrep)
          .split('\n')
          .map((line) => line.replace(/^\.\//u, '').split(':').slice(0, 2).join(':')),
    },
    {
      name: 'oxlint, default rules',
      runs: 7,
      run: [...oxlint, '--silent', '.'],
      places: (tree) => oxlintPlaces(tree, [...oxlint, '--format', 'json', '.']),
    },
    {
      name: 'ast-grep, one rule',
      runs: 3,
      run: astGrep,
      places: (tree) => rows(tree, [...astGrep, '--json']).map(({ file, range }) => `${file}:${range.start.line + 1}`),
    },
    {
      name: 'ESLint, no-restricted-syntax',
      runs: 1,
      run: eslint,
      places: (tree) =>
        rows(tree, [...eslint, '--format', 'json']).flatMap(({ filePath, messages }) =>
          messages
            .filter(({ ruleId }) => ruleId === 'no-restricted-syntax')
            .map(({ line }) => `${path.relative(tree, filePath).replaceAll(path.sep, '/')}:${line}`),
        ),
    },
  ];
}

/** Findings that are about close codes: none of its default rules is, whatever else it reports on these lines. */
function oxlintPlaces(tree, command) {
  const { diagnostics } = JSON.parse(output(tree, command));
  return diagnostics
    .filter(({ message }) => /close code|websocket/iu.test(message))
    .map(({ filename, labels }) => `${filename}:${labels[0]?.span.line}`);
}

function output(tree, [command, ...args]) {
  const { stdout, error } = spawnSync(command, args, { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (error) throw error;
  return stdout;
}

function rows(tree, command) {
  return JSON.parse(output(tree, command) || '[]');
}

/** The native program: its wrapper for npm would only add its own start. */
function astGrepBinary() {
  const folder = path.join(cache, 'node_modules/@ast-grep');
  const platform = readdirSync(folder).find((name) => name !== 'cli' && existsSync(path.join(folder, name)));
  return path.join(folder, platform ?? '', process.platform === 'win32' ? 'ast-grep.exe' : 'ast-grep');
}

function install() {
  const manifest = readFileSync(path.join(here, 'package.json'), 'utf8');
  const installed = path.join(cache, 'package.json');
  const isCurrent =
    existsSync(path.join(cache, 'node_modules')) &&
    existsSync(installed) &&
    readFileSync(installed, 'utf8') === manifest;
  if (!isCurrent) {
    console.error('Installing the tools to compare with …');
    mkdirSync(cache, { recursive: true });
    copyFileSync(path.join(here, 'package.json'), installed);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['install', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
    if (spawnSync(npm, args, { cwd: cache, stdio: 'inherit' }).status !== 0) throw new Error('npm install failed');
  }
  if (spawnSync('rg', ['--version']).error) throw new Error('ripgrep is missing: apt-get install ripgrep');
}
