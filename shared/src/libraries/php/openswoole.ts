import type { Export, LibraryProfile } from '../profile';
import { asGlobals, closeNames, modulesOf, prefixed, receivesHere, sendsOf, socketExports, types } from './swoole';

const shortNames = prefixed('WEBSOCKET_CLOSE_', closeNames);
const openNames = prefixed('OPENSWOOLE_WEBSOCKET_CLOSE_', closeNames);
const classConstants = Object.fromEntries(
  Object.entries(shortNames).map(([name, value]): [string, Export] => [name, { kind: 'constant', value }]),
);
const openModules = modulesOf('OpenSwoole');

/** OpenSwoole: the fork with names of its own. */
export const openswoole: LibraryProfile = {
  id: 'openswoole',
  name: 'OpenSwoole',
  languages: ['php'],
  homepage: 'https://github.com/openswoole/ext-openswoole',
  versions: '26.2.0',
  ...openModules,
  moduleExports: {
    ...openModules.moduleExports,
    'OpenSwoole\\WebSocket': { ...socketExports, Server: { kind: 'type', type: 'Server', exports: classConstants } },
  },
  globals: asGlobals(openNames),
  types: { ...types, Peer: { members: {} } },
  // Its clients and responses have no `disconnect()`.
  sends: sendsOf('OpenSwoole', '26.2.0').filter(({ id }) => id !== 'coroutine-disconnect'),
  receives: receivesHere,
  constants: openNames,
  evidence: [
    ...['disconnect', 'close-frame-code', 'close-frame', 'constants'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'openswoole/ext-openswoole 26.2.0 (a7a74d31)',
    })),
  ],
};
