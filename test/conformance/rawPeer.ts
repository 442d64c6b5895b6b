import { createHash, randomBytes } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import {
  binaryFrame,
  closeFrame,
  frameBytes,
  frameReader,
  pingFrame,
  pongFrame,
  textFrame,
  type Frame,
} from './frames';

/**
 * What the peer saw of the end of one connection.
 *
 * - `close`: the first Close frame; `code` is absent when its body has fewer than two bytes, `body` is its length.
 * - `no-frame`: the connection ended without a Close frame.
 */
export type Ending =
  | { readonly kind: 'close'; readonly code?: number; readonly reason: string; readonly body: number }
  | { readonly kind: 'no-frame' };

/**
 * What the peer does once a connection is open: wait for the library's Close frame (`listen`), send a Close frame
 * with this body (`close`; a `Buffer` of any length), send a text frame (`text`), or end the TCP connection without one (`drop`).
 */
export type Part =
  | { readonly kind: 'listen' }
  | { readonly kind: 'close'; readonly body: Buffer }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'drop' };

/** One connection under observation. `ending` resolves with the first Close frame or the end of the connection. */
export type Watched = {
  readonly opened: Promise<void>;
  readonly ending: Promise<Ending>;
  /** Ends the TCP connection at once. */
  readonly destroy: () => void;
};

/** How the peer departs from a plain WebSocket endpoint for protocols that lie on top of it. */
export type Extras = {
  /** Frames that are sent as soon as the connection is open (`o` of SockJS): texts, or the bytes of binary ones. */
  readonly greeting?: readonly (string | readonly number[])[];
  /**
   * A text frame that is sent in answer to the first one that comes (the end of SocketCluster's handshake). The peer
   * plays its part only then.
   */
  readonly answer?: string;
  /**
   * A text frame that tells of the closing in place of a Close frame (`c[{code},"{reason}"]` of SockJS): recognised
   * when it comes, and sent by the peer to close with a code.
   */
  readonly closeText?: string;
  /** Bodies of plain HTTP answers, by the end of the path. */
  readonly pages?: { readonly [pathEnd: string]: string };
};

/** A server without any WebSocket library: it takes every upgrade and records how each connection ends. */
export type RawServer = {
  readonly port: number;
  /** Announces a connection whose URL holds `connection=<name>` before the library opens it. */
  readonly expect: (name: string, part: Part, extras?: Extras) => Watched;
  readonly stop: () => Promise<void>;
};

type Waiting = {
  readonly watched: Watched;
  readonly part: Part;
  readonly extras: Extras;
  readonly onOpen: (socket: Socket) => void;
  readonly onEnd: (ending: Ending) => void;
};

/** How long the peer leaves the library to take in `answer`, in milliseconds. */
const answeredTime = 20;

/** How long the peer waits for the answer to its own Close frame before it ends the TCP connection. */
const answerTime = 300;

export async function startRawServer(): Promise<RawServer> {
  const waiting = new Map<string, Waiting>();
  const sockets = new Set<Socket>();
  let pages: NonNullable<Extras['pages']> = {};
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    readHead(socket, (head, rest) => {
      const path = head.slice(0, head.indexOf('\r\n')).split(' ')[1] ?? '/';
      const key = headerOf(head, 'sec-websocket-key');
      const name = /[?&/]connection=([\w-]+)/u.exec(path)?.[1];
      const entry = name === undefined ? undefined : waiting.get(name);
      if (key === undefined) return answerPage(socket, head, path, pages);
      if (!entry) return socket.destroy();
      const protocol = headerOf(head, 'sec-websocket-protocol')?.split(',')[0]?.trim();
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
          `Sec-WebSocket-Accept: ${acceptKey(key)}\r\n` +
          (protocol === undefined ? '' : `Sec-WebSocket-Protocol: ${protocol}\r\n`) +
          '\r\n',
      );
      waiting.delete(name!);
      for (const part of entry.extras.greeting ?? [])
        socket.write(
          typeof part === 'string'
            ? frameBytes(textFrame, Buffer.from(part), 'server')
            : frameBytes(binaryFrame, Buffer.from(part), 'server'),
        );
      entry.onOpen(socket);
      play(socket, 'server', entry.part, rest, entry.onEnd, entry.extras);
    });
  });
  const port = await listen(server);
  return {
    port,
    expect: (name, part, extras = {}) => {
      if (extras.pages) pages = { ...pages, ...extras.pages };
      const { watched, onOpen, onEnd } = watch();
      waiting.set(name, { watched, part, extras, onOpen, onEnd });
      return watched;
    },
    stop: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}

