// Runs the suite of test/vscode/api in a desktop VS Code, which it downloads: `npm run test:desktop [VERSION]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { bundleTests, testsFolder } from './bundleTests.mjs';
import { packageTestLanguages, vsixPath } from './package.mjs';

const { apiSuite, writeWorkspace } = await bundleTests();
const languages = path.join(testsFolder, 'languages');
await packageTestLanguages(languages);

const temporary = mkdtempSync(path.join(tmpdir(), 'close-codes-desktop-'));
try {
  const vscodeExecutablePath = await downloadAndUnzipVSCode(process.argv[2] ?? 'stable');
  const folders = ['user-data', 'extensions', 'workspace'].map((name) => path.join(temporary, name));
  const [userData, extensions, workspace] = folders;
  writeWorkspace(workspace);
  const profile = [`--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];
  const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
  const install = [...cliArgs, ...profile, '--install-extension', vsixPath];
  const installed = spawnSync(cli, install, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (installed.status !== 0) throw new Error(`${vsixPath} was not installed.`);
  process.exitCode = await runTests({
    vscodeExecutablePath,
    // The extension under test is the installed one; this one only names languages.
    extensionDevelopmentPath: languages,
    extensionTestsPath: apiSuite,
    extensionTestsEnv: { CLOSE_CODES_PLAIN_OUTPUT: '1' },
    launchArgs: [workspace, ...profile, '--disable-workspace-trust'],
  });
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}
