import { acceptsOnly, rejected } from '../fates';
import { callback, holds, method, sends, text, type } from '../members';
import type { LibraryProfile, SendApi } from '../profile';

const closing: Omit<SendApi, 'id' | 'label'> = {
  code: { position: 0, keyword: 'status' },
  reason: { position: 1, keyword: 'reason' },
  whenOmitted: { code: 1000 },
  fates: acceptsOnly([[1000, 1015]], rejected('Exception: CLOSE status must be between 1000 and 1015, got N')),
  reasons: {
    limit: 123,
    unit: 'bytes',
    past: rejected('AssertionError: We only support short closing reasons at the moment'),
    withoutCode: { kind: 'sent-with', code: 1000 },
  },
  side: 'server',
  note: text(
    'Private codes are refused; 1004, 1005, 1006 and 1015 are sent. The reason must be bytes: a str raises TypeError.',
    '私有代码会被拒绝；1004、1005、1006 和 1015 则照发。原因必须是 bytes：给出 str 会引发 TypeError。',
  ),
};

/** websocket-server by Pithikos: a server with callbacks and no dependencies. */
export const websocketServer: LibraryProfile = {
  id: 'websocket-server',
  name: 'websocket-server',
  languages: ['python'],
  homepage: 'https://github.com/Pithikos/python-websocket-server',
  versions: '0.6.4',
  modules: ['websocket_server', 'websocket_server.websocket_server'],
  exports: {
    WebsocketServer: type('Server'),
    WebSocketHandler: type('Handler'),
    CLOSE_STATUS_NORMAL: { kind: 'constant', value: 1000 },
  },
  types: {
    Server: {
      side: 'server',
      members: {
        shutdown_gracefully: sends('shutdown_gracefully'),
        disconnect_clients_gracefully: sends('disconnect_clients_gracefully'),
        deny_new_connections: sends('deny_new_connections'),
        set_fn_new_client: method({ 0: callback('Client', 'Server') }),
        set_fn_client_left: method({ 0: callback('Client', 'Server') }),
        set_fn_message_received: method({ 0: callback('Client', 'Server', null) }),
        clients: holds({ each: 'Client' }),
      },
    },
    Client: { members: { handler: holds('Handler') } },
    Handler: { side: 'server', members: { send_close: sends('send_close') } },
  },
  sends: [
    { id: 'send_close', label: 'websocket-server send_close()', ...closing },
    { id: 'shutdown_gracefully', label: 'websocket-server shutdown_gracefully()', ...closing },
    { id: 'disconnect_clients_gracefully', label: 'websocket-server disconnect_clients_gracefully()', ...closing },
    {
      id: 'deny_new_connections',
      label: 'websocket-server deny_new_connections()',
      ...closing,
      note: text(
        'Looked at only when the next client connects: private codes are refused then; 1004, 1005, 1006 and 1015 are sent. The reason must be bytes.',
        '直到下一个客户端连接时才会检查：届时私有代码会被拒绝；1004、1005、1006 和 1015 则照发。原因必须是 bytes。',
      ),
    },
  ],
  receives: [],
  note: text('Callbacks are told no code.', '回调得不到代码。'),
  constantsFit: 'numbers',
  constants: { CLOSE_STATUS_NORMAL: 1000 },
  evidence: [
    ...['send_close', 'shutdown_gracefully', 'disconnect_clients_gracefully', 'deny_new_connections', 'constants'].map(
      (claim) => ({
        claim,
        how: 'read' as const,
        source: 'Pithikos/python-websocket-server d478e0f websocket_server/websocket_server.py',
      }),
    ),
  ],
};
