import { fateTable, replacedWith, sent } from '../fates';
import { emitter, holds, sends, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

function simulated(id: string, label: string): SendApi {
  return {
    id,
    label,
    code: { position: 0, field: 'code' },
    reason: { position: 0, field: 'reason' },
    whenOmitted: { code: 1000 },
    fates: fateTable([[0, 0, replacedWith(1000)]], sent),
    simulates: true,
    note: text(
      'Nothing is sent: the code is what the code under test shall see, so 1005, 1006 and 1015 are legitimate.',
      '并不真正发送：这个代码只是让被测代码看到的值，因此 1005、1006、1015 都合法。',
    ),
  };
}

/** jest-websocket-mock and its Vitest twin, over mock-socket. */
export const jestWebsocketMock: LibraryProfile = {
  id: 'jest-websocket-mock',
  name: 'jest-websocket-mock',
  languages: ['javascript'],
  homepage: 'https://github.com/romgain/jest-websocket-mock',
  versions: '2.5.0',
  modules: ['jest-websocket-mock', 'vitest-websocket-mock'],
  basedOn: 'mock-socket',
  exports: { default: type('WS'), WS: type('WS') },
  types: {
    WS: {
      members: {
        close: sends('ws.close'),
        error: sends('ws.error'),
        server: holds('Server'),
        connected: holds('ServerSocket'),
        ...emitter({ connection: ['ServerSocket'], close: ['ServerSocket'], message: ['ServerSocket'] }),
      },
    },
  },
  sends: [
    simulated('ws.close', 'jest-websocket-mock WS.close()'),
    simulated('ws.error', 'jest-websocket-mock WS.error()'),
  ],
  receives: [],
  evidence: [
    { claim: 'ws.close', how: 'ran', source: 'jest-websocket-mock 2.5.0 over mock-socket 9.3.1' },
    { claim: 'ws.error', how: 'ran', source: 'jest-websocket-mock 2.5.0 over mock-socket 9.3.1' },
    { claim: 'ws.close', how: 'read', source: 'npm jest-websocket-mock 2.5.0 lib/jest-websocket-mock.cjs.js' },
    { claim: 'ws.error', how: 'read', source: 'npm jest-websocket-mock 2.5.0 lib/jest-websocket-mock.cjs.js' },
  ],
};
