import { holds, takesNoCode, type } from '../members';
import type { Export, LibraryProfile } from '../profile';

const createConsumer: Export = { kind: 'function', returns: 'Consumer' };
const named: { readonly [name: string]: Export } = {
  createConsumer,
  Consumer: type('Consumer'),
  Connection: type('Connection'),
};

/** Action Cable's JavaScript client: no call takes a close code. */
export const actioncable: LibraryProfile = {
  id: 'actioncable',
  name: 'Action Cable (JavaScript client)',
  languages: ['javascript'],
  homepage: 'https://guides.rubyonrails.org/action_cable_overview.html',
  versions: '8.1.400',
  modules: ['@rails/actioncable', 'actioncable'],
  signs: ['ActionCable'],
  exports: { ...named, default: { kind: 'namespace', exports: named }, '*': { kind: 'namespace', exports: named } },
  globals: { ActionCable: { kind: 'namespace', exports: named } },
  types: {
    Consumer: {
      side: 'client',
      members: {
        connection: holds('Connection'),
        disconnect: takesNoCode(
          '`consumer.disconnect()` takes no code; it sends an empty frame.',
          '`consumer.disconnect()` 不接受代码；它发送空帧。',
        ),
      },
    },
    Connection: {
      side: 'client',
      members: {
        close: takesNoCode(
          '`connection.close({ allowReconnect })` takes no code; it sends an empty frame.',
          '`connection.close({ allowReconnect })` 不接受代码；它发送空帧。',
        ),
      },
    },
  },
  sends: [],
  receives: [],
  evidence: [
    ...['disconnect', 'connection.close'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'npm @rails/actioncable 8.1.400',
    })),
    {
      claim: 'recognition',
      how: 'read',
      source: 'npm @rails/actioncable 8.1.400 app/assets/javascripts/actioncable.esm.js',
    },
  ],
};
