import { acceptsOnly, registryCodes, rejected } from '../fates';
import { callback, holds, method, receivedCode, sends, text, type } from '../members';
import { numbersOnly } from '../oddValues';
import type { LibraryProfile, ReasonFacts, SendApi, UserMethod } from '../profile';

const invalidCode = rejected('TypeError: First argument must be a valid error code number');

const reasons: ReasonFacts = {
  limit: 123,
  unit: 'bytes',
  past: rejected('RangeError: The message must not be greater than 123 bytes'),
  withoutCode: { kind: 'lost' },
};

function api(id: string, label: string, more: Partial<SendApi> = {}): SendApi {
  return {
    id,
    label,
    code: { position: 0 },
    whenOmitted: { code: 4000 },
    fates: acceptsOnly(registryCodes, invalidCode),
    odd: { ...numbersOnly(invalidCode), fraction: 'truncated' },
    side: 'server',
    decidedBelow: text(
      'The transport decides. `WebSocketTransport` (`ws`) throws a TypeError for codes that must not be sent; uWebSockets.js sends all but 0, 1005 and 1006, which become an empty frame, and drops the connection where `leave()` is given no code.',
      '由传输层决定。`WebSocketTransport`（`ws`）对不可发送的代码抛出 TypeError；uWebSockets.js 把 0、1005、1006 变成空帧，其余照发；`leave()` 不带代码时则直接断开连接。',
    ),
    ...more,
  };
}

function calledOnRooms(name: string, ...parameters: UserMethod['parameters']): UserMethod {
  return { name, extends: ['Room'], parameters };
}

/** The server side of Colyseus: rooms and their clients. */
export const colyseus: LibraryProfile = {
  id: 'colyseus',
  name: 'Colyseus (server)',
  languages: ['javascript'],
  homepage: 'https://docs.colyseus.io',
  versions: '@colyseus/core 0.18.17',
  modules: ['@colyseus/core', 'colyseus'],
  exports: { Room: type('Room'), Client: type('Client') },
  types: {
    Client: {
      side: 'server',
      members: { leave: sends('client.leave'), close: sends('client.close') },
    },
    Room: {
      side: 'server',
      members: {
        clients: holds({ each: 'Client' }),
        disconnect: sends('room.disconnect'),
        onMessage: method({ 1: callback('Client'), 2: callback('Client') }),
        onMessageBytes: method({ 1: callback('Client'), 2: callback('Client') }),
      },
    },
  },
  sends: [
    api('client.leave', 'Colyseus client.leave()', { reason: { position: 1 }, whenOmitted: 'sent-empty', reasons }),
    api('client.close', 'Colyseus client.close()', {
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      reasons,
      note: text(
        'Deprecated: it logs a warning and calls `leave()`.',
        '已弃用：它会记录一条警告，然后调用 `leave()`。',
      ),
    }),
    api('room.disconnect', 'Colyseus room.disconnect()', {
      note: text(
        'All clients get the code, 4000 when there is none. An exception comes after `onLeave`, as an unhandled rejection: the client stays connected.',
        '所有客户端都会收到该代码；不带代码时为 4000。异常在 `onLeave` 之后以未处理的 Promise 拒绝出现：客户端仍保持连接。',
      ),
    }),
  ],
  receives: [
    {
      id: 'on-leave',
      label: 'Colyseus onLeave() code',
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'Also the codes that the room itself closes with: 4000 when the client asked to leave, 4002 after an error, 4003 when it did not come back.',
        '也包括房间自己关闭时使用的代码：客户端主动离开为 4000，出错后为 4002，未能重连为 4003。',
      ),
    },
  ],
  userMethods: [
    calledOnRooms('onJoin', 'Client'),
    calledOnRooms('onAuth', 'Client'),
    calledOnRooms('onReconnect', 'Client'),
    calledOnRooms('onDrop', 'Client', receivedCode('on-leave')),
    calledOnRooms('onLeave', 'Client', receivedCode('on-leave')),
  ],
  evidence: [
    ...['client.leave', 'room.disconnect', 'on-leave'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: '@colyseus/core 0.18.17 with @colyseus/ws-transport 0.18.4 over ws 8.23.0',
    })),
    { claim: 'client.leave', how: 'read', source: 'npm @colyseus/ws-transport 0.18.4 src/WebSocketClient.ts' },
    { claim: 'client.close', how: 'read', source: 'npm @colyseus/ws-transport 0.18.4 src/WebSocketClient.ts' },
    {
      claim: 'room.disconnect',
      how: 'read',
      source: 'npm @colyseus/core 0.18.17 src/Room.ts disconnect, #_forciblyCloseClient',
    },
    { claim: 'on-leave', how: 'read', source: 'npm @colyseus/core 0.18.17 src/Room.ts _onLeave' },
    {
      claim: 'decided below',
      how: 'read',
      source: 'npm @colyseus/uwebsockets-transport 0.18.2 src/uWebSocketClient.ts leave',
    },
  ],
};
