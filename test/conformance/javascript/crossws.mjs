import { createServer } from 'node:http';
import crossws from 'crossws/adapters/node';
import { arrived, drive, listen, nameIn, report, versionOf } from './kit.mjs';

const adapter = crossws({
  hooks: {
    open: (peer) => arrived(nameIn(peer.request.url), peer),
    close: (peer, details) => report(nameIn(peer.request.url), details.code),
    error: () => undefined,
  },
});
const server = createServer();
server.on('upgrade', (request, socket, head) => adapter.handleUpgrade(request, socket, head));
const url = `ws://127.0.0.1:${await listen(server)}/?connection={connection}`;

drive({
  library: 'crossws',
  version: versionOf('crossws'),
  sends: {
    'peer.close': {
      role: 'server',
      url,
      codes: 'sample',
      close: (peer, { args }) => peer.close(...args),
      isOpen: (peer) => peer.websocket.readyState === 1,
    },
  },
  receives: { 'close-hook': { role: 'server', url, codes: 'sample' } },
});
