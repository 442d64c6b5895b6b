import { carriers, jvm, paths } from '../jvm';
import { holdsReason, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { nettyFates } from './netty';

const codes = {
  NORMAL: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  UNSUPPORTED_DATA: 1003,
  NO_STATUS_RECEIVED: 1005,
  ABNORMAL_CLOSURE: 1006,
  INVALID_FRAME_PAYLOAD_DATA: 1007,
  POLICY_VIOLATION: 1008,
  MESSAGE_TO_BIG: 1009,
  MISSING_EXTENSION: 1010,
  INTERNAL_ERROR: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
  BAD_GATEWAY: 1014,
  TLS_HANDSHAKE: 1015,
} as const;

/** Micronaut, over Netty. */
export const micronaut: LibraryProfile = {
  id: 'micronaut',
  name: 'Micronaut',
  languages: jvm,
  homepage: 'https://docs.micronaut.io/latest/guide/#websocket',
  versions: '4.7.1-SNAPSHOT',
  modules: ['io.micronaut.websocket', 'io.micronaut.websocket.annotation'],
  exports: {
    WebSocketSession: type('WebSocketSession'),
    CloseReason: {
      kind: 'type',
      type: 'CloseReason',
      takes: { 0: { carries: 'code', keyword: 'code' }, 1: { carries: 'reason', keyword: 'reason' } },
      send: 'CloseReason',
      exports: carriers('CloseReason', codes),
    },
  },
  types: {
    WebSocketSession: { members: { close: sends('close') } },
    CloseReason: {
      received: 'OnClose',
      members: { getCode: receives('OnClose'), code: receives('OnClose'), getReason: holdsReason, reason: holdsReason },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'Micronaut WebSocketSession.close()',
      code: { position: 0, carrier: true },
      whenOmitted: { code: 1000 },
      fates: nettyFates,
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
    },
    {
      id: 'CloseReason',
      label: 'new CloseReason()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: nettyFates,
      mayStayLocal: true,
    },
  ],
  receives: [
    {
      id: 'OnClose',
      label: '@OnClose CloseReason',
      reports: [
        [1000, 1003],
        [1006, 1014],
        [3000, 65535],
      ],
      emptyFrame: null,
      note: text('An empty Close frame has the code −1.', '空的关闭帧代码为 −1。'),
    },
  ],
  constants: paths('CloseReason', codes),
  evidence: ['close', 'CloseReason', 'OnClose', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source:
      'micronaut-projects/micronaut-core 6a1c9e8d CloseReason.java, NettyWebSocketSession.java, AbstractNettyWebSocketHandler.java',
  })),
};
