import { everyCode, replacedWith, sent } from '../fates';
import { callback, fields, makes, method, receivedCode, receivedReason, sends, text } from '../members';
import type { Export, LibraryProfile, Shape } from '../profile';

const listening: Shape = fields({
  protocols: { fields: {} },
  default: callback('ServerSocket'),
});

const makesServer: Export = { kind: 'function', takes: { 0: listening } };
const makesClient: Export = { kind: 'function', returns: 'Client' };
const ways: { readonly [name: string]: Export } = {
  copas: makesClient,
  ev: makesClient,
  sync: makesClient,
  new: makesClient,
};
const root: Export = {
  kind: 'namespace',
  exports: {
    client: { kind: 'namespace', exports: ways },
    server: {
      kind: 'namespace',
      exports: {
        copas: { kind: 'namespace', exports: { listen: makesServer } },
        ev: { kind: 'namespace', exports: { listen: makesServer } },
      },
    },
  },
};

/** lua-websockets: client and server for copas, lua-ev and plain sockets. */
export const luaWebsockets: LibraryProfile = {
  id: 'lua-websockets',
  name: 'lua-websockets',
  languages: ['lua'],
  homepage: 'https://github.com/lipp/lua-websockets',
  versions: '1c6e94b',
  modules: ['websocket', 'websocket.client', 'websocket.server.copas', 'websocket.server.ev'],
  exports: {},
  moduleExports: {
    websocket: { '*': root },
    'websocket.client': { '*': { kind: 'namespace', exports: ways } },
    'websocket.server.copas': { '*': { kind: 'namespace', exports: { listen: makesServer } } },
    'websocket.server.ev': { '*': { kind: 'namespace', exports: { listen: makesServer } } },
  },
  types: {
    Socket: {
      members: {
        close: sends('close', 'Closed'),
        send: makes('Sent'),
        receive: makes('Message'),
        on_close: method({ 0: callback('Socket', null, receivedCode('on-close'), receivedReason) }),
        on_open: method({ 0: callback('Socket') }),
        on_message: method({ 0: callback('Socket') }),
        on_error: method({ 0: callback('Socket') }),
      },
    },
    ServerSocket: { extends: 'Socket', side: 'server', members: {} },
    Client: { extends: 'Socket', side: 'client', members: {} },
    Closed: { members: {}, parts: [null, receivedCode('result'), receivedReason] },
    Sent: { members: {}, parts: [null, null, receivedCode('result'), receivedReason] },
    Message: { members: {}, parts: [null, null, null, receivedCode('result'), receivedReason] },
  },
  sends: [
    {
      id: 'close',
      label: 'lua-websockets ws:close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: {
        numericString: sent,
        nothing: replacedWith(1000),
        nan: replacedWith(0),
        fraction: 'rounded',
      },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text('No code is checked.', '代码完全不检查。'),
    },
  ],
  receives: [
    {
      id: 'on-close',
      label: 'lua-websockets on_close code',
      reports: [[0, 65535]],
      note: text(
        'The client reports 1005 for an empty frame; the server on lua-ev reports 1006 for it.',
        '对于空帧，客户端报告 1005；基于 lua-ev 的服务器报告 1006。',
      ),
    },
    {
      id: 'result',
      label: 'code that lua-websockets’ close(), send() and receive() return',
      reports: [[0, 65535]],
      emptyFrame: 1006,
      note: text(
        'Of plain sockets and copas: behind whether the close was clean. 1006 also stands for a socket that is not open, and for an empty frame; `close()` gives 1005 where no answer came.',
        '适用于普通套接字和 copas：位于“是否干净关闭”之后。套接字未打开，或收到空帧时，也是 1006；没有收到回应时 `close()` 返回 1005。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'lipp/lua-websockets scm-1 (1c6e94b), plain sockets' },
    { claim: 'result', how: 'ran', source: 'lipp/lua-websockets scm-1 (1c6e94b), plain sockets' },
    { claim: 'close', how: 'read', source: 'lipp/lua-websockets 1c6e94b src/websocket/sync.lua, client_ev.lua' },
    {
      claim: 'on-close',
      how: 'read',
      source: 'lipp/lua-websockets 1c6e94b src/websocket/client_ev.lua, server_ev.lua',
    },
    { claim: 'result', how: 'read', source: 'lipp/lua-websockets 1c6e94b src/websocket/sync.lua' },
    { claim: 'recognition', how: 'read', source: 'lipp/lua-websockets 1c6e94b src/websocket.lua' },
  ],
};
