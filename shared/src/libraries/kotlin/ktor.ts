import { sent } from '../fates';
import { numbers, paths } from '../jvm';
import { holds, holdsReason, makes, receives, sends, text, type } from '../members';
import { engines } from './ktorEngines';
import type { Export, LibraryProfile, Member, SendApi, Shape } from '../profile';

const codes = {
  NORMAL: 1000,
  GOING_AWAY: 1001,
  PROTOCOL_ERROR: 1002,
  CANNOT_ACCEPT: 1003,
  CLOSED_ABNORMALLY: 1006,
  NOT_CONSISTENT: 1007,
  VIOLATED_POLICY: 1008,
  TOO_BIG: 1009,
  NO_EXTENSION: 1010,
  INTERNAL_ERROR: 1011,
  SERVICE_RESTART: 1012,
  TRY_AGAIN_LATER: 1013,
} as const;

const onServer: Shape = { calls: ['ServerSession'], receiver: 'ServerSession' };
const onClient: Shape = { calls: ['ClientSession'], receiver: 'ClientSession' };
const clientBlock: Member = { kind: 'method', trailing: onClient };

const closeReason: Export = {
  kind: 'type',
  type: 'CloseReason',
  takes: { 0: { carries: 'code', keyword: 'code' }, 1: { carries: 'reason', keyword: 'message' } },
  send: 'CloseReason',
  exports: {
    Codes: { kind: 'type', type: 'Codes', exports: { ...numbers(codes), byCode: { kind: 'function', converts: 0 } } },
  },
};

const api = {
  fates: engines[0].fates,
  layers: engines,
  odd: { negative: sent, above65535: sent },
  reasons: {
    limit: 123,
    unit: 'bytes',
    past: {
      kind: 'rejected',
      error: 'IllegalArgumentException: Close reason message is too long',
    },
    withoutCode: { kind: 'lost' },
  },
  decidedBelow: text(
    'The engine decides. CIO and the servers put 1005 and 1015 on the wire and send 1000 in place of 1006; the OkHttp client sends 1011 in place of all three; the Java client fails with 1005 and 1015 and sends 1000 in place of 1006; the JavaScript client sends no code.',
    '由引擎决定。CIO 和各服务器会把 1005、1015 原样发出，用 1000 代替 1006；OkHttp 客户端用 1011 代替这三者；Java 客户端遇到 1005、1015 会失败，用 1000 代替 1006；JavaScript 客户端不带代码。',
  ),
} as const satisfies Partial<SendApi>;

