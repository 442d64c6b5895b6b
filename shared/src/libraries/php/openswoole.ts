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
  types,
  sends: sendsOf('OpenSwoole'),
  receives: receivesHere,
  constants: openNames,
  evidence: [
    {
      claim: 'disconnect',
      how: 'read',
      source: 'openswoole/ext-openswoole a7a74d31 ext-src/openswoole_websocket_server.cc',
    },
    {
      claim: 'coroutine-disconnect',
      how: 'read',
      source: 'openswoole/ext-openswoole a7a74d31 ext-src/openswoole_websocket_server.cc',
    },
    {
      claim: 'close-frame-code',
      how: 'read',
      source: 'openswoole/ext-openswoole a7a74d31 ext-src/openswoole_websocket_server.cc',
    },
    {
      claim: 'close-frame',
      how: 'read',
      source: 'openswoole/ext-openswoole a7a74d31 ext-src/openswoole_websocket_server.cc',
    },
    {
      claim: 'constants',
      how: 'read',
      source: 'openswoole/ext-openswoole a7a74d31 ext-src/openswoole_websocket_server.cc',
    },
  ],
};
