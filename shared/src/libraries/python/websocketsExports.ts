import { callback, namespace, type } from '../members';
import type { Export, Shape } from '../profile';

/** The members of `CloseCode` (`websockets/frames.py`). */
export const closeCodes = {
  NORMAL_CLOSURE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  UNSUPPORTED_DATA: 1003,
  NO_STATUS_RCVD: 1005,
  ABNORMAL_CLOSURE: 1006,
  INVALID_DATA: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_BIG: 1009,
  MANDATORY_EXTENSION: 1010,
  INTERNAL_ERROR: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_GATEWAY: 1014,
  TLS_HANDSHAKE: 1015,
} as const;

/** An exception that is made of the Close frames that were received and sent. */
function closed(name: string, receive: string): Export {
  const frame: Shape = { received: receive };
  return { kind: 'type', type: name, takes: { 0: frame, 1: frame }, named: { rcvd: frame, sent: frame } };
}

const exceptions: { readonly [name: string]: Export } = {
  ConnectionClosed: closed('ConnectionClosed', 'exception.code'),
  ConnectionClosedOK: closed('ConnectionClosedOK', 'ok.code'),
  ConnectionClosedError: closed('ConnectionClosedError', 'exception.code'),
};

const frames: { readonly [name: string]: Export } = {
  CloseCode: { kind: 'constants', values: closeCodes },
  Close: {
    kind: 'type',
    type: 'Close',
    takes: { 0: { carries: 'code', keyword: 'code' }, 1: { carries: 'reason', keyword: 'reason' } },
  },
};

const client: { readonly [name: string]: Export } = {
  connect: { kind: 'function', returns: 'Connect' },
  unix_connect: { kind: 'function', returns: 'Connect' },
  ClientConnection: type('ClientConnection'),
  ClientProtocol: type('Protocol'),
};

const serve: Export = { kind: 'function', returns: 'Server', takes: { 0: callback('ServerConnection') } };

const server: { readonly [name: string]: Export } = {
  serve,
  unix_serve: serve,
  ServerConnection: type('ServerConnection'),
  Server: type('Server'),
  WebSocketServer: type('LegacyServer'),
  ServerProtocol: type('Protocol'),
};

const trioServe: Export = { ...serve, returns: 'TrioServer' };

const syncServer: { readonly [name: string]: Export } = {
  serve: { kind: 'function', returns: 'SyncServer', takes: { 0: callback('ServerConnection') } },
  unix_serve: { kind: 'function', returns: 'SyncServer', takes: { 0: callback('ServerConnection') } },
  ServerConnection: type('ServerConnection'),
  WebSocketServer: type('SyncServer'),
  Server: type('SyncServer'),
};

const legacyNames: { readonly [name: string]: Export } = {
  WebSocketClientProtocol: type('LegacyClient'),
  WebSocketServerProtocol: type('LegacyServerConnection'),
  WebSocketCommonProtocol: type('LegacyConnection'),
};

const legacy: { readonly [name: string]: Export } = {
  ...legacyNames,
  connect: { kind: 'function', returns: 'LegacyConnect' },
  Connect: { kind: 'function', returns: 'LegacyConnect' },
  serve: { kind: 'function', returns: 'LegacyServer', takes: { 0: callback('LegacyServerConnection') } },
  WebSocketServer: type('LegacyServer'),
};

/** What the package and its modules export, the legacy interface's names among them. */
export const websocketsExports: { readonly [name: string]: Export } = {
  ...client,
  ...server,
  ...exceptions,
  ...frames,
  ...legacyNames,
  WebSocketServer: type('LegacyServer'),
  exceptions: namespace(exceptions),
  frames: namespace(frames),
  client: namespace({ ...client, WebSocketClientProtocol: type('LegacyClient') }),
  server: namespace({ ...server, WebSocketServerProtocol: type('LegacyServerConnection') }),
  protocol: namespace({ Protocol: type('Protocol') }),
  asyncio: namespace({
    client: namespace(client),
    server: namespace(server),
    router: namespace({ route: serve, Router: type('Server') }),
    connection: namespace({ Connection: type('Connection') }),
  }),
  sync: namespace({
    client: namespace(client),
    server: namespace(syncServer),
    connection: namespace({ Connection: type('Connection') }),
  }),
  trio: namespace({
    client: namespace(client),
    server: namespace({ ...server, serve: trioServe, Server: type('TrioServer') }),
    connection: namespace({ Connection: type('Connection') }),
  }),
  legacy: namespace({
    client: namespace(legacy),
    server: namespace(legacy),
    protocol: namespace(legacy),
  }),
};
