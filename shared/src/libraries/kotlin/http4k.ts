import { acceptsOnly, everyCode, registryCodes, rejected, sent } from '../fates';
import { carriers, paths } from '../jvm';
import { callback, holdsReason, method, receives, sends, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';
import { jetty } from '../java/jakartaContainers';
import { nettyFates } from '../java/netty';
import { okhttpFates } from '../java/okhttp';

const statuses = {
  NORMAL: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  REFUSE: 1003,
  NOCODE: 1005,
  ABNORMAL_CLOSE: 1006,
  NO_UTF8: 1007,
  POLICY_VALIDATION: 1008,
  TOOBIG: 1009,
  EXTENSION: 1010,
  UNEXPECTED_CONDITION: 1011,
  TLS_ERROR: 1015,
} as const;

/** http4k waits for Jetty's callback. */
const refusedByJetty = rejected('ExecutionException: ProtocolException: Frame has non-transmittable status code');

const api = {
  fates: everyCode(sent),
  layers: [
    { name: 'Undertow', fates: everyCode(sent) },
    jetty(refusedByJetty, refusedByJetty),
    { name: 'Java-WebSocket', fates: acceptsOnly(registryCodes, { kind: 'dropped' }) },
    { name: 'OkHttp', fates: okhttpFates },
    { name: 'Netty', fates: nettyFates },
  ],
  decidedBelow: text(
    'The backend decides. Undertow puts the code on the wire; Jetty 12 sends an empty Close frame for 1005 and refuses 1004, 1006 and 1015; OkHttp and Netty refuse all four; the default client, over Java-WebSocket, sends none of them.',
    '由后端决定。Undertow 会把代码原样发出；Jetty 12 对 1005 发送空的关闭帧，拒绝 1004、1006 和 1015；OkHttp 和 Netty 会拒绝这四个代码；基于 Java-WebSocket 的默认客户端都不会发送。',
  ),
} as const satisfies Partial<SendApi>;

/** http4k: WebSockets as functions. */
export const http4k: LibraryProfile = {
  id: 'http4k',
  name: 'http4k',
  languages: ['kotlin', 'java', 'scala'],
  homepage: 'https://www.http4k.org/howto/serve_websockets/',
  versions: '6.58',
  modules: ['org.http4k.websocket'],
  exports: {
    Websocket: type('Websocket'),
    WsStatus: {
      kind: 'type',
      type: 'WsStatus',
      takes: { 0: { carries: 'code', keyword: 'code' }, 1: { carries: 'reason', keyword: 'description' } },
      send: 'WsStatus',
      exports: carriers('WsStatus', statuses),
    },
  },
  types: {
    Websocket: { members: { close: sends('close'), onClose: method({ 0: callback('WsStatus') }) } },
    WsStatus: {
      received: 'onClose',
      members: {
        code: receives('onClose'),
        getCode: receives('onClose'),
        description: { kind: 'method', handsOn: true, takes: { 0: { carries: 'reason' } } },
        getDescription: holdsReason,
      },
    },
  },
  sends: [
    {
      ...api,
      id: 'close',
      label: 'http4k Websocket.close(WsStatus)',
      code: { position: 0, keyword: 'status', carrier: true },
      whenOmitted: { code: 1000 },
    },
    {
      ...api,
      id: 'WsStatus',
      label: 'WsStatus()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'description' },
      whenOmitted: 'required',
      mayStayLocal: true,
    },
  ],
  receives: [{ id: 'onClose', label: 'Websocket.onClose', reports: [[0, 65535]] }],
  constants: paths('WsStatus', statuses),
  evidence: ['close', 'WsStatus', 'onClose', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source:
      'http4k/http4k 38f9a115 core/realtime-core websocket/WsStatus.kt, core/server/{undertow,jetty,netty}, core/client/{websocket,jetty,okhttp}',
  })),
};
