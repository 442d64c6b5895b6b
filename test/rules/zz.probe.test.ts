import { test } from 'vitest';
import { testEngine } from '../harness/testEngine';
test('probe', async () => {
  for (const code of [
    `Bun.serve({ fetch: (r, s) => s.upgrade(r), websocket: { message(ws, m) { ws.close(1006, 'bye'); } } });`,
    `Bun.serve({ websocket: { message(ws, m) { ws.close(1006, 'bye'); } } });`,
    `Bun.serve({ websocket: { open(ws) { ws.close(1006, 'bye'); } } });`,
    `Bun.serve({ websocket: { close(ws, code) { ws.close(code, 'bye'); } } });`,
    `Bun.serve({ websocket: { message: (ws) => ws.close(1006, 'bye') } });`,
  ]) {
    const a = await testEngine().analyse('typescript', code);
    console.log(code, a.sites.map((s) => [s.role, s.code, s.library?.id, s.certainty]), a.sends.map((s) => [s.api?.id, s.forwards?.api?.id]));
  }
});
