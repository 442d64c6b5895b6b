// Runs the suites of test/vscode in real VS Code windows. `--only ID` (desktop, web, web-lowest) runs one editor.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests, testsFolder } from './bundleTests.mjs';
import { startEditorServer } from './editorServer.mjs';
import { startFileServer } from './fileServer.mjs';
import { startLowestEditor } from './lowestEditor.mjs';
import { packageExtension, packageTestLanguages, vsixPath } from './package.mjs';
import { codeServerVersion, findBrowser, lowestVsCodeVersion, root } from './setUp.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const resultsFolder = path.join(root, 'test-results');

if (!existsSync(vsixPath)) await packageExtension();
const { apiSuite, testEditor, writeWorkspace } = await bundleTests();
const testsInExtension = 'tests/api.js';
const temporary = mkdtempSync(path.join(tmpdir(), 'close-codes-workspace-'));
const stops = [];
const suites = [];
try {
  const languagesFolder = path.join(testsFolder, 'languages');
  const languagesPackage = await packageTestLanguages(languagesFolder);
  const server = await startEditorServer({
    extensionVsixOrPath: vsixPath,
    alsoInstall: [languagesPackage],
    folder: newWorkspace('none'),
    forTests: true,
  });
  stops.push(server.stop);

  for (const editor of [
    desktop(server, languagesFolder),
    web(server.extensionFolder, languagesPackage),
    lowest(server, languagesFolder),
  ]) {
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

/**
 * The web worker extension host, as on vscode.dev: the window gets the extension over HTTP and not from the server,
 * which has none installed and would otherwise run it.
 */
function web(extensionFolder, languagesPackage) {
  const start = async () => {
    const server = await startEditorServer({
      extensionVsixOrPath: languagesPackage,
      folder: temporary,
      forTests: true,
    });
    stops.push(server.stop);
    const files = await startFileServer({ extension: withTests(extensionFolder) });
    stops.push(files.stop);
    const at = (place) => ({ scheme: 'http', authority: files.authority, path: place });
    const uiOptions = { extensions: [at('/extension')] };
    return {
      apiUrl: address(server, newWorkspace('web-api'), []),
      apiOptions: { ...uiOptions, extensionTestsPath: at(`/extension/${testsInExtension}`) },
      uiUrl: address(server, newWorkspace('web-ui'), []),
      uiOptions,
    };
  };
  const name = `Web worker extension host, VS Code 1.${codeServerVersion.slice(2)}`;
  return { is: { id: 'web', name, extensionHost: 'web worker' }, start };
}

/** The web workbench of the lowest VS Code that package.json promises. */
function lowest(server, languagesFolder) {
  const start = async () => {
    const extension = withTests(server.extensionFolder);
    const common = { extension, otherExtensions: languagesFolder };
    const api = await startLowestEditor({
      ...common,
      folder: newWorkspace('lowest-api'),
      testsPath: path.join(extension, testsInExtension),
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

/** A copy of the unpacked extension with the suite in it: a web worker takes the suite from an extension only. */
function withTests(extensionFolder) {
  const copy = mkdtempSync(path.join(temporary, 'extension-'));
  cpSync(extensionFolder, copy, { recursive: true });
  cpSync(apiSuite, path.join(copy, testsInExtension));
  return copy;
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