/** Connects to a server under test, as a client without any WebSocket library. `url` is `ws://host:port/path`. */
export function rawConnect(url: string, part: Part, extras: Extras = {}): Watched {
  const { hostname, port, pathname, search } = new URL(url);
  const { watched, onOpen, onEnd } = watch();
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  socket.on('error', () => onEnd({ kind: 'no-frame' }));
  socket.on('close', () => onEnd({ kind: 'no-frame' }));
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
      '\r\n',
  );
  readHead(socket, (head, rest) => {
    if (!head.startsWith('HTTP/1.1 101')) return socket.destroy();
    onOpen(socket);
    play(socket, 'client', part, rest, onEnd, extras);
  });
  return watched;
}

function watch(): {
  readonly watched: Watched;
  readonly onOpen: (socket: Socket) => void;
  readonly onEnd: (ending: Ending) => void;
} {
  let onEnd: (ending: Ending) => void = () => undefined;
  let open: () => void = () => undefined;
  let current: Socket | undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const ending = new Promise<Ending>((resolve) => (onEnd = resolve));
  const onOpen = (socket: Socket) => {
    current = socket;
    open();
  };
  const destroy = () => current?.destroy();
  return { watched: { opened, ending, destroy }, onOpen, onEnd: (end) => (open(), onEnd(end)) };
}

/** Plays the peer's part on an open connection and reports the first Close frame, or the end without one. */
function play(
  socket: Socket,
  side: 'client' | 'server',
  part: Part,
  rest: Buffer,
  onEnd: (ending: Ending) => void,
  { closeText, answer }: Extras,
): void {
  const act = () => {
    if (part.kind === 'drop') socket.destroy();
    if (part.kind === 'text') socket.write(frameBytes(textFrame, Buffer.from(part.text), side));
    if (part.kind !== 'close') return;
    socket.write(frameBytes(closeFrame, part.body, side));
    setTimeout(() => socket.end(), answerTime).unref();
  };
  let isAnswered = answer === undefined;
  const read = frameReader((frame) => {
    if (frame.opcode === textFrame && !isAnswered) {
      isAnswered = true;
      socket.write(frameBytes(textFrame, Buffer.from(answer ?? ''), side));
      setTimeout(act, answeredTime);
    }
    if (frame.opcode === textFrame && closeText !== undefined) {
      const told = toldClosing(frame.payload.toString(), closeText);
      if (told) onEnd(told);
    }
    if (frame.opcode === pingFrame) socket.write(frameBytes(pongFrame, frame.payload, side));
    if (frame.opcode !== closeFrame) return;
    onEnd(endingOf(frame));
    if (part.kind === 'listen') socket.write(frameBytes(closeFrame, frame.payload.subarray(0, 2), side));
    socket.end();
  });
  socket.on('data', read);
  socket.on('end', () => onEnd({ kind: 'no-frame' }));
  socket.on('close', () => onEnd({ kind: 'no-frame' }));
  if (rest.length > 0) read(rest);
  if (isAnswered) act();
}

function endingOf({ payload }: Frame): Ending {
  if (payload.length < 2) return { kind: 'close', reason: '', body: payload.length };
  return {
    kind: 'close',
    code: payload.readUInt16BE(0),
    reason: payload.subarray(2).toString(),
    body: payload.length,
  };
}

/** The closing that a text frame tells of, when it has the form of `closeText`. */
function toldClosing(text: string, closeText: string): Ending | undefined {
  const pattern = closeText.replaceAll(/[[\]()*.?+^$|]/gu, '\\$&');
  const match = new RegExp(`^${pattern.replace('{code}', '(?<code>.*?)').replace('{reason}', '(?<reason>.*)')}$`, 'su');
  const { code, reason = '' } = match.exec(text)?.groups ?? {};
  if (code === undefined) return undefined;
  const body = 2 + Buffer.byteLength(reason);
  return /^\d+$/u.test(code)
    ? { kind: 'close', code: Number(code), reason, body }
    : { kind: 'close', reason: code, body };
}

function readHead(socket: Socket, onHead: (head: string, rest: Buffer) => void): void {
  let bytes = Buffer.alloc(0);
  const onData = (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return;
    socket.off('data', onData);
    onHead(bytes.subarray(0, end + 2).toString('latin1'), bytes.subarray(end + 4));
  };
  socket.on('data', onData);
}

function headerOf(head: string, name: string): string | undefined {
  return new RegExp(`^${name}: *(.*?) *\r$`, 'imu').exec(head)?.[1];
}

function answerPage(socket: Socket, head: string, path: string, pages: NonNullable<Extras['pages']>): void {
  const body = Object.entries(pages).find(([end]) => path.split('?')[0]!.endsWith(end))?.[1];
  const origin = headerOf(head, 'origin') ?? '*';
  socket.end(
    `HTTP/1.1 ${body === undefined ? '404 Not Found' : '200 OK'}\r\nConnection: close\r\n` +
      `Access-Control-Allow-Origin: ${origin}\r\nContent-Length: ${Buffer.byteLength(body ?? '')}\r\n\r\n${body ?? ''}`,
  );
}

function acceptKey(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
