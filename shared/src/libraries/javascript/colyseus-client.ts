import { callback, makes, method, receivedCode, receivedReason, takesNoCode, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const room = makes('Room');

/** The client of Colyseus: its rooms report codes, no call takes one. */
export const colyseusClient: LibraryProfile = {
  id: 'colyseus-client',
  name: 'Colyseus (client)',
  languages: ['javascript'],
  homepage: 'https://docs.colyseus.io',
  versions: '@colyseus/sdk 0.18.4',
  modules: ['@colyseus/sdk', 'colyseus.js'],
  exports: { Client: type('Client'), Room: type('Room') },
  types: {
    Client: {
      side: 'client',
      members: {
        join: room,
        create: room,
        joinOrCreate: room,
        joinById: room,
        reconnect: room,
        consumeSeatReservation: room,
      },
    },
    Room: {
      side: 'client',
      members: {
        onLeave: method({ 0: callback(receivedCode('leave'), receivedReason) }),
        onDrop: method({ 0: callback(receivedCode('leave'), receivedReason) }),
        leave: takesNoCode(
          '`room.leave(consented)` takes a boolean, no close code.',
          '`room.leave(consented)` 接受的是布尔值，不是关闭代码。',
        ),
      },
    },
  },
  sends: [],
  receives: [
    {
      id: 'leave',
      label: 'Colyseus room.onLeave code',
      reports: [[0, 65535]],
      note: text(
        '`onDrop` gets 1001, 1005, 1006 and 4010, after which the client tries to connect again; `onLeave` gets all others, and 4003 when no try succeeded.',
        '`onDrop` 收到 1001、1005、1006 和 4010，之后客户端会尝试重新连接；`onLeave` 收到其余代码，重连全部失败时为 4003。',
      ),
    },
  ],
  evidence: [
    { claim: 'leave', how: 'ran', source: '@colyseus/sdk 0.18.4 over ws 8.23.0' },
    { claim: 'leave', how: 'read', source: 'npm @colyseus/sdk 0.18.4 build/Room.mjs' },
  ],
};
