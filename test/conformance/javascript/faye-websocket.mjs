import faye from 'faye-websocket';
import { drive, versionOf } from './kit.mjs';
import { whatwgReceive, whatwgSend } from './clients.mjs';

const client = (url) => new faye.Client(url);

drive({
  library: 'faye-websocket',
  version: versionOf('faye-websocket'),
  sends: { close: whatwgSend(client) },
  receives: { 'close-event': whatwgReceive(client) },
});
