import { takesNoCode, text } from '../members';
import type { LibraryProfile } from '../profile';

/** iodine: its Rack upgrade API has no close codes. */
export const iodine: LibraryProfile = {
  id: 'iodine',
  name: 'iodine',
  languages: ['ruby'],
  homepage: 'https://github.com/boazsegev/iodine',
  versions: '0.7.59',
  modules: ['iodine'],
  signs: ['rack.upgrade', 'Iodine'],
  exports: {},
  types: {
    Client: {
      side: 'server',
      members: {
        close: takesNoCode(
          '`client.close` of iodine takes no code; it writes an empty Close frame.',
          'iodine 的 `client.close` 不接受代码；它发送空的关闭帧。',
        ),
      },
    },
  },
  sends: [],
  receives: [],
  userMethods: [
    { name: 'on_open', parameters: ['Client'] },
    { name: 'on_message', parameters: ['Client'] },
    { name: 'on_drained', parameters: ['Client'] },
    { name: 'on_shutdown', parameters: ['Client'] },
    { name: 'on_close', parameters: ['Client'] },
  ],
  note: text('`on_close(client)` is told no code.', '`on_close(client)` 得不到代码。'),
  evidence: [{ claim: 'recognition', how: 'read', source: 'boazsegev/iodine 13031f88 ext/iodine/iodine_connection.c' }],
};
