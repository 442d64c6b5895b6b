import { everyCode, rejected, sent } from '../fates';
import { makes, namespace, receivedCode, receivedReason, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const overflow = rejected("bad argument #2 to 'spack' (unsigned overflow)");
const makesSocket = (type: string): Export => ({ kind: 'function', returns: type });

/** lua-http: the WebSockets of its client and server, on cqueues. */
export const luaHttp: LibraryProfile = {
  id: 'lua-http',
  name: 'lua-http',
  languages: ['lua'],
  homepage: 'https://daurnimator.github.io/lua-http/',
  versions: '0.4, ee3cf4b',
  modules: ['http.websocket'],
  // skynet has a module of the same name, which makes no objects.
  moduleSigns: ['new_from_uri', 'new_from_stream'],
  exports: {},
  moduleExports: {
    'http.websocket': {
      '*': namespace({ new_from_uri: makesSocket('Client'), new_from_stream: makesSocket('Server') }),
    },
  },
  types: {
    Socket: { members: { close: sends('close'), receive: makes('Message') } },
    Client: { extends: 'Socket', side: 'client', members: {} },
    Server: { extends: 'Socket', side: 'server', members: {} },
    Message: { members: {}, parts: [null, receivedReason, receivedCode('receive')] },
  },
  sends: [
    {
      id: 'close',
      label: 'lua-http ws:close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: { negative: overflow, above65535: overflow },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('Close reason must be <=123 bytes'),
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      note: text(
        'No code from 0 to 65535 is checked. It waits up to `close_timeout` for the answer, and returns true also where nothing could be sent.',
        '0 到 65535 的代码不作检查。它最多等待 `close_timeout` 以收到回应；即使什么也没能发送，也返回 true。',
      ),
    },
  ],
  receives: [
    {
      id: 'receive',
      label: 'lua-http ws:receive() code',
      reports: [
        [1000, 1003],
        [1007, 1011],
        [3000, 65535],
      ],
      emptyFrame: 1000,
      dropped: null,
      maps: [
        [0, 999, 1002],
        [1004, 1006, 1002],
        [1012, 2999, 1002],
      ],
      note: text(
        'An empty frame gives 1000. Codes below 1000, 1004–1006 and 1012–2999 are answered with 1002, which then stands here; a lost connection gives the number of a system error.',
        '空帧得到 1000。小于 1000、1004–1006 和 1012–2999 的代码会以 1002 回应，此处即为 1002；连接断开时得到系统错误号。',
      ),
    },
  ],
  evidence: [
    ...['close', 'receive'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'Debian lua-http 0.4; ee3cf4b http/websocket.lua has the same',
    })),
    { claim: 'recognition', how: 'read', source: 'daurnimator/lua-http ee3cf4b http/websocket.lua' },
  ],
};
