import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { drive, versionOf } from './kit.mjs';

/** The runtime's settings under which the calls are tried; the first is what the profile speaks of. */
const settings = [
  { suffix: '', date: '2026-11-01', flags: [] },
  { suffix: '@pedantic_wpt', date: '2026-11-01', flags: ['pedantic_wpt'] },
  { suffix: '@2025-01-01', date: '2025-01-01', flags: [] },
];

const program = fileURLToPath(new URL('../node_modules/@cloudflare/workerd-linux-64/bin/workerd', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'conformance-workerd-'));
const source = new URL('worker/cloudflare-worker.js', import.meta.url);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

async function start({ date, flags }, index) {
  writeFileSync(
    join(folder, `config-${index}.capnp`),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "${date}",
  compatibilityFlags = [${flags.map((flag) => `"${flag}"`).join(', ')}],
  durableObjectNamespaces = [(className = "Room", uniqueKey = "room")],
  durableObjectStorage = (inMemory = void),
  bindings = [(name = "room", durableObjectNamespace = "Room")],
);
`,
  );
  const child = spawn(program, ['serve', '--experimental', join(folder, `config-${index}.capnp`), '--control-fd=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  process.on('exit', () => child.kill());
  for await (const line of createInterface({ input: child.stdout })) {
    const { event, port } = JSON.parse(line);
    if (event === 'listen') return port;
  }
  throw new Error('workerd did not start');
}

copyFileSync(source, join(folder, 'worker.js'));
const ports = await Promise.all(settings.map(start));

const encode = (value) =>
  Number.isNaN(value) ? { special: 'NaN' } : value === undefined ? { special: 'undefined' } : value;

/** Calls that are made in one turn travel to the worker in one request. */
function caller(port) {
  let batch = [];
  const flush = async () => {
    const calls = batch;
    batch = [];
    const response = await fetch(`http://127.0.0.1:${port}/close`, {
      method: 'POST',
      body: JSON.stringify(calls.map(({ name, args }) => ({ name, args: args.map(encode) }))),
    });
    (await response.json()).forEach((answer, index) => calls[index].done(answer));
  };
  return (name, args) =>
    new Promise((done) => {
      batch.push({ name, args, done });
      if (batch.length === 1) setImmediate(flush);
    });
}

const sends = {};
settings.forEach(({ suffix }, index) => {
  const call = caller(ports[index]);
  sends[`close${suffix}`] = {
    role: 'server',
    url: `ws://127.0.0.1:${ports[index]}/accept?connection={connection}`,
    codes: 'sample',
    named: true,
    close: async (name, { args }) => {
      const { error } = await call(name, args);
      if (error) throw error;
    },
  };
});

const watch = (path) => ({
  codes: 'sample',
  role: 'server',
  url: `ws://127.0.0.1:${ports[0]}/${path}?connection={connection}`,
  ask: async (name) => (await fetch(`http://127.0.0.1:${ports[0]}/reported?connection=${name}`)).json(),
});

drive({
  library: 'workerd',
  version: versionOf('@cloudflare/workerd-linux-64'),
  runtime: 'workerd, compatibility date 2026-11-01',
  sends,
  receives: { 'close-event': watch('accept'), webSocketClose: watch('hibernate') },
});
