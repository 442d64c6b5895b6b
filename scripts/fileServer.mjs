import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/**
 * Serves folders over HTTP to pages of any origin, as a content network serves extensions to vscode.dev.
 * @param {Readonly<Record<string, string>>} folders a folder for each first part of the path
 * @returns {Promise<{ authority: string, stop: () => Promise<void> }>}
 */
export async function startFileServer(folders) {
  const server = createServer(async (request, response) => {
    const [, mount = '', ...rest] = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).split(
      '/',
    );
    const folder = folders[mount];
    const file = folder === undefined || rest.includes('..') ? undefined : path.join(folder, ...rest);
    const content = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
    response.writeHead(content === undefined ? 404 : 200, {
      ...headers,
      'Content-Type': types[path.extname(file ?? '')] ?? 'text/plain',
    });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { authority: `localhost:${server.address().port}`, stop };
}
