import { everyCode, sent } from '../fates';
import { emitter, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const named: { readonly [name: string]: Export } = {
  createServer: { kind: 'function', returns: 'Server' },
  listen: { kind: 'function', returns: 'Server' },
};

/** sockjs: the Node.js server of SockJS. */
export const sockjs: LibraryProfile = {
  id: 'sockjs',
  name: 'sockjs (Node.js server)',
  languages: ['javascript'],
  homepage: 'https://github.com/sockjs/sockjs-node',
  versions: '0.3.24',
  modules: ['sockjs'],
  exports: {
    ...named,
    Connection: { kind: 'type', type: 'Connection' },
    default: { kind: 'namespace', exports: named },
    '*': { kind: 'namespace', exports: named },
  },
  types: {
    Server: { members: emitter({ connection: ['Connection'] }) },
    Connection: { side: 'server', members: { close: sends('close'), ...emitter({ close: [] }) } },
  },
  sends: [
    {
      id: 'close',
      label: 'SockJS connection.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      side: 'server',
      decidedBelow: text(
        'On SockJS’s own transports any value travels inside a text message, and the WebSocket Close frame beneath always says 1000; on the raw `/websocket` endpoint faye-websocket decides, which throws for all but 1000 and 3000–4999.',
        '在 SockJS 自己的传输方式上，任何值都放在文本消息里传送，底层的 WebSocket 关闭帧始终是 1000；在原始的 `/websocket` 端点上则由 faye-websocket 决定，除 1000 和 3000–4999 外都会抛出异常。',
      ),
    },
  ],
  receives: [],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm sockjs 0.3.24' },
    { claim: 'recognition', how: 'read', source: 'npm sockjs 0.3.24 lib/sockjs.js, lib/transport.js' },
  ],
};
