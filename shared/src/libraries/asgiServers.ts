import { acceptsOnly, fateTable, registryCodes, rejected, replacedWith, sent, whatwgCodes } from './fates';
import { text } from './members';
import type { Layer } from './profile';

/** What the ASGI servers do with a code, for frameworks that hand it on unchecked. */
export const asgiServersDecide = text(
  'The ASGI server decides: uvicorn over websockets raises ProtocolError for codes that may not be sent and drops the connection; uvicorn over wsproto, and Hypercorn, send 1005, 1006 and 1015 as 1000; Daphne takes only 1000 and 3000–4999.',
  '由 ASGI 服务器决定：uvicorn 配 websockets 时，不可发送的代码会抛出 ProtocolError 并断开连接；uvicorn 配 wsproto，以及 Hypercorn，会把 1005、1006 和 1015 改为 1000 发送；Daphne 只接受 1000 和 3000–4999。',
);

/**
 * A close before the handshake is accepted refuses it (ASGI 3.0, WebSocket close event: "the server must close the
 * connection with a HTTP 403 error code").
 */
export const refusedBeforeAccept = {
  by: 'accept',
  says: text(
    'Here `accept()` has not been called yet: the handshake is answered with HTTP 403, and a browser sees 1006, whatever code and reason are given. Accept first to let it see them.',
    '这里还没有调用 `accept()`：无论给出什么代码和原因，握手都会得到 HTTP 403 响应，浏览器看到的是 1006。要让客户端看到代码和原因，请先调用 `accept()`。',
  ),
} as const;

const overWsproto = fateTable(
  [
    [1005, 1006, replacedWith(1000)],
    [1015, 1015, replacedWith(1000)],
  ],
  sent,
);

export const uvicorn: Layer = {
  name: 'uvicorn (websockets)',
  fates: acceptsOnly(registryCodes, rejected('ProtocolError: invalid status code')),
};
export const uvicornOverWsproto: Layer = { name: 'uvicorn (wsproto)', fates: overWsproto };
export const hypercorn: Layer = { name: 'Hypercorn', fates: overWsproto };
export const daphne: Layer = {
  name: 'Daphne',
  fates: acceptsOnly(whatwgCodes, rejected('Exception: invalid close code N (must be 1000 or from [3000, 4999])')),
};

/** The servers in the order of how often they are used. */
export const asgiServers: readonly Layer[] = [uvicorn, uvicornOverWsproto, hypercorn, daphne];
