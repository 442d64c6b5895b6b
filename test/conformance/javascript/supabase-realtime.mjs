import { setTimeout as pause } from 'node:timers/promises';
import { RealtimeClient } from '@supabase/realtime-js';
import { WebSocket } from 'undici';
import { drive, versionOf } from './kit.mjs';

drive({
  library: '@supabase/realtime-js',
  version: versionOf('@supabase/realtime-js'),
  sends: {
    disconnect: {
      role: 'client',
      url: 'ws://127.0.0.1:{port}/connection={connection}',
      codes: 'sample',
      spentByError: true,
      open: async (url) => {
        const client = new RealtimeClient(url, { params: { apikey: 'none' }, transport: WebSocket });
        client.connect();
        while (!client.isConnected()) await pause(1);
        return client;
      },
      close: (client, { args }) => client.disconnect(...args),
      isOpen: (client) => client.isConnected(),
    },
  },
});
