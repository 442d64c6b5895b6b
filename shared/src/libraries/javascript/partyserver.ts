import { makes, receivedCode, receivedReason, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const hub = {
  side: 'server',
  members: { getConnection: makes('WebSocket'), getConnections: makes({ each: 'WebSocket' }) },
} as const;

/** PartyServer on Cloudflare, and the Agents that extend its class: connections are sockets of the Workers runtime. */
export const partyserver: LibraryProfile = {
  id: 'partyserver',
  name: 'PartyServer, Cloudflare Agents',
  languages: ['javascript'],
  homepage: 'https://github.com/cloudflare/partykit',
  versions: 'partyserver 0.5.10, agents 0.32.0',
  modules: ['partyserver', 'agents'],
  basedOn: 'cloudflare-workers',
  exports: { Connection: type('WebSocket'), Server: type('Server'), Agent: type('Server') },
  types: { Server: hub },
  sends: [],
  receives: [],
  userMethods: [
    { name: 'onConnect', parameters: ['WebSocket'] },
    { name: 'onMessage', parameters: ['WebSocket'] },
    { name: 'onError', parameters: ['WebSocket'] },
    { name: 'onClose', parameters: ['WebSocket', receivedCode('webSocketClose'), receivedReason] },
  ],
  note: text(
    'A peer’s Close frame is answered with its own code once `onClose` has run; one without a code is not answered at all.',
    '`onClose` 运行之后，对端的关闭帧会以它自己的代码得到回应；不带代码的关闭帧得不到回应。',
  ),
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm partyserver 0.5.10 on workerd 1.20261117.1, hibernating and not' },
    { claim: 'onClose', how: 'ran', source: 'npm partyserver 0.5.10 on workerd 1.20261117.1, hibernating and not' },
    { claim: 'recognition', how: 'read', source: 'npm partyserver 0.5.10 dist/index.js, agents 0.32.0' },
  ],
};
