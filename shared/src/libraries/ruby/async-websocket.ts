import { everyCode, rejected, sent, sentEmpty } from '../fates';
import { callback, receives, sends, text, type } from '../members';
import type { Export, Fate, LibraryProfile, SendApi } from '../profile';

const values = {
  NO_ERROR: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  INVALID_DATA: 1003,
  INVALID_PAYLOAD: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_LARGE: 1009,
  MISSING_EXTENSION: 1010,
  INTERNAL_ERROR: 1011,
};

const notANumber = rejected('TypeError: no implicit conversion of String into Integer');
const errorCodes: Export = {
  kind: 'type',
  type: 'ProtocolError',
  exports: Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Export] => [name, { kind: 'constant', value }]),
  ),
};
const opens: Export = {
  kind: 'namespace',
  exports: { open: { kind: 'function', trailing: callback('ServerConnection') } },
};
const client: Export = {
  kind: 'namespace',
  exports: {
    connect: { kind: 'function', trailing: callback('ClientConnection'), returns: 'ClientConnection' },
    open: { kind: 'function', trailing: callback('Connector'), returns: 'Connector' },
  },
};

/** `close!`, which `close` calls, rescues whatever the sending raises: no frame goes out. */
const swallowed: Fate = { kind: 'dropped' };

function closing(id: string, label: string, notInteger: Fate, nan = notInteger): SendApi {
  return {
    id,
    label,
    code: { position: 0 },
    reason: { position: 1 },
    whenOmitted: { code: 1000 },
    fates: everyCode(sent),
    odd: { nothing: sentEmpty, numericString: notInteger, notANumber: notInteger, nan, fraction: 'truncated' },
    reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
    note: text(
      'No code is checked, and one above 65535 wraps round; `nil` sends an empty frame without the reason.',
      '代码完全不检查，大于 65535 的值会回绕；`nil` 会发送不带原因的空帧。',
    ),
  };
}

/** async-websocket (Falcon) over protocol-websocket. */
export const asyncWebsocket: LibraryProfile = {
  id: 'async-websocket',
  name: 'async-websocket, protocol-websocket',
  languages: ['ruby'],
  homepage: 'https://github.com/socketry/async-websocket',
  versions: 'protocol-websocket 0.21.0',
  modules: [
    'async/websocket',
    'async/websocket/client',
    'async/websocket/adapters/rack',
    'async/websocket/adapters/rails',
    'async/websocket/adapters/http',
    'protocol/websocket',
    'protocol/websocket/connection',
  ],
  exports: {},
  globals: {
    'Async::WebSocket::Client': client,
    'Async::WebSocket::Adapters::Rack': opens,
    'Async::WebSocket::Adapters::Rails': opens,
    'Async::WebSocket::Adapters::HTTP': opens,
    'Async::WebSocket::Connection': type('Connection'),
    'Protocol::WebSocket::Connection': type('Connection'),
    'Protocol::WebSocket::Error': errorCodes,
    'Protocol::WebSocket::ClosedError': type('ClosedError'),
  },
  types: {
    Connection: {
      members: { close: sends('close'), 'close!': sends('close-now'), send_close: sends('send-close') },
    },
    ServerConnection: { extends: 'Connection', side: 'server', members: {} },
    ClientConnection: { extends: 'Connection', side: 'client', members: {} },
    Connector: {
      members: { connect: { kind: 'method', trailing: callback('ClientConnection'), returns: 'ClientConnection' } },
    },
    ProtocolError: { members: { code: receives('closed-error') } },
    ClosedError: { extends: 'ProtocolError', members: {} },
  },
  sends: [
    closing('close', 'Protocol::WebSocket::Connection#close', swallowed),
    closing('close-now', 'Protocol::WebSocket::Connection#close!', swallowed),
    closing('send-close', 'Protocol::WebSocket::Connection#send_close', notANumber, rejected('FloatDomainError')),
  ],
  receives: [
    {
      id: 'closed-error',
      label: 'Protocol::WebSocket::ClosedError#code',
      reports: [
        [1001, 1003],
        [1007, 1014],
        [3000, 4999],
      ],
      emptyFrame: null,
      dropped: null,
      note: text(
        'It is raised only for a code other than 1000: an empty frame and 1000 end the reading without an error.',
        '只有代码不是 1000 时才会抛出：空帧和 1000 会直接结束读取，不产生错误。',
      ),
    },
  ],
  constants: Object.fromEntries(
    Object.entries(values).map(([name, code]) => [`Protocol::WebSocket::Error::${name}`, code]),
  ),
  evidence: [
    ...['close', 'close-now', 'send-close', 'closed-error', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'socketry/protocol-websocket 0.21.0 (6ae289f1)',
    })),
    { claim: 'recognition', how: 'read', source: 'socketry/async-websocket 648132bb lib/async/websocket/client.rb' },
  ],
};
