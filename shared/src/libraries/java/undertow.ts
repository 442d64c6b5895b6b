import { everyCode, sent } from '../fates';
import { jvm, numbers, paths } from '../jvm';
import { holdsReason, receives, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const codes = {
  NORMAL_CLOSURE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  WRONG_CODE: 1003,
  MSG_CONTAINS_INVALID_DATA: 1007,
  MSG_VIOLATES_POLICY: 1008,
  MSG_TOO_BIG: 1009,
  MISSING_EXTENSIONS: 1010,
  UNEXPECTED_ERROR: 1011,
} as const;

const api = {
  code: { position: 0 },
  reason: { position: 1 },
  whenOmitted: 'required',
  fates: everyCode(sent),
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
} as const satisfies Partial<SendApi>;

/** Undertow’s own WebSocket API, below Jakarta WebSocket. */
export const undertow: LibraryProfile = {
  id: 'undertow',
  name: 'Undertow',
  languages: jvm,
  homepage: 'https://undertow.io',
  versions: '2.5.0.Alpha1',
  modules: ['io.undertow.websockets.core'],
  exports: {
    WebSocketChannel: type('WebSocketChannel'),
    CloseMessage: { kind: 'type', type: 'CloseMessage', send: 'CloseMessage', exports: numbers(codes) },
    WebSockets: {
      kind: 'type',
      type: 'WebSockets',
      exports: {
        sendClose: { kind: 'function', send: 'sendClose' },
        sendCloseBlocking: { kind: 'function', send: 'sendClose' },
      },
    },
  },
  types: {
    WebSocketChannel: { members: { getCloseCode: receives('getCloseCode'), getCloseReason: holdsReason } },
    CloseMessage: { members: { getCode: receives('getCode'), getReason: holdsReason } },
    WebSockets: { members: {} },
  },
  sends: [
    {
      ...api,
      id: 'sendClose',
      label: 'Undertow WebSockets.sendClose()',
      note: text(
        'Nothing is checked. `channel.sendClose()` sends an empty Close frame.',
        '不做任何检查。`channel.sendClose()` 发送空的关闭帧。',
      ),
    },
    { ...api, id: 'CloseMessage', label: 'new CloseMessage()', mayStayLocal: true },
  ],
  receives: [
    { id: 'getCode', label: 'CloseMessage.getCode()', reports: [[0, 65535]], emptyFrame: 1000 },
    { id: 'getCloseCode', label: 'WebSocketChannel.getCloseCode()', reports: [[0, 65535]], emptyFrame: 1000 },
  ],
  constantsFit: 'numbers',
  constants: paths('CloseMessage', codes),
  evidence: ['sendClose', 'CloseMessage', 'getCode', 'getCloseCode', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source: 'undertow-io/undertow c8299de0 core/websockets/core/{CloseMessage,WebSockets,WebSocketChannel}.java',
  })),
};
