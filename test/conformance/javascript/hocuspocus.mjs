import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as common from '@hocuspocus/common';
import { WebSocket } from 'undici';
import { drive, versionOf } from './kit.mjs';

drive({
  library: '@hocuspocus/provider',
  version: versionOf('@hocuspocus/provider'),
  constants: Object.fromEntries(
    Object.entries(common)
      .filter(([, value]) => typeof value?.code === 'number')
      .map(([name, { code }]) => [`${name}.code`, code]),
  ),
  receives: {
    'close-event': {
      role: 'client',
      codes: 'sample',
      watch: (url, report) => {
        const provider = new HocuspocusProviderWebsocket({
          url,
          WebSocketPolyfill: WebSocket,
          onClose: ({ event }) => {
            report(event.code);
            provider.destroy();
          },
        });
      },
    },
  },
});
