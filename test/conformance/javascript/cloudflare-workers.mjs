import { readFileSync } from 'node:fs';
import { drive, versionOf } from './kit.mjs';
import { caller, startWorker } from './workerd.mjs';

/** The runtime's settings under which the calls are tried; the first is what the profile speaks of. */
const settings = [
  { suffix: '', date: '2026-11-01' },
  { suffix: '@pedantic_wpt', date: '2026-11-01', flags: ['pedantic_wpt'] },
  { suffix: '@2025-01-01', date: '2025-01-01' },
];

const source = readFileSync(new URL('worker/cloudflare-worker.js', import.meta.url), 'utf8');
const ports = await Promise.all(
  settings.map(({ date, flags }) => startWorker({ source, date, flags, objects: ['Room'] })),
);

const sends = {};
settings.forEach(({ suffix }, index) => {
  sends[`close${suffix}`] = {
    role: 'server',
    url: `ws://127.0.0.1:${ports[index]}/accept?connection={connection}`,
    codes: 'sample',
    named: true,
    close: caller(`http://127.0.0.1:${ports[index]}/close`),
  };
});

const watch = (path) => ({
  codes: 'sample',
  role: 'server',
  url: `ws://127.0.0.1:${ports[0]}/${path}?connection={connection}`,
  ask: async (name) => (await fetch(`http://127.0.0.1:${ports[0]}/reported?connection=${name}`)).json(),
});

drive({
  library: 'workerd',
  version: versionOf('@cloudflare/workerd-linux-64'),
  runtime: 'workerd, compatibility date 2026-11-01',
  sends,
  receives: { 'close-event': watch('accept'), webSocketClose: watch('hibernate') },
});
