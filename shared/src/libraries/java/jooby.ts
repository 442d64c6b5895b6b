import { everyCode, sent } from '../fates';
import { carriers, jvm, numbers, paths } from '../jvm';
import { callback, holdsReason, makes, method, receives, sends, text, type } from '../members';
import type { Fate, LibraryProfile, SendApi } from '../profile';
import { jetty } from './jakartaContainers';
import { nettyFates } from './netty';

const statuses = {
  NORMAL: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  NOT_ACCEPTABLE: 1003,
  HARSH_DISCONNECT: 1006,
  BAD_DATA: 1007,
  POLICY_VIOLATION: 1008,
  TOO_BIG_TO_PROCESS: 1009,
  REQUIRED_EXTENSION: 1010,
  SERVER_ERROR: 1011,
  SERVICE_RESTARTED: 1012,
  SERVICE_OVERLOAD: 1013,
} as const;

const codes = {
  NORMAL_CODE: 1000,
  GOING_AWAY_CODE: 1001,
  PROTOCOL_ERROR_CODE: 1002,
  NOT_ACCEPTABLE_CODE: 1003,
  HARSH_DISCONNECT_CODE: 1006,
  BAD_DATA_CODE: 1007,
  POLICY_VIOLATION_CODE: 1008,
  TOO_BIG_TO_PROCESS_CODE: 1009,
  REQUIRED_EXTENSION_CODE: 1010,
  SERVER_ERROR_CODE: 1011,
  SERVICE_RESTARTED_CODE: 1012,
  SERVICE_OVERLOAD_CODE: 1013,
} as const;

/** Jooby hands Jetty a callback that does nothing. */
const ignored: Fate = { kind: 'dropped' };

const api = {
  fates: nettyFates,
  layers: [{ name: 'Netty', fates: nettyFates }, jetty(ignored, ignored), { name: 'Undertow', fates: everyCode(sent) }],
  decidedBelow: text(
    'The server decides. Netty throws an IllegalArgumentException for codes that must not be sent; Jetty 12 sends an empty Close frame for 1005 and ignores the call for the others; Undertow puts every code on the wire.',
    '由服务器决定。Netty 对不可发送的代码抛出 IllegalArgumentException；Jetty 12 对 1005 发送空的关闭帧，对其余代码忽略这次调用；Undertow 会把任何代码原样发出。',
  ),
  side: 'server',
} as const satisfies Partial<SendApi>;

const connected = method({ 0: callback('WebSocket') }, 'WebSocketConfigurer');
const routes = method({ 1: callback(null, 'WebSocketConfigurer') });

/** Jooby, over Netty, Jetty or Undertow. */
export const jooby: LibraryProfile = {
  id: 'jooby',
  name: 'Jooby',
  languages: jvm,
  homepage: 'https://jooby.io/#web-sockets',
  versions: 'main 75b49030',
  modules: ['io.jooby'],
  exports: {
    WebSocket: type('WebSocket'),
    WebSocketConfigurer: type('WebSocketConfigurer'),
    WebSocketCloseStatus: {
      kind: 'type',
      type: 'WebSocketCloseStatus',
      takes: { 0: { carries: 'code' }, 1: { carries: 'reason' } },
      send: 'WebSocketCloseStatus',
      exports: { ...carriers('WebSocketCloseStatus', statuses), ...numbers(codes) },
    },
  },
  types: {
    WebSocket: { side: 'server', members: { close: sends('close'), send: makes('WebSocket') } },
    WebSocketConfigurer: {
      members: {
        onConnect: connected,
        onMessage: connected,
        onError: connected,
        onClose: method({ 0: callback('WebSocket', 'WebSocketCloseStatus') }, 'WebSocketConfigurer'),
      },
    },
    WebSocketCloseStatus: {
      received: 'onClose',
      members: { getCode: receives('onClose'), code: receives('onClose'), getReason: holdsReason, reason: holdsReason },
    },
  },
  sends: [
    {
      ...api,
      id: 'close',
      label: 'Jooby WebSocket.close()',
      code: { position: 0, carrier: true },
      whenOmitted: { code: 1000 },
    },
    {
      ...api,
      id: 'WebSocketCloseStatus',
      label: 'new WebSocketCloseStatus()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      mayStayLocal: true,
    },
  ],
  receives: [
    {
      id: 'onClose',
      label: 'Jooby onClose()',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 65535],
      ],
      emptyFrame: null,
      dropped: null,
      note: text(
        'The server decides: an empty Close frame is told as 1000 by Netty and Undertow, as 1005 by Jetty; a lost connection as 1001 by Netty. A `close()` of one’s own is told here too, with the status that it was given.',
        '由服务器决定：空的关闭帧在 Netty 和 Undertow 上报告为 1000，在 Jetty 上报告为 1005；连接丢失在 Netty 上报告为 1001。自己调用 `close()` 也会触发此回调，并得到传入的状态。',
      ),
    },
  ],
  addedMembers: [{ name: 'ws', member: routes }],
  constants: paths('WebSocketCloseStatus', statuses),
  evidence: ['close', 'WebSocketCloseStatus', 'onClose', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source:
      'jooby-project/jooby 75b49030 jooby WebSocketCloseStatus.java, WebSocket.java; modules {Netty,Jetty,Undertow}WebSocket.java',
  })),
};