/** Ktor: sessions of its servers and clients. */
export const ktor: LibraryProfile = {
  id: 'ktor',
  name: 'Ktor',
  languages: ['kotlin', 'java', 'scala'],
  homepage: 'https://ktor.io/docs/server-websockets.html',
  versions: '3.6.0-SNAPSHOT',
  modules: [
    'io.ktor.websocket',
    'io.ktor.server.websocket',
    'io.ktor.client.plugins.websocket',
    'io.ktor.client.plugins.websocket.cio',
    'io.ktor.client.features.websocket',
    'io.ktor.http.cio.websocket',
  ],
  exports: {
    CloseReason: closeReason,
    Frame: {
      kind: 'type',
      type: 'Frame',
      exports: {
        Close: {
          kind: 'type',
          type: 'CloseFrame',
          takes: { 0: { carries: 'code' } },
          send: 'Frame.Close',
        },
      },
    },
    WebSocketSession: type('Session'),
    DefaultWebSocketSession: type('Session'),
    WebSocketServerSession: type('ServerSession'),
    DefaultWebSocketServerSession: type('ServerSession'),
    ClientWebSocketSession: type('ClientSession'),
    DefaultClientWebSocketSession: type('ClientSession'),
    close: { kind: 'function', send: 'close' },
    webSocket: { kind: 'function', trailing: onServer },
    webSocketRaw: { kind: 'function', trailing: onServer },
  },
  types: {
    Session: {
      members: { close: sends('close'), closeReason: holds({ each: 'CloseReason' }) },
    },
    ServerSession: { extends: 'Session', side: 'server', members: {} },
    ClientSession: { extends: 'Session', side: 'client', members: {} },
    CloseReason: {
      received: 'closeReason',
      members: { code: receives('closeReason'), knownReason: receives('closeReason'), message: holdsReason },
      parts: [{ received: 'closeReason' }, { receivedReason: true }],
    },
    Codes: { members: {} },
    Frame: { members: {} },
    CloseFrame: { members: { readReason: makes('CloseReason') } },
  },
  sends: [
    {
      ...api,
      id: 'close',
      label: 'Ktor close(CloseReason)',
      code: { position: 0, keyword: 'reason', carrier: true },
      whenOmitted: { code: 1000 },
      note: text(
        '`close()` swallows every exception. A raw session (`webSocketRaw`) sends 1006 as it is. Before 3.5 the OkHttp client sends 1011 in place of 1014 and 3000–4999; before 3.5.2 a reason of any length is let through.',
        '`close()` 会吞掉所有异常。原始会话 (`webSocketRaw`) 会把 1006 原样发出。3.5 之前，OkHttp 客户端用 1011 代替 1014 和 3000–4999；3.5.2 之前对原因的长度不做检查。',
      ),
    },
    {
      ...api,
      id: 'CloseReason',
      label: 'CloseReason()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'message' },
      whenOmitted: 'required',
      mayStayLocal: true,
    },
    {
      ...api,
      id: 'Frame.Close',
      label: 'Frame.Close()',
      code: { position: 0, carrier: true },
      whenOmitted: { code: 1000 },
      note: text(
        '`Frame.Close()` without a reason is an empty Close frame in a raw session (`webSocketRaw`) alone; all others send 1000 for it.',
        '不带原因的 `Frame.Close()` 只在原始会话 (`webSocketRaw`) 中是空的关闭帧；其他会话为它发送 1000。',
      ),
    },
  ],
  receives: [
    {
      id: 'closeReason',
      label: 'closeReason.await()',
      reports: [[0, 65535]],
      emptyFrame: 1000,
      note: text(
        'Servers and CIO report an empty Close frame as 1000, the OkHttp, Java, JavaScript and Darwin clients as 1005. With OkHttp and JavaScript a lost connection makes `closeReason` fail. When this side closes first, it is the reason given to `close()`, not the peer’s answer, except with OkHttp.',
        '服务器和 CIO 把空的关闭帧报告为 1000，OkHttp、Java、JavaScript 和 Darwin 客户端报告为 1005。使用 OkHttp 和 JavaScript 时，连接丢失会让 `closeReason` 失败。若本端先关闭，则为交给 `close()` 的原因，而不是对端的回应；OkHttp 除外。',
      ),
    },
  ],
  addedMembers: [
    { name: 'webSocket', member: clientBlock },
    { name: 'ws', member: clientBlock },
    { name: 'wss', member: clientBlock },
    { name: 'webSocketSession', member: makes('ClientSession') },
    ...['webSocketRaw', 'wsRaw', 'wssRaw'].map((name) => ({ name, member: clientBlock })),
    { name: 'webSocketRawSession', member: makes('ClientSession') },
    { name: 'close', member: sends('close') },
  ],
  constantsFit: { apis: ['close', 'CloseReason'] },
  constants: paths('CloseReason.Codes', codes),
  evidence: ['close', 'CloseReason', 'Frame.Close', 'closeReason', 'constants'].map((claim) => ({
    claim,
    how: 'read',
    source:
      'ktorio/ktor ef92e553, 3.4.3, 2.3.12, 1.6.8 ktor-websockets/{CloseReason,DefaultWebSocketSession,WebSocketSession}.kt, client engines',
  })),
};
