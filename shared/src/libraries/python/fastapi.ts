import { namespace, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { starlette } from './starlette';

const status = starlette.exports['status'] ?? namespace({});

const websockets: { readonly [name: string]: Export } = {
  WebSocket: type('WebSocket'),
  WebSocketDisconnect: {
    kind: 'type',
    type: 'WebSocketDisconnect',
    takes: { 0: { received: 'disconnect', keyword: 'code' } },
  },
};

const exceptions: { readonly [name: string]: Export } = {
  WebSocketException: { kind: 'type', type: 'WebSocketException', send: 'websocket-exception' },
  HTTPException: type('HttpException'),
};

/** FastAPI, whose WebSockets are Starlette's. */
export const fastapi: LibraryProfile = {
  id: 'fastapi',
  name: 'FastAPI',
  languages: ['python'],
  homepage: 'https://fastapi.tiangolo.com',
  versions: '0.142.2',
  modules: ['fastapi'],
  basedOn: 'starlette',
  exports: {
    ...websockets,
    ...exceptions,
    status,
    websockets: namespace(websockets),
    exceptions: namespace(exceptions),
    testclient: namespace({ TestClient: type('TestClient') }),
  },
  types: {},
  sends: [],
  receives: [],
  ...(starlette.constants && { constants: starlette.constants }),
  note: text(
    'The WebSockets are Starlette’s. Where a dependency raises WebSocketException before `accept()`, the client sees HTTP 403.',
    'WebSocket 就是 Starlette 的。依赖项在 `accept()` 之前抛出 WebSocketException 时，客户端得到 HTTP 403。',
  ),
  evidence: [
    {
      claim: 'close',
      how: 'ran',
      source: 'FastAPI 0.92.0 over starlette 0.26.1 on uvicorn 0.17.6 over websockets 10.4',
    },
    { claim: 'recognition', how: 'read', source: 'fastapi 0.142.2 fastapi/websockets.py, exceptions.py' },
  ],
};
