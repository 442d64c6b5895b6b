import WebSocket from 'isomorphic-ws';
import { drive, versionOf } from './kit.mjs';
import { whatwgReceive, whatwgSend } from './clients.mjs';

const client = (url) => new WebSocket(url);

drive({
  library: 'isomorphic-ws',
  version: versionOf('isomorphic-ws'),
  sends: { 'isomorphic.close': { ...whatwgSend(client), codes: 'sample' } },
  receives: { 'close-event': { ...whatwgReceive(client), codes: 'sample' } },
});
