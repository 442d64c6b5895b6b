import { fateTable, registryCodes, rejected, sent } from '../fates';
import { callback, method, namespace, sends, text, type } from '../members';
import type { Export, Fate, LibraryProfile, ReasonFacts, SendApi } from '../profile';

const invalidCode = rejected('ProtocolError: invalid status code');
const dropped: Fate = { kind: 'dropped' };

const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: rejected('ProtocolError: control frame too long'),
  withoutCode: { kind: 'sent-with', code: 1000 },
};

const lower: Omit<SendApi, 'id' | 'label' | 'whenOmitted' | 'fates'> = {
  code: { position: 0, keyword: 'code' },
  reason: { position: 1, keyword: 'reason' },
  reasons,
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
        close: sends('close'),
        end_connection: sends('end_connection'),
        fail_connection: sends('fail_connection'),
      },
    },
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
    },
  ],
  receives: [],
  userMethods: [{ decorator: ['websocket'], parameters: [null, 'Websocket'] }],
  evidence: [
    ...['close', 'end_connection', 'fail_connection'].map((claim) => ({
      claim,
      how: 'read' as const,
      source: 'sanic-org/sanic 785d77f8 sanic/server/websockets/impl.py',
    })),
  ],
};
