// Runs the suites of test/vscode in real VS Code windows. `--only ID` (desktop, web, web-lowest) runs one editor.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { startEditorServer } from './editorServer.mjs';
import { startLowestEditor } from './lowestEditor.mjs';
import { packageExtension, packageTestLanguages, vsixPath } from './package.mjs';
import { codeServerVersion, findBrowser, lowestVsCodeVersion, root } from './setUp.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const work = path.join(root, 'out', 'vscode-tests');
const apiSuite = path.join(work, 'api.js');
const resultsFolder = path.join(root, 'test-results');

if (!existsSync(vsixPath)) await packageExtension();
const { testEditor, writeWorkspace } = await bundleTests();
const temporary = mkdtempSync(path.join(tmpdir(), 'close-codes-workspace-'));
const stops = [];
const suites = [];
try {
  const languagesFolder = path.join(work, 'languages');
  const server = await startEditorServer({
    extensionVsixOrPath: vsixPath,
    alsoInstall: [await packageTestLanguages(languagesFolder)],
    folder: newWorkspace('none'),
    forTests: true,
  });
  stops.push(server.stop);

  for (const editor of [desktop(server, languagesFolder), web(server), lowest(server, languagesFolder)]) {
    if (values.only !== undefined && values.only !== editor.is.id) continue;
    const addresses = await editor.start();
    const options = { browserPath: findBrowser(), pictureFolder: resultsFolder };
    suites.push(...(await testEditor({ ...editor.is, ...addresses }, options)));
  }
} finally {
  for (const stop of stops.reverse()) await stop();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}

const results = suites.flatMap((suite) => suite.results);
const passed = results.filter((result) => result.ok).length;
const failed = results.length - passed;
mkdirSync(resultsFolder, { recursive: true });
writeFileSync(path.join(resultsFolder, 'vscode.json'), JSON.stringify({ passed, failed, suites }, null, 2));
console.log(`\nVS Code: ${passed} passed, ${failed} failed; pictures in ${path.relative(root, resultsFolder)}/`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** The Node extension host, as on a desktop or a remote machine, with the extension installed from its package. */
function desktop(server, languagesFolder) {
  const start = () => ({
    apiUrl: address(server, newWorkspace('desktop-api'), [
      ['extensionDevelopmentPath', remote(server, languagesFolder)],
      ['extensionTestsPath', remote(server, apiSuite)],
    ]),
    uiUrl: address(server, newWorkspace('desktop-ui'), []),
  });
  return {
    is: {
      id: 'desktop',
      name: `Node extension host, VS Code 1.${codeServerVersion.slice(2)}`,
      extensionHost: 'Node.js process',
    },
    start,
  };
}

/** The web worker extension host: VS Code takes an extension there only when it is under development. */
function web(server) {
  const development = [
    ['extensionDevelopmentPath', remote(server, server.extensionFolder)],
    ['extensionDevelopmentKind', 'web'],
  ];
  const start = () => ({
    apiUrl: address(server, newWorkspace('web-api'), [
      ...development,
      ['extensionTestsPath', remote(server, apiSuite)],
    ]),
    uiUrl: address(server, newWorkspace('web-ui'), development),
  });
  return {
    is: {
      id: 'web',
      name: `Web worker extension host, VS Code 1.${codeServerVersion.slice(2)}`,
      extensionHost: 'web worker',
    },
    start,
  };
}

/** The web workbench of the lowest VS Code that package.json promises. */
function lowest(server, languagesFolder) {
  const start = async () => {
    const extension = path.join(temporary, 'extension');
    cpSync(server.extensionFolder, extension, { recursive: true });
    cpSync(apiSuite, path.join(extension, 'tests', 'api.js'));
    const common = { extension, otherExtensions: languagesFolder };
    const api = await startLowestEditor({
      ...common,
      folder: newWorkspace('lowest-api'),
      testsPath: path.join(extension, 'tests', 'api.js'),
    });
    stops.push(api.stop);
    const ui = await startLowestEditor({ ...common, folder: newWorkspace('lowest-ui') });
    stops.push(ui.stop);
    return { apiUrl: api.url, uiUrl: ui.url };
  };
  return {
    is: {
      id: 'web-lowest',
      name: `Web worker extension host, VS Code ${lowestVsCodeVersion}`,
      extensionHost: 'web worker',
    },
    start,
  };
}

/** Bundles the suite for inside the extension host to `apiSuite`, and loads the one for outside. */
async function bundleTests() {
  const common = { absWorkingDir: root, bundle: true, sourcemap: 'inline', logLevel: 'warning' };
  await build({
    ...common,
    entryPoints: ['test/vscode/api/index.ts'],
    outfile: apiSuite,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
  });
  const runner = path.join(work, 'run.mjs');
  await build({
    ...common,
    entryPoints: ['test/vscode/run.ts'],
    outfile: runner,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  return import(pathToFileURL(runner).href);
}

function newWorkspace(name) {
  const folder = path.join(temporary, name);
  writeWorkspace(folder);
  return folder;
}

function remote(server, file) {
  return `vscode-remote://127.0.0.1:${server.port}${file}`;
}

function address(server, folder, payload) {
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${server.port}/?${query}`;
}
