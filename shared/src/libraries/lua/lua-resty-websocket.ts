import { fateTable, rejected, replacedWith, sent, sentEmpty } from '../fates';
import { makes, receivedCode, sends, takesNoCode, text } from '../members';
import type { Export, LibraryProfile, Parameter } from '../profile';

const badCode = rejected('nil, "bad status code"');
const frameParts: readonly Parameter[] = [null, null, receivedCode('recv-frame')];

const server: Export = { kind: 'namespace', exports: { new: { kind: 'function', returns: 'Server' } } };
const client: Export = { kind: 'namespace', exports: { new: { kind: 'function', returns: 'Client' } } };

/** lua-resty-websocket: server and client of OpenResty. */
export const luaRestyWebsocket: LibraryProfile = {
  id: 'lua-resty-websocket',
  name: 'lua-resty-websocket',
  languages: ['lua'],
  homepage: 'https://github.com/openresty/lua-resty-websocket',
  versions: '3aef1aa',
  modules: ['resty.websocket.server', 'resty.websocket.client', 'nginx.websocket.server', 'nginx.websocket.client'],
  exports: {},
  moduleExports: {
    'resty.websocket.server': { '*': server },
    'resty.websocket.client': { '*': client },
    'nginx.websocket.server': { '*': server },
    'nginx.websocket.client': { '*': client },
  },
  types: {
    Socket: { members: { send_close: sends('send-close'), recv_frame: makes('Frame') } },
    Server: { extends: 'Socket', side: 'server', members: {} },
    Client: {
      extends: 'Socket',
      side: 'client',
      members: {
        close: takesNoCode(
          '`wb:close()` of the client takes no code; it sends an empty Close frame.',
          '客户端的 `wb:close()` 不接受代码；它发送空的关闭帧。',
        ),
      },
    },
    Frame: { members: {}, parts: frameParts },
  },
  sends: [
    {
      id: 'send-close',
      label: 'lua-resty-websocket wb:send_close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: fateTable([[32768, 65535, badCode]], sent),
      odd: {
        numericString: badCode,
        notANumber: badCode,
        nan: replacedWith(0),
        nothing: sentEmpty,
        negative: sent,
        above65535: badCode,
        fraction: 'rounded',
      },
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('nil, "too much payload for control frame"'),
        withoutCode: { kind: 'lost' },
      },
      note: text(
        'What it refuses it tells by nil and an error text alone; nothing is raised. The server of versions up to 0.08 (Debian’s `nginx.websocket`) refuses no code.',
        '被拒绝时只返回 nil 和错误文本，不会抛出错误。0.08 及更早版本（Debian 的 `nginx.websocket`）的服务器不拒绝任何代码。',
      ),
    },
  ],
  receives: [
    {
      id: 'recv-frame',
      label: 'third result of wb:recv_frame() for "close"',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'Codes are not checked. An empty frame gives nil; a lost connection gives an error text there.',
        '代码不作检查。空帧得到 nil；连接断开时该处是错误文本。',
      ),
    },
  ],
  evidence: [
    { claim: 'send-close', how: 'ran', source: 'Debian lua-nginx-websocket 0.08, as a client' },
    { claim: 'recv-frame', how: 'ran', source: 'Debian lua-nginx-websocket 0.08, as a server' },
    {
      claim: 'send-close',
      how: 'read',
      source: 'openresty/lua-resty-websocket 3aef1aa lib/resty/websocket/protocol.lua',
    },
    {
      claim: 'recv-frame',
      how: 'read',
      source: 'openresty/lua-resty-websocket 3aef1aa lib/resty/websocket/protocol.lua',
    },
    {
      claim: 'recognition',
      how: 'read',
      source: 'openresty/lua-resty-websocket 3aef1aa lib/resty/websocket/server.lua',
    },
  ],
};
