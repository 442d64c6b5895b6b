import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

/** The version of an installed npm package. */
export function versionOf(name) {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

export const node = `Node.js ${process.versions.node.split('.')[0]}`;

/**
 * Speaks the driver side of the line protocol (see ../README.md).
 *
 * `sends[api]`: `{ role: 'client', open(url) → connection, close(connection, call), isOpen?(connection) }`, or
 * `{ role: 'server', url, close, isOpen? }` with `arrived(name, connection)` called for each accepted connection.
 * `named`: `close` is given the connection's name in place of the connection. `receives[api].ask(name)`: asks for it.
 * `call` is `{ args, code, reason }`; `args` holds what was given, in the order code, reason.
 * `receives[api]`: `{ role: 'client', watch(url, report) }`, or `{ role: 'server', url }` with `report(name, value)`.
 */
export function drive({ library, version, runtime = node, constants, sends = {}, receives = {} }) {
  const connections = new Map();
  process.on('uncaughtException', (error) => failed(error));
  process.on('unhandledRejection', (error) => failed(error));
  say({
    hello: { library, version, runtime, constants, sends: outline(sends), receives: outline(receives) },
  });
  createInterface({ input: process.stdin })
    .on('line', (line) => obey(JSON.parse(line)))
    .on('close', () => process.exit(0));

  async function obey(command) {
    if (command.do === 'receive') {
      const api = receives[command.api];
      const report = (code) => say({ id: command.id, reported: code ?? null });
      if (api.role === 'client') api.watch(command.url, report);
      else if (api.ask) api.ask(command.connection).then(({ code }) => report(code), failed);
      else slot(reports, command.connection).then(report);
      return;
    }
    const api = sends[command.api];
    if (api.role === 'local') return obeyLocally(api, command);
    let connection;
    try {
      connection = await connectionOf(api, command);
    } catch (error) {
      return say({ id: command.id, outcome: 'threw', error: `NOT CONNECTED ${String(error)}` });
    }
    try {
      await api.close(connection, callOf(command));
      say({ id: command.id, outcome: 'returned', open: api.isOpen?.(connection) ?? false });
    } catch (error) {
      say({ id: command.id, outcome: 'threw', error: textOf(error) });
    }
  }

  async function obeyLocally(api, command) {
    try {
      say({ id: command.id, outcome: 'returned', ...(await api.close(callOf(command))) });
    } catch (error) {
      say({ id: command.id, outcome: 'threw', error: textOf(error) });
    }
  }

  function connectionOf(api, { connection: name, url }) {
    if (api.named) return name;
    if (api.role === 'server') return slot(arrivals, name);
    if (!connections.has(name)) connections.set(name, api.open(url));
    return connections.get(name);
  }
}

const arrivals = new Map();
const reports = new Map();

/** A server under test has accepted the connection of this name. */
export function arrived(name, connection) {
  slot(arrivals, name).resolve(connection);
}

/** User code of a server under test has been told how the connection of this name ended. */
export function report(name, code) {
  slot(reports, name).resolve(code);
}

/** The name of a connection, from the URL it was opened with. */
export function nameIn(url) {
  return /connection=([\w-]+)/u.exec(url)?.[1] ?? '';
}

/** Starts a `node:http` server on a free port and gives its port. */
export async function listen(server = createServer()) {
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server.address().port;
}

/** Reports errors that reach nobody, for libraries that throw later than the call. */
let onStray = (error) => process.stderr.write(`stray: ${String(error?.stack ?? error)}\n`);
export function catchStray(handler) {
  onStray = handler;
}

function failed(error) {
  if (error?.code === 'ECONNRESET' || error?.code === 'EPIPE') return;
  onStray(error);
}

function slot(map, name) {
  if (!map.has(name)) {
    let resolve;
    const promise = new Promise((done) => (resolve = done));
    map.set(name, Object.assign(promise, { resolve: (value) => resolve(value) }));
  }
  return map.get(name);
}

function callOf(command) {
  const code = valueOf(command.code);
  const call = { code, reason: command.reason, args: [] };
  if ('reason' in command) call.args = [code, command.reason];
  else if ('code' in command) call.args = [code];
  return call;
}

function valueOf(value) {
  if (value === null || typeof value !== 'object') return value;
  return value?.special === 'NaN' ? NaN : undefined;
}

function outline(apis) {
  const entries = Object.entries(apis).map(([name, api]) => {
    const {
      role,
      url,
      codes = 'every',
      lanes,
      spentByError,
      codeRequired,
      takesNoReason,
      reasonNeedsCode,
      extras,
    } = api;
    return [name, { role, url, codes, lanes, spentByError, codeRequired, takesNoReason, reasonNeedsCode, extras }];
  });
  return Object.fromEntries(entries);
}

function textOf(error) {
  return error?.name ? `${error.name}: ${error.message}` : String(error);
}

function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
