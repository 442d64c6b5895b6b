import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { drive, versionOf } from './kit.mjs';
import { caller, startWorker } from './workerd.mjs';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('worker/partyserver-worker.js', import.meta.url))],
  bundle: true,
  write: false,
  format: 'esm',
  target: 'esnext',
  external: ['cloudflare:workers'],
});
const port = await startWorker({ source: outputFiles[0].text, date: '2026-11-01', objects: ['Room', 'SleepingRoom'] });

const at = (path) => ({
  role: 'server',
  url: `ws://127.0.0.1:${port}/${path}?connection={connection}`,
  codes: 'sample',
});

const sends = (path) => ({ ...at(path), named: true, close: caller(`http://127.0.0.1:${port}/${path}`) });

const receives = (path) => ({
  ...at(path),
  ask: async (name) => (await fetch(`http://127.0.0.1:${port}/${path}?connection=${name}`)).json(),
});

drive({
  library: 'partyserver',
  version: versionOf('partyserver'),
  runtime: 'workerd, compatibility date 2026-11-01',
  sends: { close: sends('awake'), 'close@hibernate': sends('sleeping') },
  receives: { onClose: receives('awake'), 'onClose@hibernate': receives('sleeping') },
});
