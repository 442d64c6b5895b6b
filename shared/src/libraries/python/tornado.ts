import { everyCode, rejected, sent } from '../fates';
import { holdsReason, namespace, receivedCode, receivedReason, receives, sends, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const outOfRange = rejected('struct.error');

const close: Omit<SendApi, 'id' | 'label'> = {
  code: { position: 0, keyword: 'code' },
  reason: { position: 1, keyword: 'reason' },
  whenOmitted: 'sent-empty',
  fates: everyCode(sent),
  odd: {
    nothing: { kind: 'sent-empty' },
    numericString: rejected('struct.error'),
    notANumber: rejected('struct.error'),
    negative: outOfRange,
    above65535: outOfRange,
    fraction: rejected('struct.error'),
  },
  reasons: {
    limit: 123,
    unit: 'bytes',
    past: rejected('ValueError: control frame payloads may not exceed 125 bytes'),
    withoutCode: { kind: 'sent-with', code: 1000 },
  },
};

/** Tornado: handlers, whose `self` is the connection, and the client. */
export const tornado: LibraryProfile = {
  id: 'tornado',
  name: 'Tornado',
  languages: ['python'],
  homepage: 'https://www.tornadoweb.org',
  versions: '6.5.10',
  modules: ['tornado'],
  exports: {
    websocket: namespace({
      WebSocketHandler: type('Handler'),
      WebSocketClientConnection: type('ClientConnection'),
      websocket_connect: { kind: 'function', returns: 'ClientConnection' },
    }),
  },
  types: {
    Handler: {
      side: 'server',
      members: {
        close: sends('handler.close'),
        close_code: receives('close_code'),
        close_reason: holdsReason,
      },
    },
    ClientConnection: {
      side: 'client',
      members: { close: sends('client.close'), close_code: receives('close_code'), close_reason: holdsReason },
    },
  },
  sends: [
    { ...close, id: 'handler.close', label: 'Tornado WebSocketHandler.close()', side: 'server' },
    { ...close, id: 'client.close', label: 'Tornado WebSocketClientConnection.close()', side: 'client' },
  ],
  receives: [
    {
      id: 'close_code',
      label: 'Tornado close_code',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'Nothing is checked: it is whatever the peer sent. It is None after an empty Close frame and after a lost connection, never 1005 or 1006 of its own.',
        '不做任何检查：对端发送什么就是什么。空关闭帧和连接丢失之后都是 None，自身绝不会给出 1005 或 1006。',
      ),
    },
  ],
  userMethods: [
    {
      name: 'on_ws_connection_close',
      extends: ['WebSocketHandler', 'WebSocketClientConnection'],
      parameters: [receivedCode('close_code'), receivedReason],
    },
  ],
  evidence: [
    ...['handler.close', 'client.close', 'close_code'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'tornado 6.5.10; read in tornadoweb/tornado e5300314 tornado/websocket.py',
    })),
  ],
};
