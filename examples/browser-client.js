// The browser's side of the chat: connects, shows messages, comes back after a failure.
const RECONNECT_AFTER = 1500;
let socket;
let attempts = 0;

export function connect(url, onMessage) {
  socket = new WebSocket(url);

  socket.onopen = () => {
    attempts = 0;
  };

  socket.onmessage = (event) => onMessage(JSON.parse(event.data));

  socket.onclose = (event) => {
    // A page can never tell that TLS failed: browsers report 1006 for every failed connection.
    if (event.code === 1015) {
      showBanner('The certificate of the chat server is not valid.');
      return;
    }
    // 1005 is a clean close too: the server closed without giving a code.
    if (event.code !== 1000) {
      scheduleReconnect(url, onMessage);
    }
  };
}

function scheduleReconnect(url, onMessage) {
  attempts += 1;
  setTimeout(() => connect(url, onMessage), Math.min(RECONNECT_AFTER * 2 ** attempts, 30000));
}

export function describeClose({ code }) {
  switch (code) {
    case 1000:
    case 1005:
      return 'The conversation has ended.';
    case 1001:
      return 'The server is going away.';
    case 1006:
      return 'The connection was lost.';
    case 1008:
      return 'You are not allowed in this room.';
    case 4003:
      return 'A moderator has removed you.';
    default:
      return code >= 4000 && code <= 4999 ? 'The room has closed your connection.' : 'Something went wrong.';
  }
}

export function leave() {
  socket.close(1000, 'bye');
}

window.addEventListener('pagehide', () => {
  // A browser takes 1000 and 3000–4999 only; this throws an InvalidAccessError.
  socket?.close(1001, 'page hidden');
});

function showBanner(text) {
  document.querySelector('#banner').textContent = text;
}
