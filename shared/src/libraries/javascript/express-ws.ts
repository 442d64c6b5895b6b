import { callback, makes, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { wsClose } from './ws';

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
  types: {
    Instance: { members: { getWss: makes('WebSocketServer') } },
    RouteSocket: { extends: 'ServerSocket', side: 'server', members: { close: sends('close') } },
  },
  sends: [
    {
      ...wsClose,
      note: text(
        'The `ws` of express-ws is 7.5: after the exception the socket is closing without a Close frame, a second `close()` does nothing, and only `terminate()` ends it.',
        'express-ws 所用的 `ws` 是 7.5 版：抛出异常后，套接字处于正在关闭的状态却没有发出关闭帧，再次调用 `close()` 不起作用，只有 `terminate()` 能结束它。',
      ),
    },
  ],
  receives: [],
  addedMembers: [
    {
      name: 'ws',
      member: {
        kind: 'method',
        takes: { 1: callback('RouteSocket'), 2: callback('RouteSocket'), 3: callback('RouteSocket') },
      },
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm express-ws 5.0.2 with npm ws 7.5.14' },
    { claim: 'recognition', how: 'read', source: 'npm express-ws 5.0.2 lib/index.js, lib/add-ws-method.js' },
  ],
};
