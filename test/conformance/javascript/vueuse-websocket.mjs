import { WebSocket } from 'undici';
import 'vue'; // Before there seems to be a page.
import { drive, versionOf } from './kit.mjs';

// VueUse opens nothing outside a page.
Object.assign(globalThis, { window: globalThis, document: {}, WebSocket });
const { useWebSocket } = await import('@vueuse/core');

drive({
  library: '@vueuse/core',
  version: versionOf('@vueuse/core'),
  sends: {
    'use.close': {
      role: 'client',
      codes: 'sample',
      spentByError: true,
      open: (url) =>
        new Promise((open) => {
          const onConnected = (socket) => open({ used, socket });
          const used = useWebSocket(url, { autoClose: false, onConnected });
        }),
      close: ({ used }, { args }) => used.close(...args),
      isOpen: ({ socket }) => socket.readyState === 1,
    },
  },
});
