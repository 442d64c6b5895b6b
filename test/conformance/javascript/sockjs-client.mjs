import SockJS from 'sockjs-client';
import { drive, versionOf } from './kit.mjs';
import { whatwgReceive, whatwgSend } from './clients.mjs';

const client = (url) => new SockJS(url, null, { transports: ['websocket'] });
const onSockJs = {
  url: 'http://127.0.0.1:{port}/connection={connection}',
  codes: 'sample',
  extras: {
    greeting: ['o'],
    pages: { '/info': '{"websocket":true,"origins":["*:*"],"cookie_needed":false,"entropy":1}' },
    closeText: 'c[{code},"reason"]',
  },
};

drive({
  library: 'sockjs-client',
  version: versionOf('sockjs-client'),
  sends: { close: { ...whatwgSend(client), ...onSockJs } },
  receives: { 'close-event': { ...whatwgReceive(client), ...onSockJs } },
});
