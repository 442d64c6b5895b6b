import { asgiServers, asgiServersDecide } from '../asgiServers';
import { acceptsOnly, registryCodes, rejected } from '../fates';
import { text } from '../members';
import type { LibraryProfile } from '../profile';

const invalidCode = rejected('ProtocolError: invalid status code');

/** ASGI itself: the messages between an application and uvicorn, Hypercorn or Daphne. */
export const asgi: LibraryProfile = {
  id: 'asgi',
  name: 'ASGI (uvicorn, Hypercorn, Daphne)',
  languages: ['python'],
  homepage: 'https://asgi.readthedocs.io/en/latest/specs/www.html#websocket',
  versions: 'uvicorn 0.54.0; Hypercorn 0.13.2; Daphne 4.0.0',
  modules: ['asgiref', 'uvicorn', 'hypercorn', 'daphne'],
  exports: {},
  types: {},
  messages: [
    { field: 'type', is: 'websocket.close', send: 'websocket.close' },
    { field: 'type', is: 'websocket.disconnect', receive: 'websocket.disconnect', code: 'code' },
  ],
  sends: [
    {
      id: 'websocket.close',
      label: 'ASGI websocket.close',
      code: { position: 0, field: 'code' },
      reason: { position: 0, field: 'reason' },
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
        'Before `websocket.accept` the handshake is answered with HTTP 403, and code and reason are lost. Daphne drops every reason.',
        '在 `websocket.accept` 之前发送时，握手会得到 HTTP 403 响应，代码和原因都会丢失。Daphne 会丢弃所有原因。',
      ),
    },
  ],
  receives: [
    {
      id: 'websocket.disconnect',
      label: 'ASGI websocket.disconnect',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'The server says which code: 1005 for an empty Close frame (None under Daphne), 1006 for a lost connection (1005 under uvicorn’s websockets-sansio, its default since 0.50, and over wsproto), and 1012 where uvicorn itself is shutting down. Hypercorn never hands the peer’s code on: it says 1006.',
        '代码由服务器给出：空关闭帧为 1005（Daphne 下为 None），连接丢失为 1006（uvicorn 的 websockets-sansio（自 0.50 起为默认）和 wsproto 下为 1005），uvicorn 自身关停时为 1012。Hypercorn 从不转交对端的代码，一律报告 1006。',
      ),
    },
  ],
  evidence: [
    ...['websocket.close', 'websocket.disconnect'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'uvicorn 0.17.6 over websockets 10.4 and wsproto 1.2.0, Hypercorn 0.13.2, Daphne 4.0.0',
    })),
    {
      claim: 'websocket.close',
      how: 'read',
      source:
        'encode/uvicorn e6c7ce79 uvicorn/protocols/websockets; pgjones/hypercorn 0e2311f1; django/daphne c19f2f43',
    },
    { claim: 'websocket.disconnect', how: 'read', source: 'uvicorn 0.54.0 uvicorn/protocols/websockets' },
  ],
};
