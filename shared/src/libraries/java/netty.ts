import { everyCode, fateTable, rejected, sent } from '../fates';
import { holdsReason, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';
import { carriers, jvm, paths } from '../jvm';
import { nettyStatuses } from './nettyStatuses';

const valueOf: Export = { kind: 'function', converts: 0 };
const statics: { readonly [name: string]: Export } = { ...carriers('WebSocketCloseStatus', nettyStatuses), valueOf };

const refused = rejected('IllegalArgumentException: WebSocket close status code does NOT comply with RFC-6455: N');

/** What Netty's check of a status code lets through, `WebSocketCloseStatus.isValidStatusCode`. */
export const nettyFates = fateTable(
  [
    [1000, 1003, sent],
    [1007, 1014, sent],
    [3000, 65535, sent],
  ],
  refused,
);

const reasons: SendApi['reasons'] = {
  past: { kind: 'illegal-frame' },
  withoutCode: { kind: 'lost' },
};

/** Netty, and Reactor Netty on top of it. */
export const netty: LibraryProfile = {
  id: 'netty',
  name: 'Netty',
  languages: jvm,
  homepage: 'https://netty.io',
  versions: '4.1.48, 4.2.8',
  modules: ['io.netty.handler.codec.http.websocketx', 'reactor.netty.http.websocket'],
  exports: {
    CloseWebSocketFrame: {
      kind: 'type',
      type: 'CloseFrameMade',
      annotated: 'CloseWebSocketFrame',
      send: 'CloseWebSocketFrame',
    },
    WebSocketCloseStatus: {
      kind: 'type',
      type: 'WebSocketCloseStatus',
      takes: { 0: { carries: 'code' }, 1: { carries: 'reason' } },
      send: 'WebSocketCloseStatus',
      exports: statics,
    },
    WebsocketInbound: type('WebsocketInbound'),
    WebsocketOutbound: type('WebsocketOutbound'),
  },
  types: {
    CloseFrameMade: { members: {} },
    CloseWebSocketFrame: {
      received: 'statusCode',
      members: { statusCode: receives('statusCode'), reasonText: holdsReason },
    },
    WebSocketCloseStatus: {
      received: 'statusCode',
      members: { code: receives('statusCode'), reasonText: holdsReason },
    },
    ReceivedCloseStatus: {
      received: 'receiveCloseStatus',
      members: { code: receives('receiveCloseStatus'), reasonText: holdsReason },
    },
    WebsocketInbound: { members: { receiveCloseStatus: { kind: 'value', type: { each: 'ReceivedCloseStatus' } } } },
    WebsocketOutbound: { members: { sendClose: sends('sendClose') } },
  },
  sends: [
    {
      id: 'CloseWebSocketFrame',
      label: 'new CloseWebSocketFrame()',
      code: { position: 0 },
      reason: { position: 1 },
      overloads: [
        { arguments: 2, first: 'truth' },
        { arguments: 4, code: { position: 2 }, reason: { position: 3 } },
        { arguments: 3 },
      ],
      whenOmitted: 'sent-empty',
      fates: nettyFates,
      odd: { negative: sent, above65535: sent },
      reasons,
      earlier: [{ before: '4.1.55', fates: everyCode(sent) }],
      note: text(
        'Versions before 4.1.55 check nothing. `new CloseWebSocketFrame()` is an empty Close frame.',
        '4.1.55 之前的版本不做任何检查。`new CloseWebSocketFrame()` 是空的关闭帧。',
      ),
    },
    {
      id: 'WebSocketCloseStatus',
      label: 'new WebSocketCloseStatus()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: nettyFates,
      reasons,
      mayStayLocal: true,
    },
    {
      id: 'sendClose',
      label: 'WebsocketOutbound.sendClose()',
      code: { position: 0 },
      reason: { position: 1 },
      overloads: [{ arguments: 3, code: { position: 1 }, reason: { position: 2 } }, { arguments: 1 }],
      whenOmitted: 'sent-empty',
      fates: nettyFates,
      reasons,
    },
  ],
  receives: [
    {
      id: 'statusCode',
      label: 'CloseWebSocketFrame.statusCode()',
      reports: [
        [1000, 1003],
        [1007, 1014],
        [3000, 65535],
      ],
      emptyFrame: null,
      dropped: null,
      earlier: [
        {
          before: '4.1.49',
          reports: [
            [1000, 1003],
            [1007, 1014],
            [3000, 32767],
          ],
        },
      ],
      note: text(
        'An empty Close frame has the status −1. A connection that is lost gives no frame at all. Old versions such as 4.1.48 read codes from 32768 as negative numbers.',
        '空的关闭帧状态为 −1。连接丢失时根本没有帧。4.1.48 等旧版本会把 32768 及以上的代码读成负数。',
      ),
    },
    {
      id: 'receiveCloseStatus',
      label: 'WebsocketInbound.receiveCloseStatus()',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 65535],
      ],
      note: text(
        'An empty Close frame is `EMPTY` (1005); `ABNORMAL_CLOSURE` (1006) tells that this side stopped reading. A lost connection ends the `Mono` without a value. Reactor Netty before 1.0.4 gives −1 for an empty frame, before 1.0.3 in place of 1006 too.',
        '空的关闭帧为 `EMPTY` (1005)；`ABNORMAL_CLOSURE` (1006) 表示本端停止了读取。连接丢失会让 `Mono` 不带值地结束。1.0.4 之前的 Reactor Netty 对空帧给出 −1，1.0.3 之前也用 −1 代替 1006。',
      ),
    },
  ],
  constants: paths('WebSocketCloseStatus', nettyStatuses),
  evidence: [
    ...['CloseWebSocketFrame', 'WebSocketCloseStatus', 'statusCode'].map(
      (claim) => ({ claim, how: 'ran', source: 'Debian libnetty-java 4.1.48' }) as const,
    ),
    {
      claim: 'CloseWebSocketFrame',
      how: 'read',
      source: 'netty/netty 0bb88a3e CloseWebSocketFrame.java, WebSocketCloseStatus.java',
    },
    { claim: 'WebSocketCloseStatus', how: 'read', source: 'netty/netty 0bb88a3e WebSocketCloseStatus.java' },
    {
      claim: 'sendClose',
      how: 'read',
      source: 'netty/netty 0bb88a3e CloseWebSocketFrame.java, under reactor-netty WebsocketServerOperations',
    },
    {
      claim: 'statusCode',
      how: 'read',
      source: 'netty/netty 0bb88a3e CloseWebSocketFrame.java, WebSocket08FrameDecoder.java',
    },
    {
      claim: 'receiveCloseStatus',
      how: 'read',
      source:
        'reactor/reactor-netty da0f5507 WebsocketServerOperations.java, WebsocketClientOperations.java; pull requests 1416 and 1487',
    },
    { claim: 'constants', how: 'read', source: 'netty/netty 0bb88a3e WebSocketCloseStatus.java' },
  ],
};
