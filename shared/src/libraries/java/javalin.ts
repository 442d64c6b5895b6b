import { jvm, numbers, paths } from '../jvm';
import { callback, holdsReason, method, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { jettyFates } from './jetty';

const codes = {
  NORMAL_CLOSURE: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  UNSUPPORTED_DATA: 1003,
  RESERVED: 1004,
  NO_STATUS_RECEIVED: 1005,
  ABNORMAL_CLOSURE: 1006,
  INVALID_FRAME_PAYLOAD_DATA: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TOO_BIG: 1009,
  MANDATORY_EXTENSION: 1010,
  SERVER_ERROR: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_GATEWAY: 1014,
  FAILED_TLS_HANDSHAKE: 1015,
} as const;

const routes = method({ 1: { calls: ['WsConfig'], receiver: 'WsConfig' } });

/** Javalin, over Jetty. */
export const javalin: LibraryProfile = {
  id: 'javalin',
  name: 'Javalin',
  languages: jvm,
  homepage: 'https://javalin.io/documentation#websockets',
  versions: '7.2.4',
  modules: ['io.javalin', 'io.javalin.websocket'],
  exports: {
    Javalin: { kind: 'type', type: 'Javalin', exports: { create: { kind: 'function', returns: 'Javalin' } } },
    WsContext: type('WsContext'),
    WsConnectContext: type('WsContext'),
    WsMessageContext: type('WsContext'),
    WsErrorContext: type('WsContext'),
    WsCloseContext: type('WsCloseContext'),
    WsConfig: type('WsConfig'),
    WsCloseStatus: { kind: 'type', type: 'WsCloseStatus', exports: numbers(codes) },
  },
  types: {
    Javalin: { members: { ws: routes, start: { kind: 'method', returns: 'Javalin' } } },
    WsConfig: {
      members: {
        onConnect: method({ 0: callback('WsContext') }),
        onMessage: method({ 0: callback('WsContext') }),
        onBinaryMessage: method({ 0: callback('WsContext') }),
        onError: method({ 0: callback('WsContext') }),
        onClose: method({ 0: callback('WsCloseContext') }),
      },
    },
    WsContext: { side: 'server', members: { closeSession: sends('closeSession') } },
    WsCloseContext: {
      extends: 'WsContext',
      members: { status: receives('status'), closeStatus: receives('status'), reason: holdsReason },
    },
    WsCloseStatus: { members: {} },
  },
  sends: [
    {
      id: 'closeSession',
      label: 'Javalin ctx.closeSession()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: jettyFates.map(([from, to, fate]) => [
        from,
        to,
        fate.kind === 'dropped'
          ? {
              kind: 'dropped',
              leaves: text('The session stays open.', '会话保持打开。'),
            }
          : fate,
      ]),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'lost' } },
      side: 'server',
      note: text(
        'Jetty 12 decides; what it does not send it ignores without a word.',
        '由 Jetty 12 决定；它不发送的代码会被静默忽略。',
      ),
    },
  ],
  receives: [
    {
      id: 'status',
      label: 'WsCloseContext.status()',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
    },
  ],
  addedMembers: [{ name: 'ws', member: routes }],
  constants: paths('WsCloseStatus', codes),
  evidence: ['closeSession', 'status', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source: 'javalin/javalin cdfa0f72 websocket/{WsCloseStatus,WsContext}.kt',
  })),
};
