// Calls that take no code, with a code all the same.
import { WebSocket } from 'undici';
import { drive, versionOf } from './kit.mjs';

// Action Cable opens nothing outside a page.
globalThis.addEventListener = () => undefined;
const page = { addEventListener: () => undefined, removeEventListener: () => undefined, visibilityState: 'visible' };
Object.assign(globalThis, { document: page, removeEventListener: () => undefined });
const { adapters, createConsumer } = await import('@rails/actioncable');
// The raw peer knows no protocol of Action Cable, without which this client closes at once.
class AnyProtocol extends WebSocket {
  constructor(url) {
    super(url);
  }
  get protocol() {
    return 'actioncable-v1-json';
  }
}
Object.assign(adapters, { WebSocket: AnyProtocol, logger: { log: () => undefined } });

const call = (close) => ({
  role: 'client',
  codes: 'sample',
  takesNoReason: true,
  spentByError: true,
  open: (url) =>
    new Promise((open) => {
      const consumer = createConsumer(url);
      consumer.connect();
      consumer.connection.webSocket.addEventListener('open', () => open(consumer));
    }),
  close: (consumer, { args }) => {
    consumer.connection.monitor.stop();
    close(consumer, args);
  },
  isOpen: (consumer) => consumer.connection.isOpen(),
});

drive({
  library: '@rails/actioncable',
  version: versionOf('@rails/actioncable'),
  sends: {
    disconnect: call((consumer, args) => consumer.disconnect(...args)),
    'connection.close': call((consumer, args) => consumer.connection.close(...args)),
  },
});
