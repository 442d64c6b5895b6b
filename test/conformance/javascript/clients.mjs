/** The parts of a driver for any client that follows the browser's interface. */
export function whatwgSend(make) {
  return {
    role: 'client',
    open: (url) =>
      new Promise((open, fail) => {
        const socket = make(url);
        socket.onopen = () => open(socket);
        socket.onerror = () => undefined;
        socket.onclose = () => fail(new Error('closed before it was open'));
      }),
    close: (socket, { args }) => socket.close(...args),
    isOpen: (socket) => socket.readyState === 1,
  };
}

/** Reports `CloseEvent.code`. */
export function whatwgReceive(make) {
  return {
    role: 'client',
    watch: (url, report) => {
      const socket = make(url);
      socket.onerror = () => undefined;
      socket.onclose = (event) => report(event.code);
    },
  };
}
