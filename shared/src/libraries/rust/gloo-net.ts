import { acceptsOnly, rejected, toldByBrowsers, whatwgCodes } from '../fates';
import { holdsReason, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** gloo-net: a stream over the browser's WebSocket. */
export const glooNet: LibraryProfile = {
  id: 'gloo-net',
  name: 'gloo-net',
  languages: ['rust'],
  homepage: 'https://github.com/rustwasm/gloo',
  versions: '0.6.0',
  modules: ['gloo_net::websocket', 'gloo_net::websocket::*', 'gloo::net::websocket', 'gloo::net::websocket::*'],
  exports: {
    WebSocket: { kind: 'type', type: 'WebSocket', exports: { open: { kind: 'function', returns: 'WebSocket' } } },
    CloseEvent: type('CloseEvent'),
    WebSocketError: {
      kind: 'type',
      type: 'WebSocketError',
      exports: { ConnectionClose: { kind: 'function', parts: ['CloseEvent'] } },
    },
    futures: { kind: 'namespace', exports: { WebSocket: type('WebSocket') } },
  },
  types: {
    WebSocketError: { members: {} },
    WebSocket: { side: 'client', members: { close: sends('close') } },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'gloo-net WebSocket::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      side: 'client',
      fates: acceptsOnly(whatwgCodes, rejected('InvalidAccessError')),
      reasons: {
        limit: 123,
        unit: 'bytes',
        past: rejected('SyntaxError'),
        withoutCode: { kind: 'rejected', error: 'InvalidAccessError' },
      },
      note: text(
        'A reason without a code makes it hand 1005 to the browser, which refuses it.',
        '只给原因而不给代码时，它会把 1005 交给浏览器并被拒绝。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'gloo-net CloseEvent.code',
      failedHandshake: 1006,
      reports: toldByBrowsers,
    },
  ],
  evidence: [
    { claim: 'close', how: 'read', source: 'rustwasm/gloo d600d3a crates/net/src/websocket/futures.rs' },
    { claim: 'close-event', how: 'read', source: 'rustwasm/gloo d600d3a crates/net/src/websocket/events.rs' },
    { claim: 'close-event', how: 'read', source: 'chromium net/websockets/websocket_channel.cc ParseClose' },
  ],
};
