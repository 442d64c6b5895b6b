import { create } from 'socketcluster-client';
import { drive, versionOf } from './kit.mjs';

const start = (url) => {
  const { hostname, port, pathname } = new URL(url);
  return create({ hostname, port: Number(port), path: pathname, secure: false, autoReconnect: false });
};

const api = {
  role: 'client',
  url: 'ws://127.0.0.1:{port}/connection={connection}',
  codes: 'sample',
  extras: { answer: '{"rid":1,"data":{"id":"a","pingTimeout":20000,"isAuthenticated":false}}' },
};

drive({
  library: 'socketcluster-client',
  version: versionOf('socketcluster-client'),
  sends: {
    disconnect: {
      ...api,
      spentByError: true,
      open: async (url) => {
        const socket = start(url);
        await socket.listener('connect').once();
        return socket;
      },
      close: (socket, { args }) => socket.disconnect(...args),
    },
  },
  receives: {
    close: {
      ...api,
      watch: async (url, report) => {
        const { code } = await start(url).listener('close').once();
        report(code);
      },
    },
  },
});
