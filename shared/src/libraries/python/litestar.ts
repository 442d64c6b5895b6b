import { asgiServers, asgiServersDecide, refusedBeforeAccept } from '../asgiServers';
import { acceptsOnly, everyCode, registryCodes, rejected, sent } from '../fates';
import { holdsHttpStatus, makes, namespace, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';

const statusCodes = {
  WS_1000_NORMAL_CLOSURE: 1000,
  WS_1001_GOING_AWAY: 1001,
  WS_1002_PROTOCOL_ERROR: 1002,
  WS_1003_UNSUPPORTED_DATA: 1003,
  WS_1005_NO_STATUS_RECEIVED: 1005,
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

const toServer: Omit<SendApi, 'id' | 'label' | 'code' | 'whenOmitted'> = {
  fates: acceptsOnly(registryCodes, rejected('ProtocolError: invalid status code')),
  side: 'server',
  decidedBelow: asgiServersDecide,
  layers: asgiServers,
};

const socket: Export = type('WebSocket');
const httpException = type('HttpException');
const testClient: Export = type('TestClient');
const makesTestClient: Export = { kind: 'function', returns: 'TestClient' };

/** Litestar. */
export const litestar: LibraryProfile = {
  id: 'litestar',
  name: 'Litestar',
  languages: ['python'],
  homepage: 'https://litestar.dev',
  versions: '3.0.0b0',
  modules: ['litestar'],
  exports: {
    WebSocket: socket,
    connection: namespace({ WebSocket: socket }),
    status_codes: { kind: 'constants', values: statusCodes },
    exceptions: namespace({
      HTTPException: httpException,
      ClientException: httpException,
      NotAuthorizedException: httpException,
      PermissionDeniedException: httpException,
      NotFoundException: httpException,
      WebSocketException: { kind: 'type', type: 'Exception', send: 'websocket-exception' },
      WebSocketDisconnect: {
        kind: 'type',
        type: 'Disconnect',
        named: { code: { received: 'disconnect' } },
      },
    }),
    testing: namespace({
      TestClient: testClient,
      AsyncTestClient: testClient,
      create_test_client: makesTestClient,
      create_async_test_client: makesTestClient,
      WebSocketTestSession: type('TestSession'),
      AsyncWebSocketTestSession: type('TestSession'),
    }),
  },
  types: {
    WebSocket: { side: 'server', members: { close: sends('close') } },
    Exception: { members: {} },
    HttpException: { members: { status_code: holdsHttpStatus } },
    Disconnect: { members: { code: receives('disconnect') } },
    TestClient: { members: { websocket_connect: makes('TestSession') } },
    TestSession: { members: { close: sends('test.close') } },
  },
  sends: [
    {
      ...toServer,
      id: 'close',
      unaccepted: refusedBeforeAccept,
      label: 'Litestar WebSocket.close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
    },
    {
      ...toServer,
      id: 'websocket-exception',
      label: 'Litestar WebSocketException()',
      code: { position: -1, keyword: 'code' },
      reason: { position: -1, keyword: 'detail' },
      whenOmitted: { code: 4500 },
      note: text(
        'Any other exception of Litestar in a WebSocket handler closes with 4500, whatever its HTTP status.',
        'WebSocket 处理函数中 Litestar 的其他异常，无论 HTTP 状态码为何，都以 4500 关闭。',
      ),
    },
    {
      id: 'test.close',
      label: 'Litestar WebSocketTestSession.close()',
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
      label: 'Litestar WebSocketDisconnect.code',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
    },
  ],
  constantsFit: 'numbers',
  constants: Object.fromEntries(Object.entries(statusCodes).map(([name, value]) => [`status_codes.${name}`, value])),
  evidence: [
    ...['close', 'websocket-exception', 'disconnect', 'constants'].map((claim) => ({
      claim,
      how: 'read' as const,
      source:
        'litestar-org/litestar 8bd57248 litestar/connection/websocket.py, exceptions/websocket_exceptions.py, exceptions/http_exceptions.py, middleware/_internal/exceptions/middleware.py, status_codes.py',
    })),
    {
      claim: 'test.close',
      how: 'read',
      source: 'litestar-org/litestar 8bd57248 litestar/testing/websocket_test_session.py, client/sync_client.py',
    },
  ],
};
