import { callback, makes } from '../members';
import type { Export, LibraryProfile } from '../profile';

const expressWsFunction: Export = { kind: 'function', returns: 'Instance' };

/** express-ws: routes that hand out sockets of `ws`. */
export const expressWs: LibraryProfile = {
  id: 'express-ws',
  name: 'express-ws',
  languages: ['javascript'],
  homepage: 'https://github.com/HenningM/express-ws',
  versions: '5.0.2',
  modules: ['express-ws'],
  basedOn: 'ws',
  exports: { default: expressWsFunction, '*': expressWsFunction },
  types: { Instance: { members: { getWss: makes('WebSocketServer') } } },
  sends: [],
  receives: [],
  addedMembers: [
    {
      name: 'ws',
      member: {
        kind: 'method',
        takes: { 1: callback('ServerSocket'), 2: callback('ServerSocket'), 3: callback('ServerSocket') },
      },
    },
  ],
  evidence: [{ claim: 'recognition', how: 'read', source: 'npm express-ws 5.0.2 lib/index.js, lib/add-ws-method.js' }],
};
