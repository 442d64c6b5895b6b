import { once } from 'node:events';
import { CloseCodes, WebSocketManager } from '@discordjs/ws';
import { drive, versionOf } from './kit.mjs';

/** A manager of one shard whose gateway is the peer. */
const start = (url) => {
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  const manager = new WebSocketManager({
    token: 'none',
    intents: 0,
    shardCount: 1,
    readyTimeout: null,
    rest: { get: async () => ({ url, shards: 1, session_start_limit: limit }) },
  });
  manager.on('error', () => undefined);
  return manager;
};

const api = {
  role: 'client',
  url: 'ws://127.0.0.1:{port}/connection={connection}',
  codes: 'sample',
  extras: { greeting: ['{"op":10,"d":{"heartbeat_interval":1000000}}'] },
};

drive({
  library: '@discordjs/ws',
  version: versionOf('@discordjs/ws'),
  constants: Object.fromEntries(
    Object.entries(CloseCodes)
      .filter(([, value]) => typeof value === 'number')
      .map(([name, value]) => [`CloseCodes.${name}`, value]),
  ),
  sends: {
    'manager.destroy': {
      ...api,
      spentByError: true,
      open: async (url) => {
        const manager = start(url);
        const greeted = once(manager, 'hello');
        manager.connect().catch(() => undefined);
        await greeted;
        return manager;
      },
      close: (manager, { args: { length }, code, reason }) =>
        manager.destroy(length === 0 ? undefined : length === 1 ? { code } : { code, reason }),
    },
  },
  receives: {
    closed: {
      ...api,
      watch: (url, report) => {
        const manager = start(url);
        manager.once('closed', (code) => {
          report(code);
          manager.destroy().catch(() => undefined);
        });
        manager.connect().catch(() => undefined);
      },
    },
  },
});
