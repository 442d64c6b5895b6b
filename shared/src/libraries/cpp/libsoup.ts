import { fateTable, replacedWith, sent, sentEmpty } from '../fates';
import { constantsOf, text } from '../members';
import type { Fate, LibraryProfile } from '../profile';

const codes = {
  SOUP_WEBSOCKET_CLOSE_NORMAL: 1000,
  SOUP_WEBSOCKET_CLOSE_GOING_AWAY: 1001,
  SOUP_WEBSOCKET_CLOSE_PROTOCOL_ERROR: 1002,
  SOUP_WEBSOCKET_CLOSE_UNSUPPORTED_DATA: 1003,
  SOUP_WEBSOCKET_CLOSE_NO_STATUS: 1005,
  SOUP_WEBSOCKET_CLOSE_ABNORMAL: 1006,
  SOUP_WEBSOCKET_CLOSE_BAD_DATA: 1007,
  SOUP_WEBSOCKET_CLOSE_POLICY_VIOLATION: 1008,
  SOUP_WEBSOCKET_CLOSE_TOO_BIG: 1009,
  SOUP_WEBSOCKET_CLOSE_NO_EXTENSION: 1010,
  SOUP_WEBSOCKET_CLOSE_SERVER_ERROR: 1011,
  SOUP_WEBSOCKET_CLOSE_TLS_HANDSHAKE: 1015,
} as const;

/** `g_return_if_fail` writes to the log and returns. */
const onlyLogged: Fate = {
  kind: 'dropped',
  leaves: text('A critical warning is logged; the connection stays open.', '只记录一条严重警告，连接仍保持打开。'),
};

/** libsoup: HTTP and WebSockets of GNOME. */
export const libsoup: LibraryProfile = {
  id: 'libsoup',
  name: 'libsoup',
  languages: ['cpp'],
  homepage: 'https://gitlab.gnome.org/GNOME/libsoup',
  versions: '3.7.1',
  modules: ['libsoup/soup.h'],
  exports: {},
  globals: {
    ...constantsOf(codes),
    SoupWebsocketCloseCode: { kind: 'constants', values: codes },
    soup_websocket_connection_close: { kind: 'function', send: 'close' },
    soup_websocket_connection_get_close_code: { kind: 'function', receive: 'get-close-code' },
  },
  types: {},
  sends: [
    {
      id: 'close',
      label: 'soup_websocket_connection_close()',
      code: { position: 1 },
      reason: { position: 2 },
      whenOmitted: 'required',
      fates: fateTable(
        [
          [1000, 1003, sent],
          [1005, 1005, sentEmpty],
          [1006, 1006, onlyLogged],
          [1007, 1011, sent],
          [1015, 1015, onlyLogged],
          [3000, 4999, sent],
        ],
        replacedWith(1002),
      ),
      odd: { negative: sent, above65535: sent, fraction: 'truncated' },
      reasons: { limit: 123, unit: 'bytes', past: replacedWith(1002), withoutCode: { kind: 'lost' } },
      emptyFrameIdiom: [1005],
      note: text(
        '`SOUP_WEBSOCKET_CLOSE_NO_STATUS` (1005) asks for an empty frame. A server may not send 1010, nor a client 1011: a critical warning is logged and nothing sent.',
        '`SOUP_WEBSOCKET_CLOSE_NO_STATUS`（1005）表示发送空帧。服务器不能发送 1010，客户端不能发送 1011：只会记录严重警告，不发送任何内容。',
      ),
    },
  ],
  receives: [
    {
      id: 'get-close-code',
      label: 'soup_websocket_connection_get_close_code()',
      reports: [[0, 65535]],
      dropped: 0,
      note: text(
        'What the peer sent, whatever it is; 0 where no Close frame has come, or one of a single byte.',
        '对端发送的代码，不论为何；未收到关闭帧，或关闭帧只有一个字节时为 0。',
      ),
    },
  ],
  constantsFit: 'numbers',
  constants: codes,
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian libsoup-3.0-dev 3.2.3' },
    { claim: 'get-close-code', how: 'ran', source: 'Debian libsoup-3.0-dev 3.2.3' },
    { claim: 'constants', how: 'ran', source: 'Debian libsoup-3.0-dev 3.2.3' },
    { claim: 'close', how: 'read', source: 'GNOME/libsoup 00858a97 libsoup/websocket/soup-websocket-connection.c' },
    {
      claim: 'get-close-code',
      how: 'read',
      source: 'GNOME/libsoup 00858a97 libsoup/websocket/soup-websocket-connection.c',
    },
    { claim: 'constants', how: 'read', source: 'GNOME/libsoup 00858a97 libsoup/websocket/soup-websocket.h' },
  ],
};
