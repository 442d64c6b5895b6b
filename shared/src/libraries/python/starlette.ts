import { asgiServers, asgiServersDecide, refusedBeforeAccept } from '../asgiServers';
import { acceptsOnly, everyCode, registryCodes, rejected, sent } from '../fates';
import {
  callback,
  holdsHttpStatus,
  holdsReason,
  makes,
  namespace,
  receivedCode,
  receives,
  sends,
  text,
  type,
} from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';

const invalidCode = rejected('ProtocolError: invalid status code');

const statusCodes = {
  WS_1000_NORMAL_CLOSURE: 1000,
  WS_1001_GOING_AWAY: 1001,
  WS_1002_PROTOCOL_ERROR: 1002,
  WS_1003_UNSUPPORTED_DATA: 1003,
  WS_1005_NO_STATUS_RCVD: 1005,
  WS_1006_ABNORMAL_CLOSURE: 1006,
  WS_1007_INVALID_FRAME_PAYLOAD_DATA: 1007,
  WS_1008_POLICY_VIOLATION: 1008,
  WS_1009_MESSAGE_TOO_BIG: 1009,
  WS_1010_MANDATORY_EXT: 1010,
  WS_1011_INTERNAL_ERROR: 1011,
  WS_1012_SERVICE_RESTART: 1012,
  WS_1013_TRY_AGAIN_LATER: 1013,
  WS_1014_BAD_GATEWAY: 1014,
  WS_1015_TLS_HANDSHAKE: 1015,
} as const;

const toServer: Omit<SendApi, 'id' | 'label'> = {
  code: { position: 0, keyword: 'code' },
  reason: { position: 1, keyword: 'reason' },
  whenOmitted: { code: 1000 },
  fates: acceptsOnly(registryCodes, invalidCode),
  reasons: {
    limit: 123,
    unit: 'bytes',
    past: rejected('ProtocolError: control frame too long'),
    withoutCode: { kind: 'sent-with', code: 1000 },
  },
  side: 'server',
  decidedBelow: asgiServersDecide,
  layers: asgiServers,
  note: text(
    'Before `accept()` the handshake is answered with HTTP 403, and code and reason are lost. Daphne drops every reason.',
    '在 `accept()` 之前调用时，握手会得到 HTTP 403 响应，代码和原因都会丢失。Daphne 会丢弃所有原因。',
  ),
};

const websockets: { readonly [name: string]: Export } = {
  WebSocket: type('WebSocket'),
  WebSocketDisconnect: {
    kind: 'type',
    type: 'WebSocketDisconnect',
    takes: { 0: { received: 'disconnect', keyword: 'code' } },
  },
  WebSocketClose: { kind: 'type', type: 'WebSocketClose', send: 'websocket-close' },
};

const exceptions: { readonly [name: string]: Export } = {
  WebSocketException: { kind: 'type', type: 'WebSocketException', send: 'websocket-exception' },
  HTTPException: type('HttpException'),
};

/** Starlette; FastAPI hands on the same classes. */
export const starlette: LibraryProfile = {
  id: 'starlette',
  name: 'Starlette',
  languages: ['python'],
  homepage: 'https://www.starlette.io',
  versions: '1.7.0',
  modules: ['starlette'],
  signs: [
    'with client.websocket_connect(',
    'with self.client.websocket_connect(',
    'with test_client.websocket_connect(',
  ],
  exports: {
    websockets: namespace(websockets),
    exceptions: namespace(exceptions),
    status: { kind: 'constants', values: statusCodes },
    routing: namespace({
      WebSocketRoute: {
        kind: 'type',
        type: 'Route',
        takes: { 1: callback('WebSocket') },
        named: { endpoint: callback('WebSocket') },
      },
    }),
    endpoints: namespace({ WebSocketEndpoint: type('Endpoint') }),
    testclient: namespace({
      ...websockets,
      TestClient: type('TestClient'),
      WebSocketTestSession: type('TestSession'),
    }),
  },
  types: {
    WebSocket: { side: 'server', members: { close: sends('close') } },
    WebSocketDisconnect: { members: { code: receives('disconnect'), reason: holdsReason } },
    WebSocketException: { members: {} },
    HttpException: { members: { status_code: holdsHttpStatus } },
    WebSocketClose: { members: {} },
    Endpoint: { members: {} },
    Route: { members: {} },
    TestClient: { members: { websocket_connect: makes('TestSession') } },
    TestSession: { members: { close: sends('test.close') } },
  },
  sends: [
    { ...toServer, id: 'close', label: 'Starlette WebSocket.close()', unaccepted: refusedBeforeAccept },
    {
      ...toServer,
      id: 'websocket-exception',
      label: 'WebSocketException()',
      whenOmitted: 'required',
    },
    { ...toServer, id: 'websocket-close', label: 'WebSocketClose()' },
    {
      id: 'test.close',
      label: 'WebSocketTestSession.close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      simulates: true,
    },
  ],
  receives: [
    {
      id: 'disconnect',
      label: 'WebSocketDisconnect.code',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'The ASGI server says which code: 1005 for an empty Close frame (None under Daphne), 1006 for a lost connection (1005 under uvicorn’s websockets-sansio, its default since 0.50, and over wsproto), and 1012 where uvicorn itself is shutting down. Hypercorn never hands the peer’s code on: it says 1006.',
        '代码由 ASGI 服务器给出：空关闭帧为 1005（Daphne 下为 None），连接丢失为 1006（uvicorn 的 websockets-sansio（自 0.50 起为默认）和 wsproto 下为 1005），uvicorn 自身关停时为 1012。Hypercorn 从不转交对端的代码，一律报告 1006。',
      ),
    },
    {
      id: 'on_disconnect',
      label: 'WebSocketEndpoint.on_disconnect()',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'It is 1011 when the endpoint itself failed. Hypercorn never hands the peer’s code on: it says 1006.',
        '端点自身出错时为 1011。Hypercorn 从不转交对端的代码，一律报告 1006。',
      ),
    },
  ],
  // A test's client is mostly a fixture, which another file makes.
  addedMembers: [{ name: 'websocket_connect', member: makes('TestSession') }],
  userMethods: [
    {
      name: 'on_disconnect',
      extends: ['WebSocketEndpoint'],
      parameters: ['WebSocket', receivedCode('on_disconnect')],
    },
    { name: 'on_connect', extends: ['WebSocketEndpoint'], parameters: ['WebSocket'] },
    { name: 'on_receive', extends: ['WebSocketEndpoint'], parameters: ['WebSocket'] },
    { decorator: ['websocket_route'], parameters: ['WebSocket'] },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(Object.entries(statusCodes).map(([name, value]) => [`status.${name}`, value])),
  note: text(
    'Raising WebSocketDisconnect sends nothing: it tells of a close that has happened.',
    '抛出 WebSocketDisconnect 不会发送任何内容：它表示关闭已经发生。',
  ),
  evidence: [
    ...['close', 'disconnect'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'starlette 1.7.0 on uvicorn 0.54.0 over websockets 17.1 (websockets-sansio) and wsproto 1.3.2',
    })),
    ...['websocket-exception', 'websocket-close', 'on_disconnect'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'FastAPI 0.92.0 over starlette 0.26.1 on uvicorn 0.17.6',
    })),
    ...['websocket-exception', 'websocket-close', 'test.close', 'on_disconnect'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'Kludex/starlette 5174d4c8 starlette/websockets.py, endpoints.py, exceptions.py, testclient.py',
    })),
    { claim: 'constants', how: 'read', source: 'Kludex/starlette 5174d4c8 starlette/status.py' },
  ],
};
