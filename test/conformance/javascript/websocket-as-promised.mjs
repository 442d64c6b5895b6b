import { WebSocket } from 'undici';
import WebSocketAsPromised from 'websocket-as-promised';
import { drive, versionOf } from './kit.mjs';

globalThis.WebSocket = WebSocket;

drive({
  library: 'websocket-as-promised',
  version: versionOf('websocket-as-promised'),
  sends: {
    'promised.close': {
      role: 'client',
      codes: 'sample',
      spentByError: true,
      // Alone, it is refused by browsers, and sent with 1000 by the class that stands in for theirs here.
      reasonNeedsCode: true,
      open: async (url) => {
        const promised = new WebSocketAsPromised(url);
        await promised.open();
        return promised;
      },
      close: (promised, { args }) => promised.close(...args),
      isOpen: (promised) => promised.isOpened,
    },
  },
});
