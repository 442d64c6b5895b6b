import WsWebSocket from 'ws';
import { WebSocket } from 'undici';
import { whatwgReceive, whatwgSend } from './clients.mjs';

/**
 * The driver parts for a class with the interface of `reconnecting-websocket`, over a socket with the browser's rules
 * and, as `given.*`, over `ws`.
 */
export function reconnectingApis(Client) {
  const delays = { minReconnectionDelay: 1e6, maxReconnectionDelay: 1e6 };
  const over = (inner) => {
    const make = (url) => new Client(url, [], { WebSocket: inner, ...delays });
    const send = (method) => {
      const api = whatwgSend(make);
      return {
        ...api,
        codes: 'sample',
        spentByError: true,
        open: async (url) => {
          const socket = await api.open(url);
          return { socket, underlying: socket._ws };
        },
        close: ({ socket }, { args }) => socket[method](...args),
        isOpen: ({ underlying }) => underlying.readyState === 1,
      };
    };
    return { close: send('close'), reconnect: send('reconnect') };
  };
  const plain = over(WebSocket);
  const given = over(WsWebSocket);
  const make = (url) => new Client(url, [], { WebSocket, ...delays });
  return {
    sends: { ...plain, 'given.close': given.close, 'given.reconnect': given.reconnect },
    receives: { 'close-event': { ...whatwgReceive(make), codes: 'sample' } },
  };
}
