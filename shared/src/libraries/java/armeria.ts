import { acceptsOnly, fateTable, rejected, sent } from '../fates';
import { carriers, jvm, paths } from '../jvm';
import { holds, holdsReason, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, Shape } from '../profile';
import { nettyStatuses } from './nettyStatuses';

const fates = fateTable(
  [
    [1000, 1003, sent],
    [1007, 1014, sent],
    [3000, 65535, sent],
  ],
  rejected('IllegalArgumentException: WebSocket close status code does NOT comply with RFC 6455. code: N'),
);

const takes: { readonly [position: number]: Shape } = { 0: { carries: 'code' }, 1: { carries: 'reason' } };

const valueOf: Export = { kind: 'function', converts: 0 };
const ofPrivateUse: Export = { kind: 'function', takes, returns: 'WebSocketCloseStatus', send: 'ofPrivateUse' };

/** Armeria, server and client. */
export const armeria: LibraryProfile = {
  id: 'armeria',
  name: 'Armeria',
  languages: jvm,
  homepage: 'https://armeria.dev/docs/server/websocket',
  versions: '1.41.1-SNAPSHOT (8cb6fc16)',
  modules: ['com.linecorp.armeria.common.websocket', 'com.linecorp.armeria.client.websocket'],
  exports: {
    WebSocket: {
      kind: 'type',
      type: 'WebSocket',
      exports: { streaming: { kind: 'function', returns: 'WebSocketWriter' } },
    },
    WebSocketWriter: type('WebSocketWriter'),
    WebSocketSession: type('WebSocketSession'),
    WebSocketFrame: {
      kind: 'type',
      type: 'WebSocketFrame',
      exports: { ofClose: { kind: 'function', send: 'ofClose' } },
    },
    CloseWebSocketFrame: type('CloseWebSocketFrame'),
    WebSocketCloseStatus: {
      kind: 'type',
      type: 'WebSocketCloseStatus',
      exports: { ...carriers('WebSocketCloseStatus', nettyStatuses), valueOf, ofPrivateUse },
    },
  },
  types: {
    WebSocket: { members: {} },
    WebSocketWriter: { extends: 'WebSocket', members: { close: sends('close') } },
    WebSocketSession: { side: 'client', members: { outbound: holds('WebSocketWriter'), inbound: holds('WebSocket') } },
    WebSocketFrame: { members: {} },
    CloseWebSocketFrame: {
      members: { status: holds('WebSocketCloseStatus'), reasonPhrase: holdsReason },
    },
    WebSocketCloseStatus: { received: 'status', members: { code: receives('status') } },
  },
  sends: [
    {
      id: 'close',
      label: 'Armeria WebSocketWriter.close()',
      code: { position: 0, carrier: true },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates,
      note: text(
        '`close()` sends 1000 with the reason “Bye”. Without a reason of its own the status’ phrase is sent.',
        '`close()` 发送 1000 和原因“Bye”。不给出原因时，发送状态自带的短语。',
      ),
    },
    {
      id: 'ofClose',
      label: 'WebSocketFrame.ofClose()',
      code: { position: 0, carrier: true },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates,
      mayStayLocal: true,
    },
    {
      id: 'ofPrivateUse',
      label: 'WebSocketCloseStatus.ofPrivateUse()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: acceptsOnly([[4000, 4999]], rejected('IllegalArgumentException: code: N (expected: 4000 <= code < 5000)')),
      mayStayLocal: true,
    },
  ],
  receives: [
    {
      id: 'status',
      label: 'CloseWebSocketFrame.status()',
      reports: [
        [1000, 1003],
        [1007, 1014],
        [3000, 32767],
      ],
      emptyFrame: null,
      dropped: null,
      note: text(
        'An empty Close frame, and one with a code that may not travel or from 32768 on, fails the stream with a WebSocketProtocolViolationException.',
        '空的关闭帧，以及带有不允许传输的代码或 32768 及以上代码的关闭帧，会让流以 WebSocketProtocolViolationException 失败。',
      ),
    },
  ],
  constants: paths('WebSocketCloseStatus', nettyStatuses),
  evidence: [
    ...['close', 'ofClose', 'ofPrivateUse'].map((claim) => ({
      claim,
      how: 'read' as const,
      source:
        'line/armeria 8cb6fc16 common/websocket DefaultWebSocket.java, WebSocketFrame.java, CloseByteBufWebSocketFrame.java, WebSocketCloseStatus.java',
    })),
    {
      claim: 'status',
      how: 'read',
      source: 'line/armeria 8cb6fc16 WebSocketFrameDecoder.java, CloseByteBufWebSocketFrame.java',
    },
    { claim: 'constants', how: 'read', source: 'line/armeria 8cb6fc16 WebSocketCloseStatus.java' },
  ],
};
