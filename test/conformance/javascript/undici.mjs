import { WebSocket } from 'undici';
import { whatwgReceive, whatwgSend } from './clients.mjs';
import { drive, versionOf } from './kit.mjs';

drive({
  library: 'undici',
  version: versionOf('undici'),
  sends: { close: whatwgSend((url) => new WebSocket(url)) },
  receives: { 'close-event': whatwgReceive((url) => new WebSocket(url)) },
});
