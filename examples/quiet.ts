// Numbers that look like close codes and are none: nothing in this file is underlined.
import { createServer } from 'node:net';
import { closeSync } from 'node:fs';
import { MongoServerError } from 'mongodb';
import { WebSocketServer } from 'ws';

const MAX_ROWS = 1006;
const RETRY_AFTER_MS = 1005;
const server = createServer().listen(1015);
const sockets = new WebSocketServer({ port: 3000 });

export async function tidyUp(dialog: { close(delay: number): void }, descriptor: number) {
  setTimeout(() => server.close(), RETRY_AFTER_MS);
  sockets.close();
  dialog.close(1006);
  closeSync(descriptor);
  const rows = Array.from({ length: MAX_ROWS }, (_, row) => row % 1001);
  return rows.filter((row) => row !== 1000);
}

export function isDuplicate(error: unknown) {
  return error instanceof MongoServerError && error.code === 1006;
}

export function statusOf(response: { code: number; year: number }) {
  // "ws.close(1005)" in a comment or a string is only text.
  return response.code === 1001 ? 'socket.close(1006)' : `since ${response.year - 1999}`;
}
