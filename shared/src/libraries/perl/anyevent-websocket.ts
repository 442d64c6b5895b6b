import { fateTable, replacedWith, sent } from '../fates';
import { callback, holdsReason, listens, makes, method, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { packed } from './perl-protocol-websocket';

const normal = replacedWith(1000);

/** AnyEvent::WebSocket: a client and a server on AnyEvent. */
export const anyeventWebsocket: LibraryProfile = {
  id: 'anyevent-websocket',
  name: 'AnyEvent::WebSocket',
  languages: ['perl'],
  homepage: 'https://metacpan.org/pod/AnyEvent::WebSocket::Client',
  versions: '0.54, 0.55',
  modules: ['AnyEvent::WebSocket::Client', 'AnyEvent::WebSocket::Server', 'AnyEvent::WebSocket::Connection'],
  signs: ['AnyEvent::WebSocket'],
  exports: {},
  globals: {
    'AnyEvent::WebSocket::Client': type('Client'),
    'AnyEvent::WebSocket::Server': type('Server'),
    'AnyEvent::WebSocket::Connection': type('Connection'),
  },
  types: {
    Client: { members: { connect: makes('Connecting') } },
    Server: { members: { establish: makes('Establishing') } },
    // A condition variable: its callback is handed the variable, `recv` gives the connection.
    Connecting: { members: { cb: method({ 0: callback('Connecting') }), recv: makes('ClientConnection') } },
    Establishing: { members: { cb: method({ 0: callback('Establishing') }), recv: makes('ServerConnection') } },
    Connection: {
      members: {
        close: sends('close'),
        close_code: receives('close-code'),
        close_reason: holdsReason,
        send: makes('Connection'),
        on: listens({
          finish: ['Connection'],
          each_message: ['Connection'],
          next_message: ['Connection'],
          parse_error: ['Connection'],
        }),
      },
    },
    ClientConnection: { extends: 'Connection', side: 'client', members: {} },
    ServerConnection: { extends: 'Connection', side: 'server', members: {} },
  },
  sends: [
    {
      id: 'close',
      label: 'AnyEvent::WebSocket::Connection->close',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: fateTable([[0, 0, normal]], sent),
      odd: { ...packed, nothing: normal },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      earlier: [
        {
          before: '0.55',
          whenOmitted: { code: 1005 },
          fates: fateTable([[0, 0, replacedWith(1005)]], sent),
          odd: { ...packed, nothing: replacedWith(1005) },
          reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1005 } },
        },
      ],
      note: text(
        'No code is checked, and one above 65535 wraps round. Up to 0.54 a call without a code puts 1005 on the wire.',
        '代码完全不检查，大于 65535 的值会回绕。在 0.54 及更早的版本中，不带代码的调用会把 1005 发到线路上。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-code',
      label: 'AnyEvent::WebSocket::Connection->close_code',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'Codes of the peer are not checked. An empty frame and a lost connection leave it undefined.',
        '对端的代码不作检查。空帧和连接丢失时它保持未定义。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'Debian libanyevent-websocket-client-perl 0.54' },
    { claim: 'close-code', how: 'ran', source: 'Debian libanyevent-websocket-client-perl 0.54' },
    ...['close', 'close-code', 'recognition'].map(
      (claim) =>
        ({
          claim,
          how: 'read',
          source: 'uperl/AnyEvent-WebSocket-Client 5c122a2b lib/AnyEvent/WebSocket/Connection.pm',
        }) as const,
    ),
  ],
};
