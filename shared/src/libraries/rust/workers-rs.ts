import { acceptsOnly, rejected, workersCodes } from '../fates';
import { holdsReason, holds, receivedCode, receivedReason, receives, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

/** workers-rs: Cloudflare Workers in Rust. */
export const workersRs: LibraryProfile = {
  id: 'workers-rs',
  name: 'workers-rs',
  languages: ['rust'],
  homepage: 'https://github.com/cloudflare/workers-rs',
  versions: '0.8.5',
  modules: ['worker', 'worker::*'],
  exports: {
    WebSocket: { kind: 'type', type: 'WebSocket', exports: { connect: { kind: 'function', returns: 'WebSocket' } } },
    WebSocketPair: { kind: 'type', type: 'Pair', exports: { new: { kind: 'function', returns: 'Pair' } } },
    CloseEvent: type('CloseEvent'),
    WebsocketEvent: {
      kind: 'type',
      type: 'Event',
      exports: { Close: { kind: 'function', parts: ['CloseEvent'] } },
    },
  },
  types: {
    Event: { members: {} },
    Pair: { members: { client: holds('WebSocket'), server: holds('WebSocket') } },
    WebSocket: { members: { close: sends('close') } },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'workers-rs WebSocket::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(workersCodes, rejected('InvalidAccessError')),
      reasons: { limit: 123, unit: 'bytes', past: rejected('SyntaxError'), withoutCode: { kind: 'lost' } },
      note: text(
        'The Workers runtime takes 1000–1003, 1007–1014 and 1016–4999, as it does from scripts.',
        'Workers 运行时接受 1000–1003、1007–1014 和 1016–4999，与脚本中相同。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'workers-rs CloseEvent::code()',
      // The runtime checks nothing that the peer sends.
      reports: [[0, 65535]],
    },
  ],
  userMethods: [
    {
      name: 'websocket_close',
      extends: ['DurableObject'],
      parameters: ['WebSocket', receivedCode('close-event'), receivedReason, null],
    },
  ],
  evidence: [
    { claim: 'close', how: 'read', source: 'cloudflare/workers-rs bb14171 worker/src/websocket.rs' },
    { claim: 'close-event', how: 'read', source: 'cloudflare/workers-rs bb14171 worker/src/websocket.rs' },
    { claim: 'close-event', how: 'read', source: 'workerd 1.20261117.1, as the profile of Cloudflare Workers was run' },
  ],
};
