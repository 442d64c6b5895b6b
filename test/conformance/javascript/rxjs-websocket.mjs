import { setTimeout as pause } from 'node:timers/promises';
import { webSocket } from 'rxjs/webSocket';
import { WebSocket } from 'undici';
import WsWebSocket from 'ws';
import { catchStray, drive, versionOf } from './kit.mjs';

let stray;
catchStray((error) => (stray = error));

const error = (WebSocketCtor) => ({
  role: 'client',
  codes: 'sample',
  lanes: 1,
  open: (url) =>
    new Promise((open) => {
      const subject = webSocket({ url, WebSocketCtor, openObserver: { next: () => open(subject) } });
      subject.subscribe({ error: () => undefined });
    }),
  // The exception of a refused code is thrown from a timer, where only the process sees it.
  close: async (subject, { args: { length }, code, reason }) => {
    stray = undefined;
    subject.error(length === 0 ? {} : length === 1 ? { code } : { code, reason });
    await pause(3);
    if (stray) throw stray;
  },
  spentByError: true,
});

drive({
  library: 'rxjs',
  version: versionOf('rxjs'),
  sends: { error: error(WebSocket), 'given.error': error(WsWebSocket) },
  receives: {
    'close-event': {
      role: 'client',
      codes: 'sample',
      watch: (url, report) => {
        const closeObserver = { next: (event) => report(event.code) };
        webSocket({ url, WebSocketCtor: WebSocket, closeObserver }).subscribe({ error: () => undefined });
      },
    },
  },
});
