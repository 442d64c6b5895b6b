import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { drive, listen } from './kit.mjs';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const port = await listen(createServer((_request, response) => response.end('<!doctype html>')));
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${port}/`);

/** Calls that are made in one turn travel to the page together; it answers each on its own. */
const waiting = new Map();
let batch = [];
let nextId = 0;
await page.exposeFunction('answer', (answers) => {
  for (const { id, ...answer } of answers) {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }
});
function ask(work) {
  return new Promise((done) => {
    const id = nextId++;
    waiting.set(id, done);
    batch.push({ id, ...work });
    if (batch.length > 1) return;
    setImmediate(() => {
      const works = batch;
      batch = [];
      page.evaluate((given) => globalThis.obey(given), works.map(encoded));
    });
  });
}

function encoded({ args, ...work }) {
  return {
    ...work,
    args: args?.map((arg) =>
      arg === undefined ? { special: 'undefined' } : Number.isNaN(arg) ? { special: 'NaN' } : arg,
    ),
  };
}

await page.evaluate(() => {
  const sockets = new Map();
  const writables = new Map();
  let answers = [];
  const answer = (given) => {
    answers.push(given);
    if (answers.length > 1) return;
    queueMicrotask(() => setTimeout(flush));
  };
  const flush = () => {
    const told = answers;
    answers = [];
    globalThis.answer(told);
  };
  const decode = (arg) => (arg === null || typeof arg !== 'object' ? arg : arg.special === 'NaN' ? NaN : undefined);
  const infoOf = (args) =>
    args.length === 0
      ? undefined
      : args.length === 1
        ? { closeCode: args[0] }
        : { closeCode: args[0], reason: args[1] };

  const works = {
    open: ({ id, url, key }) => {
      const socket = new WebSocket(url);
      sockets.set(key, socket);
      socket.onopen = () => answer({ id });
    },
    close: ({ id, key, args }) => {
      const socket = sockets.get(key);
      try {
        socket.close(...args.map(decode));
        sockets.delete(key);
        answer({ id, open: socket.readyState === 1 });
      } catch (error) {
        answer({ id, error: { name: error.name, message: error.message } });
      }
    },
    watch: ({ id, url }) => {
      const socket = new WebSocket(url);
      socket.onclose = (event) => answer({ id, code: event.code });
    },
    openStream: async ({ id, url, key }) => {
      const stream = new WebSocketStream(url);
      stream.closed.catch(() => undefined);
      const { writable } = await stream.opened;
      writables.set(key, writable);
      sockets.set(key, stream);
      answer({ id });
    },
    abortStream: ({ id, key, args }) => {
      try {
        const error = new globalThis.WebSocketError('', infoOf(args.map(decode)));
        writables.get(key).abort(error);
        sockets.delete(key);
        writables.delete(key);
        answer({ id });
      } catch (error) {
        answer({ id, error: { name: error.name, message: error.message } });
      }
    },
    closeStream: ({ id, key, args }) => {
      try {
        sockets.get(key).close(infoOf(args.map(decode)));
        sockets.delete(key);
        answer({ id });
      } catch (error) {
        answer({ id, error: { name: error.name, message: error.message } });
      }
    },
    watchStream: ({ id, url }) => {
      const stream = new WebSocketStream(url);
      stream.opened.catch(() => undefined);
      const tell = ({ closeCode }) => answer({ id, code: closeCode });
      stream.closed.then(tell, tell);
    },
  };
  globalThis.obey = (given) => given.forEach((work) => works[work.kind](work));
});

/** Chromium delays connections to one host the longer, the more of them are pending. */
const lanes = 4;

const send = (open, close, codes) => ({
  role: 'client',
  codes,
  lanes,
  open: async (url) => {
    await ask({ kind: open, url, key: url });
    return url;
  },
  close: async (key, { args }) => {
    const { error } = await ask({ kind: close, key, args });
    if (error) throw error;
  },
});
const receive = (kind, codes) => ({
  role: 'client',
  codes,
  lanes,
  watch: async (url, report) => report((await ask({ kind, url })).code),
});

drive({
  library: 'Chromium',
  version: browser.version(),
  runtime: 'Chromium, headless',
  sends: {
    close: send('open', 'close', 'every'),
    'stream-close@Chromium': send('openStream', 'closeStream', 'sample'),
    'websocket-error@Chromium': send('openStream', 'abortStream', 'sample'),
  },
  receives: {
    'close-event': receive('watch', 'sample'),
    'stream-closed@Chromium': receive('watchStream', 'sample'),
  },
});
process.stdin.on('end', () => browser.close());
