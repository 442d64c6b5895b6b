// A game lobby on uWebSockets.js, which closes with end(code, message); close() takes no code there.
const uWS = require('uWebSockets.js');

const lobby = uWS.App();
const players = new Set();

lobby
  .ws('/lobby', {
    open: (ws) => players.add(ws),
    message: (ws, message, isBinary) => {
      if (!isBinary) {
        ws.end(1003, 'binary only');
        return;
      }
      const [kind] = new Uint8Array(message);
      if (kind === 0xff) bye(ws, 4003);
      // websocket-close-codes-disable-next-line unregistered-code -- the launcher reads 3100 as "move to another server"
      else if (kind === 0xfe) ws.end(3100, 'moved');
      // Goes on the wire as it is, and every client fails the connection over it.
      else if (kind > 0x20) bye(ws, 1015);
    },
    close: (ws, code) => {
      players.delete(ws);
      if (code !== 1000 && code !== 1005) console.warn('player left with', code);
    },
  })
  .listen(9001, (token) => {
    if (!token) process.exit(1);
  });

function bye(ws, code, reason = 'thanks for playing') {
  ws.end(code, reason);
}

process.on('SIGTERM', () => {
  for (const player of players) player.end(1001, 'server is going down');
  lobby.close();
});
