import { fateTable, registryCodes, rejected, sent } from '../fates';
import { callback, holds, method, namespace, receives, sends, text, type } from '../members';
import type { Export, Fate, LibraryProfile, OddValues, ReasonFacts, SendApi } from '../profile';

const invalidCode = rejected('ProtocolError: invalid status code');
const dropped: Fate = { kind: 'dropped' };

const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: rejected('ProtocolError: control frame too long'),
  withoutCode: { kind: 'sent-with', code: 1000 },
};

const notInteger = rejected("TypeError: '<=' not supported between instances of 'int' and 'str'");

const odd: OddValues = {
  numericString: notInteger,
  notANumber: notInteger,
  nan: invalidCode,
  nothing: { kind: 'sent-empty' },
  negative: invalidCode,
  above65535: invalidCode,
};

const lower: Omit<SendApi, 'id' | 'label' | 'whenOmitted' | 'fates'> = {
  code: { position: 0, keyword: 'code' },
  reason: { position: 1, keyword: 'reason' },
  reasons,
  odd,
  side: 'server',
  emptyFrameIdiom: [1006],
};

const dropsAt1006 = fateTable(
  [...registryCodes.map(([from, to]) => [from, to, sent] as const), [1006, 1006, dropped]],
  invalidCode,
);

const app: Export = type('App');

/** Sanic: handlers that are given a WebSocket. */
export const sanic: LibraryProfile = {
  id: 'sanic',
  name: 'Sanic',
  languages: ['python'],
  homepage: 'https://sanic.dev',
  versions: '25.12.0',
  modules: ['sanic'],
  exports: {
    Sanic: app,
    Blueprint: app,
    Websocket: type('Websocket'),
    server: namespace({
      websockets: namespace({ impl: namespace({ WebsocketImplProtocol: type('Websocket') }) }),
    }),
  },
  types: {
    App: { members: { add_websocket_route: method({ 0: callback(null, 'Websocket') }) } },
    Websocket: {
      side: 'server',
      members: {
        ws_proto: holds('Protocol'),
        close: sends('close'),
        end_connection: sends('end_connection'),
        fail_connection: sends('fail_connection'),
      },
    },
    // The protocol of the websockets package.
    Protocol: { members: { close_code: receives('close_code'), close_rcvd: holds('Close') } },
    Close: { members: { code: receives('close_rcvd') } },
  },
  sends: [
    {
      ...lower,
      id: 'close',
      label: 'Sanic Websocket.close()',
      whenOmitted: { code: 1000 },
      fates: dropsAt1006,
      note: text('Under an ASGI server `close()` does nothing.', '在 ASGI 服务器下 `close()` 不起作用。'),
    },
    {
      ...lower,
      id: 'end_connection',
      label: 'Sanic Websocket.end_connection()',
      whenOmitted: { code: 1000 },
      fates: dropsAt1006,
    },
    {
      ...lower,
      id: 'fail_connection',
      label: 'Sanic Websocket.fail_connection()',
      whenOmitted: 'no-frame',
      fates: dropsAt1006,
      reasons: { ...reasons, withoutCode: { kind: 'lost' } },
      odd: {
        ...odd,
        nothing: rejected("TypeError: '<=' not supported between instances of 'int' and 'NoneType'"),
      },
    },
  ],
  receives: [
    {
      id: 'close_code',
      label: 'Sanic ws.ws_proto.close_code',
      reports: [...registryCodes],
      note: text(
        'In the handler it is often still `None`: it speaks once the end of the TCP connection was seen. `ws.ws_proto.close_rcvd.code` is there at once.',
        '在处理函数中它往往仍是 `None`：只有看到 TCP 连接结束后它才有值。`ws.ws_proto.close_rcvd.code` 则立即可用。',
      ),
    },
    {
      id: 'close_rcvd',
      label: 'Sanic ws.ws_proto.close_rcvd.code',
      reports: [...registryCodes],
      dropped: null,
      note: text('After a dropped connection `close_rcvd` is `None`.', '连接中断后 `close_rcvd` 为 `None`。'),
    },
  ],
  userMethods: [{ decorator: ['websocket'], parameters: [null, 'Websocket'] }],
  evidence: [
    ...['close', 'end_connection', 'fail_connection', 'close_rcvd'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'sanic 25.12.0 over websockets 17.1',
    })),
    { claim: 'close_code', how: 'read', source: 'websockets 17.1 src/websockets/protocol.py' },
    ...['close', 'end_connection', 'fail_connection'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'sanic-org/sanic 785d77f8 sanic/server/websockets/impl.py',
    })),
  ],
};
