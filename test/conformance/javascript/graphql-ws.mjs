import { CloseCode, createClient } from 'graphql-ws';
import { WebSocket } from 'undici';
import { drive, versionOf } from './kit.mjs';

drive({
  library: 'graphql-ws',
  version: versionOf('graphql-ws'),
  constants: Object.fromEntries(
    Object.entries(CloseCode)
      .filter(([, value]) => typeof value === 'number')
      .map(([name, value]) => [`CloseCode.${name}`, value]),
  ),
  receives: {
    closed: {
      role: 'client',
      codes: 'sample',
      watch: (url, report) => {
        const on = { closed: (event) => report(event.code) };
        createClient({
          url,
          webSocketImpl: WebSocket,
          lazy: false,
          retryAttempts: 0,
          onNonLazyError: () => undefined,
          on,
        });
      },
    },
  },
});
