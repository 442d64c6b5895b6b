import { fateTable, replacedWith, sent } from '../fates';
import { jvm, numbers, paths } from '../jvm';
import { holdsReason, receives, sends, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const codes = {
  NORMAL_CLOSURE: 1000,
  END_POINT_GOING_DOWN: 1001,
  PROTOCOL_ERROR: 1002,
  INVALID_DATA: 1003,
  MESSAGE_TOO_LARGE: 1004,
  NO_STATUS_CODE: 1005,
  ABNORMAL_CLOSE: 1006,
} as const;

const close: SendApi = {
  id: 'close',
  label: 'Grizzly WebSocket.close()',
  code: { position: 0 },
  reason: { position: 1 },
  whenOmitted: { code: 1000 },
  fates: fateTable([[0, 0, replacedWith(1000)]], sent),
  odd: { negative: replacedWith(1000) },
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
  note: text(
    'No code is checked, and only its lowest 16 bits are sent; 0 and negative numbers become 1000.',
    '不检查代码，只发送其低 16 位；0 和负数变为 1000。',
  ),
};

const listeners = ['WebSocketApplication', 'WebSocketAdapter', 'WebSocketListener'];

/** Grizzly's own WebSockets (`grizzly-websockets`). */
export const grizzly: LibraryProfile = {
  id: 'grizzly',
  name: 'Grizzly WebSockets',
  languages: jvm,
  homepage: 'https://github.com/eclipse-ee4j/grizzly',
  versions: '4.1.0-SNAPSHOT (c3dcb70)',
  modules: ['org.glassfish.grizzly.websockets'],
  exports: {
    WebSocket: { kind: 'type', type: 'WebSocket', exports: numbers(codes) },
    DefaultWebSocket: type('WebSocket'),
    SimpleWebSocket: type('WebSocket'),
    ClosingFrame: {
      kind: 'type',
      type: 'ClosingFrame',
      takes: { 0: { received: 'closing-frame' } },
    },
  },
  types: {
    WebSocket: { members: { close: sends('close') } },
    ClosingFrame: { members: { getCode: receives('closing-frame'), getReason: holdsReason } },
  },
  sends: [close],
  receives: [
    {
      id: 'closing-frame',
      label: 'Grizzly ClosingFrame.getCode()',
      reports: [[0, 65535]],
      emptyFrame: 1000,
      dropped: 1001,
      note: text(
        'A server is told its own closes here, too. Of the peer only 1000–1003, 1007–1011 and 3000–4999 are accepted.',
        '服务器在此也会得知自己发起的关闭。对端的代码只接受 1000–1003、1007–1011 和 3000–4999。',
      ),
    },
  ],
  userMethods: ['onConnect', 'onClose', 'onMessage', 'onFragment', 'onPing', 'onPong'].map((name) => ({
    name,
    extends: listeners,
    parameters: ['WebSocket'],
  })),
  constantsFit: 'numbers',
  constants: paths('WebSocket', codes),
  evidence: [
    {
      claim: 'close',
      how: 'read',
      source:
        'eclipse-ee4j/grizzly c3dcb70 modules/websockets/src/main/java/org/glassfish/grizzly/websockets/{SimpleWebSocket,ProtocolHandler,ClosingFrame}.java',
    },
    {
      claim: 'closing-frame',
      how: 'read',
      source:
        'eclipse-ee4j/grizzly c3dcb70 modules/websockets/src/main/java/org/glassfish/grizzly/websockets/{ClosingFrame,WebSocketEngine}.java',
    },
    {
      claim: 'constants',
      how: 'read',
      source:
        'eclipse-ee4j/grizzly c3dcb70 modules/websockets/src/main/java/org/glassfish/grizzly/websockets/WebSocket.java',
    },
  ],
};
