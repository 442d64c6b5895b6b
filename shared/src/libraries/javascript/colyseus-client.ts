import { callback, makes, method, receivedCode, receivedReason, takesNoCode, type } from '../members';
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
  receives: [{ id: 'leave', label: 'Colyseus room.onLeave code', reports: [[0, 65535]] }],
  evidence: [{ claim: 'leave', how: 'read', source: 'npm @colyseus/sdk 0.18.4 build/Room.d.ts' }],
};
