/**
 * Files with mistakes planted in them; a line with a mistake ends with the comment `PLANTED`. Each is one that the
 * protocol or the library named in the file decides, so that a tool either sees it or does not. Lines without the
 * comment are right, and look alike.
 */
export const plantedFiles = {
  'direct.js': `
const { WebSocketServer } = require('ws');
const wss = new WebSocketServer({ port: 3000 });
wss.on('connection', (ws) => {
  ws.on('message', (data) => {
    if (data.length > 10) ws.close(1005); // PLANTED
    if (data.length > 20) ws.close(1006, 'gone'); // PLANTED
    if (data.length > 30) ws.close(1015); // PLANTED
    if (data.length > 40) ws.close(999); // PLANTED
    if (data.length > 50) ws.close(2500); // PLANTED
    if (data.length > 60) ws.close(5000); // PLANTED
    if (data.length > 70) ws.close(1000);
    if (data.length > 80) ws.close(1012, 'restart');
    if (data.length > 90) ws.close(4006);
  });
});
`,
  'notation.js': `
const WebSocket = require('ws');
const ws = new WebSocket('ws://localhost');
ws.on('open', () => {
  ws.close(0x3ee); // PLANTED
  ws.close(1_005); // PLANTED
  ws.close((1006)); // PLANTED
  ws?.close(1005); // PLANTED
  ws['close'](1006); // PLANTED
  ws.close(0x3e8);
  ws.close(1_001);
});
`,
  'constants.mjs': `
import { WebSocket } from 'ws';
const ABNORMAL = 1006;
const Close = { none: 1005, normal: 1000, away: 1001 };
const socket = new WebSocket('ws://localhost');
export function drop() {
  socket.close(ABNORMAL); // PLANTED
}
export function empty() {
  socket.close(Close.none); // PLANTED
}
export function fine() {
  socket.close(Close.away);
}
export function either(isDone) {
  socket.close(isDone ? Close.normal : ABNORMAL); // PLANTED
}
`,
  'wrapper.js': `
const WebSocket = require('ws');
const socket = new WebSocket('ws://localhost');
function bye(code, reason) {
  socket.close(code, reason);
}
bye(1000, 'done');
bye(1006, 'lost'); // PLANTED
bye(1015); // PLANTED
bye(4000);
`,
  'browser.js': `
const socket = new WebSocket('wss://example.com');
socket.onclose = (event) => {
  if (event.code === 1015) alert('TLS'); // PLANTED
  if (event.code === 1006) location.reload();
};
addEventListener('pagehide', () => socket.close(1001, 'hidden')); // PLANTED
document.querySelector('#stop').onclick = () => socket.close(1000, 'stop');
document.querySelector('#fail').onclick = () => socket.close(1011, 'failed'); // PLANTED
document.querySelector('#kick').onclick = () => socket.close(4003);
`,
  'proxy.mjs': `
import { WebSocket, WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080 });
server.on('connection', (client) => {
  const upstream = new WebSocket('ws://upstream');
  upstream.on('close', (code, reason) => client.close(code, reason)); // PLANTED
  client.on('close', (code) => {
    if (code === 1005) upstream.close();
    else upstream.close(1000);
  });
});
`,
  'reasons.js': `
const WebSocket = require('ws');
const ws = new WebSocket('ws://localhost');
ws.on('open', () => {
  ws.close(1008, '${'You may not do this here. '.repeat(6).trim()}'); // PLANTED
  ws.close(1008, 'You may not do this here.');
  ws.close(1000, '${'再见'.repeat(21)}'); // PLANTED
  ws.close(1000, '${'再见'.repeat(20)}');
});
`,
  'arguments.js': `
const WebSocket = require('ws');
const ws = new WebSocket('ws://localhost');
ws.on('open', () => {
  ws.close('1000'); // PLANTED
  ws.close('bye', 1000); // PLANTED
  ws.close(404, 'no such room'); // PLANTED
  ws.close(1000, 'bye');
});
`,
  'uws.js': `
const uWS = require('uWebSockets.js');
uWS.App().ws('/*', {
  message: (ws, message) => {
    if (message.byteLength > 9) ws.end(1006, 'too long'); // PLANTED
    else if (message.byteLength > 8) ws.end(1015); // PLANTED
    else ws.end(1000);
  },
});
`,
  'lookAlikes.js': `
const fs = require('fs');
const net = require('net');
const { WebSocketServer } = require('ws');
const wss = new WebSocketServer({ port: 1015 });
const server = net.createServer().listen(1006);
function later(dialog, stream, pool) {
  dialog.close(1006);
  stream.close(999);
  pool.close(2000);
  fs.close(1005, () => undefined);
  setTimeout(() => server.close(), 1005);
  wss.close(() => process.exit(1006));
  // ws.close(1005) would be wrong
  return 'ws.close(1006)';
}
function failed(error) {
  return error.errno === 1006 || error.code === 1015;
}
module.exports = { later, failed };
`,
};
