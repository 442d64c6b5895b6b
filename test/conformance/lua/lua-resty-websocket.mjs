// lua-resty-websocket inside nginx, as a server and as a client; the calls are made by lua-resty-websocket.lua.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drive } from '../javascript/kit.mjs';

const folder = mkdtempSync(join(tmpdir(), 'conformance-nginx-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A port that nothing listens on: nginx cannot choose one itself. */
async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

const port = await freePort();
const script = fileURLToPath(new URL('lua-resty-websocket.lua', import.meta.url));
const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
writeFileSync(
  join(folder, 'nginx.conf'),
  `load_module /usr/lib/nginx/modules/ndk_http_module.so;
load_module /usr/lib/nginx/modules/ngx_http_lua_module.so;
daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/error.log crit;
events { worker_connections 4096; }
http {
  access_log off;
  ${places.map((place) => `${place}_temp_path ${folder}/${place};`).join('\n  ')}
  lua_socket_log_errors off;
  keepalive_requests 1000000;
  init_by_lua_block { driver = dofile("${script}") }
  server {
    listen 127.0.0.1:${port} backlog=1024;
    location = /accept { content_by_lua_block { driver.accept() } }
    location = /close { content_by_lua_block { driver.close() } }
    location = /client { content_by_lua_block { driver.client() } }
    location = /reported { content_by_lua_block { driver.reported() } }
  }
}
`,
);
const nginx = spawn(
  '/usr/sbin/nginx',
  ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
process.on('exit', () => nginx.kill());

const at = `http://127.0.0.1:${port}`;

async function ask(path, body) {
  const response = await fetch(at + path, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}

for (let isUp = false; !isUp;) {
  await new Promise((done) => setTimeout(done, 20));
  isUp = await fetch(at).then(
    () => true,
    () => false,
  );
}

const encode = (value) =>
  Number.isNaN(value) ? { special: 'NaN' } : value === undefined ? { special: 'undefined' } : value;

/** Makes a call and throws what it gave in place of a result. */
async function close(path, name, { args }) {
  const { error, raised } = await ask(path, { name, args: args.map(encode), count: args.length });
  if (raised) throw raised;
  if (error) throw `nil, "${error}"`;
}

const url = `ws://127.0.0.1:${port}/accept?connection={connection}`;

drive({
  library: 'lua-resty-websocket',
  version: JSON.parse(process.env.PACKAGE_VERSIONS)['lua-nginx-websocket'].split('-')[0],
  runtime: 'LuaJIT in nginx',
  sends: {
    'send-close': {
      role: 'client',
      spentByError: true,
      open: (address) => address,
      close: (address, call) => close('/client', address, call),
    },
    'send-close@server': {
      role: 'server',
      url,
      codes: 'sample',
      spentByError: true,
      named: true,
      close: (name, call) => close('/close', name, call),
    },
  },
  receives: { 'recv-frame': { role: 'server', url, ask: (name) => ask('/reported', { name }) } },
});
