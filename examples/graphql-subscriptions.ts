// Subscriptions with graphql-ws: its own codes, checked by its own enum.
import { CloseCode, createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { schema } from './schema';
import { isAllowed, isRateLimited } from './members';

const wss = new WebSocketServer({ port: 4000, path: '/graphql' });

useServer(
  {
    schema,
    onConnect: async ({ connectionParams, extra }) => {
      if (isRateLimited(extra.request)) {
        extra.socket.close(4290, 'too many connections');
        return false;
      }
      return isAllowed(connectionParams?.token);
    },
    onDisconnect: (_context, code) => {
      if (code === CloseCode.ConnectionInitialisationTimeout) console.warn('a client never introduced itself');
    },
  },
  wss,
);

wss.on('connection', (socket) => {
  // Reserved for future standards: the peer fails the connection with 1002.
  setTimeout(() => socket.close(2000, 'subscription lease is over'), 86_400_000);
});

export const client = createClient({
  url: 'ws://localhost:4000/graphql',
  shouldRetry: (event) => {
    const { code } = event as CloseEvent;
    return code !== CloseCode.Forbidden && code !== CloseCode.Unauthorized;
  },
  on: {
    closed: (event) => {
      const { code, reason } = event as CloseEvent;
      if (code === CloseCode.SubscriberAlreadyExists) throw new Error(`same subscription twice: ${reason}`);
    },
  },
});
