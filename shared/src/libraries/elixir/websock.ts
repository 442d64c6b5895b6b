import { everyCode, sent } from '../fates';
import { text } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const handlers = ['WebSock', 'Phoenix.Socket.Transport'];

const detail: Pick<SendApi, 'code' | 'reason' | 'whenOmitted' | 'fates' | 'reasons' | 'side' | 'decidedBelow'> = {
  code: { position: 2, element: 0, orWhole: true },
  reason: { position: 2, element: 1 },
  whenOmitted: { code: 1011 },
  fates: everyCode(sent),
  reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
  side: 'server',
  decidedBelow: text(
    'The server decides: Bandit and Cowboy both send every code as it is.',
    '由服务器决定：Bandit 与 Cowboy 都会原样发送任何代码。',
  ),
};

/** WebSock: the handlers that Plug and Phoenix servers call, over Bandit or Cowboy. */
export const websock: LibraryProfile = {
  id: 'websock',
  name: 'WebSock (Bandit, Phoenix.Socket.Transport)',
  languages: ['elixir'],
  homepage: 'https://hexdocs.pm/websock/',
  versions: 'websock edaaca22, bandit e022cd33, websock_adapter e7bbe13c, phoenix 167c4695',
  modules: ['WebSock', 'WebSockAdapter', 'Bandit', 'Phoenix.Socket.Transport'],
  signs: ['WebSock', 'Phoenix.Socket.Transport', 'Bandit'],
  exports: {},
  types: {},
  tuples: [
    { tag: 'stop', size: 4, send: 'stop', within: handlers },
    { tag: 'stop', size: 5, send: 'stop-with-messages', within: handlers },
    // Handlers need not name the behaviour: a code beside a text is believed all the same.
    { tag: 'stop', size: 4, send: 'stop-detail', anywhere: 'websocket' },
    { tag: 'stop', size: 5, send: 'stop-with-messages', anywhere: 'websocket' },
    { tag: 'remote', size: 3, receive: { api: 'terminate', code: 1, reason: 2 }, within: handlers },
  ],
  sends: [
    {
      id: 'stop',
      label: 'WebSock {:stop, reason, detail, state}',
      ...detail,
      note: text(
        'Without a detail `:normal` sends 1000, as does `{:shutdown, :disconnected}` from Bandit, `{:shutdown, :restart}` 1012, and any other reason 1011 from Bandit and 1000 from Cowboy. With a text over 123 bytes Cowboy crashes, and Bandit sends an illegal frame.',
        '未给出 detail 时，`:normal`（在 Bandit 上还有 `{:shutdown, :disconnected}`）发送 1000，`{:shutdown, :restart}` 发送 1012，其他原因在 Bandit 上发送 1011，在 Cowboy 上发送 1000。文本超过 123 字节时，Cowboy 会崩溃，Bandit 则发送非法的帧。',
      ),
    },
    {
      id: 'stop-detail',
      label: 'WebSock {:stop, reason, {code, text}, state}',
      ...detail,
      code: { position: 2, element: 0 },
    },
    { id: 'stop-with-messages', label: 'WebSock {:stop, reason, detail, messages, state}', ...detail },
  ],
  receives: [
    {
      id: 'terminate',
      label: 'WebSock terminate {:remote, code, reason}',
      reports: [[3000, 4999]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'Bandit says `:remote` without a code. Over Cowboy only codes of 3000 and above arrive so; 1000 to 1011 arrive as `:remote`.',
        'Bandit 只给出不带代码的 `:remote`。在 Cowboy 上，只有 3000 及以上的代码会这样到达；1000 至 1011 表现为 `:remote`。',
      ),
    },
  ],
  evidence: [
    ...['stop', 'stop-detail', 'stop-with-messages', 'terminate'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'websock 0.5.3 over Bandit 1.12.5 (e022cd33), and by websock_adapter 0.6.0 over Cowboy 2.8.0',
    })),
    { claim: 'recognition', how: 'read', source: 'phoenixframework/websock edaaca22 lib/websock.ex' },
  ],
};
