import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../node_modules/@cloudflare/workerd-linux-64/bin/workerd', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'conformance-workerd-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

let started = 0;

/** Starts a Worker, whose text is given, with these classes as its Durable Objects. Gives its port. */
export async function startWorker({ source, date, flags = [], objects }) {
  const index = started++;
  writeFileSync(join(folder, `worker-${index}.js`), source);
  writeFileSync(
    join(folder, `config-${index}.capnp`),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker-${index}.js")],
  compatibilityDate = "${date}",
  compatibilityFlags = [${flags.map((flag) => `"${flag}"`).join(', ')}],
  durableObjectNamespaces = [${objects.map((name) => `(className = "${name}", uniqueKey = "${name}")`).join(', ')}],
  durableObjectStorage = (inMemory = void),
  bindings = [${objects.map((name) => `(name = "${name}", durableObjectNamespace = "${name}")`).join(', ')}],
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

const encode = (value) =>
  Number.isNaN(value) ? { special: 'NaN' } : value === undefined ? { special: 'undefined' } : value;

/** Makes calls in a Worker: those that are made in one turn travel to it in one request. What a call throws is thrown. */
export function caller(at) {
  let batch = [];
  const flush = async () => {
    const calls = batch;
    batch = [];
    const response = await fetch(at, {
      method: 'POST',
      body: JSON.stringify(calls.map(({ name, args }) => ({ name, args: args.map(encode) }))),
    });
    (await response.json()).forEach((answer, index) => calls[index].done(answer));
  };
  return async (name, { args }) => {
    const { error } = await new Promise((done) => {
      batch.push({ name, args, done });
      if (batch.length === 1) setImmediate(flush);
    });
    if (error) throw error;
  };
}
