import { createElement } from 'react';
import { create } from 'react-test-renderer';
import { WebSocket } from 'undici';
import { drive, versionOf } from './kit.mjs';

Object.assign(globalThis, { window: globalThis, WebSocket });
console.error = () => undefined;
console.warn = () => undefined;
const { default: imported } = await import('react-use-websocket');
const useWebSocket = imported.default ?? imported;

/** Shows a component that uses the hook, and gives what the hook gave last. */
function show(url, options) {
  const shown = {};
  function Component() {
    shown.hook = useWebSocket(url, options);
    return null;
  }
  shown.root = create(createElement(Component));
  return shown;
}

const close = (share) => ({
  role: 'client',
  codes: 'sample',
  spentByError: true,
  open: (url) =>
    new Promise((open) => {
      const shown = show(url, { share, onOpen: (event) => open({ shown, socket: event.target }) });
    }),
  close: ({ shown }, { args }) => shown.hook.getWebSocket().close(...args),
  isOpen: ({ socket }) => socket.readyState === WebSocket.OPEN,
});

drive({
  library: 'react-use-websocket',
  version: versionOf('react-use-websocket'),
  sends: { 'getWebSocket.close': close(false), 'getWebSocket.close@share': close(true) },
  receives: {
    onClose: {
      role: 'client',
      codes: 'sample',
      watch: (url, report) => show(url, { onClose: (event) => report(event.code) }),
    },
  },
});
