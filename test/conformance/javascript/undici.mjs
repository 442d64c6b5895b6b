import { WebSocket } from 'undici';
import { whatwgReceive, whatwgSend } from './clients.mjs';
import { drive, versionOf } from './kit.mjs';

const client = (url) => new WebSocket(url);

drive({
  library: 'undici',
  version: versionOf('undici'),
  sends: { close: whatwgSend(client) },
  receives: { 'close-event': whatwgReceive(client) },
});
