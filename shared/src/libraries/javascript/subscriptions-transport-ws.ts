import { takesNoCode, type } from '../members';
import type { LibraryProfile } from '../profile';

/** subscriptions-transport-ws, the deprecated GraphQL transport: no call takes a close code. */
export const subscriptionsTransportWs: LibraryProfile = {
  id: 'subscriptions-transport-ws',
  name: 'subscriptions-transport-ws',
  languages: ['javascript'],
  homepage: 'https://github.com/apollographql/subscriptions-transport-ws',
  versions: '0.11.0',
  modules: ['subscriptions-transport-ws', 'subscriptions-transport-ws/*'],
  exports: {
    SubscriptionClient: type('SubscriptionClient'),
    SubscriptionServer: type('SubscriptionServer'),
  },
  types: {
    SubscriptionClient: {
      side: 'client',
      members: {
        close: takesNoCode(
          '`SubscriptionClient.close(isForced, closedByUser)` takes booleans, no close code; it sends an empty frame.',
          '`SubscriptionClient.close(isForced, closedByUser)` 接受的是布尔值，不是关闭代码；它发送空帧。',
        ),
      },
    },
    SubscriptionServer: {
      side: 'server',
      members: {
        close: takesNoCode('`SubscriptionServer.close()` takes no code.', '`SubscriptionServer.close()` 不接受代码。'),
      },
    },
  },
  sends: [],
  receives: [],
  evidence: [
    { claim: 'client.close', how: 'ran', source: 'npm subscriptions-transport-ws 0.11.0' },
    {
      claim: 'recognition',
      how: 'read',
      source: 'npm subscriptions-transport-ws 0.11.0 dist/client.js, dist/server.js',
    },
  ],
};
