// A call that takes no code, with a code all the same.
import { SubscriptionClient } from 'subscriptions-transport-ws';
import { WebSocket } from 'undici';
import { drive, versionOf } from './kit.mjs';

drive({
  library: 'subscriptions-transport-ws',
  version: versionOf('subscriptions-transport-ws'),
  sends: {
    'client.close': {
      role: 'client',
      codes: 'sample',
      takesNoReason: true,
      spentByError: true,
      open: (url) =>
        new Promise((open) => {
          const client = new SubscriptionClient(url, { reconnect: false }, WebSocket);
          client.onConnecting(() => open(client));
        }),
      close: (client, { args }) => client.close(...args),
      isOpen: (client) => client.status === WebSocket.OPEN,
    },
  },
});
