import { everyCode, sent } from '../fates';
import { namespace, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';
import { closeCodeEnum, pathsOf } from './closeCodes';

const members: { readonly [name: string]: number } = {
  NormalClosure: 1000,
  EndpointUnavailable: 1001,
  ProtocolError: 1002,
  InvalidMessageType: 1003,
  Reserved: 1004,
  Empty: 1005,
  InvalidPayloadData: 1007,
  PolicyViolation: 1008,
  MessageTooBig: 1009,
  MandatoryExtension: 1010,
  InternalServerError: 1011,
  TlsHandshake: 1015,
};

const socket: Export = {
  kind: 'type',
  type: 'WebSocket',
  exports: {
    new_client: { kind: 'function', returns: 'WebSocket' },
    new_server: { kind: 'function', returns: 'WebSocket' },
  },
};
const framer: Export = {
  kind: 'type',
  type: 'Framer',
  exports: { new: { kind: 'function', returns: 'Framer' } },
};
const asyncFramer: Export = {
  kind: 'type',
  type: 'AsyncFramer',
  exports: { new: { kind: 'function', returns: 'AsyncFramer' } },
};
const readResult: Export = {
  kind: 'type',
  type: 'ReadResult',
  exports: { Close: { kind: 'function', parts: ['CloseMessage'] } },
};

/** A close by position of its code; the text stands behind it. */
function closing(id: string, label: string, position: number): SendApi {
  return {
    id,
    label: `embedded-websocket ${label}`,
    code: { position },
    reason: { position: position + 1 },
    whenOmitted: 'required',
    fates: everyCode(sent),
    reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
    note: text(
      'No code is checked, and each call must hold one. A reason is cut only at 254 bytes, of which a Close frame takes 123.',
      '不检查代码，每次调用都必须给出代码。原因在 254 字节处才会截断，而关闭帧只能容纳 123 字节。',
    ),
  };
}

/** embedded-websocket: WebSockets without an allocator, for microcontrollers. */
export const embeddedWebsocket: LibraryProfile = {
  id: 'embedded-websocket',
  name: 'embedded-websocket',
  languages: ['rust'],
  homepage: 'https://github.com/ninjasource/embedded-websocket',
  versions: '0.9.5',
  modules: ['embedded_websocket', 'embedded_websocket::framer', 'embedded_websocket::framer_async'],
  exports: {
    WebSocketCloseStatusCode: closeCodeEnum(members, ['Custom'], 'close-status'),
    WebSocket: socket,
    WebSocketClient: socket,
    WebSocketServer: socket,
    WebSocketReadResult: type('WebSocketReadResult'),
    framer: namespace({ Framer: framer }),
    framer_async: namespace({ Framer: asyncFramer, ReadResult: readResult, CloseMessage: type('CloseMessage') }),
  },
  moduleExports: {
    'embedded_websocket::framer': { Framer: framer },
    'embedded_websocket::framer_async': {
      Framer: asyncFramer,
      ReadResult: readResult,
      CloseMessage: type('CloseMessage'),
    },
  },
  types: {
    CloseCode: { members: {}, received: 'close-status' },
    WebSocket: { members: { close: sends('close'), read: { kind: 'method', returns: 'WebSocketReadResult' } } },
    Framer: { members: { close: sends('framer.close') } },
    AsyncFramer: { members: { close: sends('framer-async.close') } },
    WebSocketReadResult: { members: { close_status: receives('close-status') } },
    ReadResult: { members: {} },
    CloseMessage: { members: { status_code: receives('close-status') } },
  },
  sends: [
    closing('close', 'WebSocket::close()', 0),
    closing('framer.close', 'Framer::close()', 1),
    closing('framer-async.close', 'asynchronous Framer::close()', 2),
  ],
  receives: [
    {
      id: 'close-status',
      label: 'embedded-websocket close_status',
      reports: [[0, 65535]],
      emptyFrame: 1011,
      dropped: null,
      note: text(
        'It is whatever the peer sent; a frame without a code is reported as 1011.',
        '即对端所发送的代码；不带代码的帧报告为 1011。',
      ),
    },
  ],
  constants: pathsOf(members, 'WebSocketCloseStatusCode'),
  evidence: [
    { claim: 'close', how: 'read', source: 'ninjasource/embedded-websocket 35943b0 src/lib.rs' },
    { claim: 'framer.close', how: 'read', source: 'ninjasource/embedded-websocket 35943b0 src/framer.rs' },
    { claim: 'framer-async.close', how: 'read', source: 'ninjasource/embedded-websocket 35943b0 src/framer_async.rs' },
    {
      claim: 'close-status',
      how: 'read',
      source: 'ninjasource/embedded-websocket 35943b0 src/lib.rs, src/framer_async.rs',
    },
    { claim: 'constants', how: 'read', source: 'ninjasource/embedded-websocket 35943b0 src/lib.rs' },
  ],
};
