import { everyCode, rejected, sent } from '../fates';
import { text } from '../members';
import type { Export, LibraryProfile, SendApi } from '../profile';

const tooLong = rejected('error.ReasonTooLong');

const closing: Pick<SendApi, 'code' | 'reason' | 'fates'> = {
  code: { position: 0, field: 'code' },
  reason: { position: 0, field: 'reason' },
  fates: everyCode(sent),
};

const exported: { readonly [name: string]: Export } = {
  Conn: { kind: 'type', type: 'Conn' },
  Client: { kind: 'type', type: 'Client', exports: { init: { kind: 'function', returns: 'Client' } } },
};

/** websocket.zig: a server and client of Zig; http.zig hands it on. */
export const websocketZig: LibraryProfile = {
  id: 'websocket-zig',
  name: 'websocket.zig',
  languages: ['zig'],
  homepage: 'https://github.com/karlseguin/websocket.zig',
  versions: '853d1c9d (2026-07)',
  modules: ['websocket', 'httpz'],
  exports: exported,
  moduleExports: { httpz: { websocket: { kind: 'namespace', exports: exported } } },
  types: {
    Conn: { side: 'server', members: { close: { kind: 'send', send: 'conn-close' } } },
    Client: { side: 'client', members: { close: { kind: 'send', send: 'client-close' } } },
  },
  sends: [
    {
      id: 'conn-close',
      label: 'websocket.zig Conn.close',
      ...closing,
      whenOmitted: { code: 1000 },
      reasons: { limit: 123, unit: 'bytes', past: tooLong, withoutCode: { kind: 'sent-with', code: 1000 } },
      side: 'server',
      note: text(
        'A reason of more than 123 bytes is an error after which the connection is dropped without a Close frame.',
        '超过 123 字节的原因会返回错误，随后连接在没有关闭帧的情况下断开。',
      ),
    },
    {
      id: 'client-close',
      label: 'websocket.zig Client.close',
      ...closing,
      whenOmitted: 'sent-empty',
      reasons: { limit: 123, unit: 'bytes', past: tooLong, withoutCode: { kind: 'lost' } },
      side: 'client',
      note: text(
        'A reason of more than 123 bytes is an error after which the connection is dropped without a Close frame.',
        '超过 123 字节的原因会返回错误，随后连接在没有关闭帧的情况下断开。',
      ),
    },
  ],
  receives: [],
  evidence: [
    { claim: 'conn-close', how: 'read', source: 'karlseguin/websocket.zig 853d1c9d src/server/server.zig' },
    { claim: 'client-close', how: 'read', source: 'karlseguin/websocket.zig 853d1c9d src/client/client.zig' },
    { claim: 'recognition', how: 'read', source: 'karlseguin/websocket.zig 853d1c9d src/websocket.zig' },
  ],
};
