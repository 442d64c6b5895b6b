import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { drive, listen, node } from './kit.mjs';

const { version } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('playwright-core/package.json'), 'utf8'),
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const port = await listen(createServer((_request, response) => response.end('<!doctype html>')));
const page = await browser.newPage();

/** What is to be done with the next socket of the page with this URL. */
const routed = new Map();
const told = new Map();
await page.routeWebSocket(/^ws:/u, (route) => routed.get(route.url())?.(route));
await page.exposeFunction('told', (url, event) => told.get(url)?.(event));
await page.goto(`http://127.0.0.1:${port}/`);
await page.evaluate(() => {
  globalThis.sockets = new Map();
  globalThis.open = (url) => {
    const socket = new WebSocket(url);
    globalThis.sockets.set(url, socket);
    socket.onclose = ({ code, reason }) => globalThis.told(url, { code, reason });
  };
});

/** Opens a socket in the page and hands its route to `act` at once. */
const open = (url, act) => {
  const { href } = new URL(url);
  routed.set(href, act);
  return page.evaluate((given) => globalThis.open(given), href);
};

const optionsOf = ({ args: { length }, code, reason }) =>
  length === 0 ? undefined : length === 1 ? { code } : { code, reason };

/** Opens a socket in the page that stands before the real server, and gives that server's end of the route. */
const connectToServer = (url) =>
  new Promise((done) => {
    open(url, (route) => {
      const server = route.connectToServer();
      const closed = new Promise((tell) => server.onClose((code) => tell(code)));
      done({ server, closed });
    });
  });

/** How long after a call the server's end is believed to stay open, in milliseconds. */
const closingTime = 200;

let next = 0;

/** What the page's close event says after `act` on the route; nothing when the page is told nothing. */
const seen = async (act) => {
  const url = `ws://mock.test/${next++}`;
  const event = new Promise((done) => told.set(url, done));
  const route = await new Promise((done) => open(url, done));
  await act(route);
  const silent = page.evaluate((given) => globalThis.sockets.get(given).readyState === 3, url);
  if (!(await silent)) return { open: true };
  const { code, reason } = await event;
  return { observed: code, reason };
};

drive({
  library: 'playwright',
  version,
  runtime: `Chromium ${browser.version()}, ${node}`,
  sends: {
    'route.close': {
      role: 'local',
      codes: 'sample',
      close: (call) => seen((route) => route.close(optionsOf(call))),
    },
    'server.close': {
      role: 'client',
      codes: 'sample',
      lanes: 4,
      open: async (url) => {
        const route = await connectToServer(url);
        // The page's own socket connects only now.
        await setTimeout(50);
        return route;
      },
      close: async (route, call) => {
        await route.server.close(optionsOf(call));
        route.open = await Promise.race([route.closed.then(() => false), setTimeout(closingTime, true)]);
      },
      isOpen: (route) => route.open,
    },
  },
  receives: {
    'server.onClose': {
      role: 'client',
      codes: 'sample',
      lanes: 4,
      watch: (url, report) => void connectToServer(url).then(({ closed }) => closed.then(report)),
    },
  },
});
