import { acceptsOnly, everyCode, sent, whatwgCodes } from '../fates';
import { callback, makes, method, receivedCode, receivedReason, sends, text, type } from '../members';
import type { Fate, LibraryProfile } from '../profile';

const swallowed: Fate = {
  kind: 'dropped',
  leaves: text('The connection to the server stays open.', '与服务器的连接保持打开。'),
};

/** Playwright: WebSockets of a page that a test routes. */
export const playwright: LibraryProfile = {
  id: 'playwright',
  name: 'Playwright',
  languages: ['javascript'],
  homepage: 'https://playwright.dev/docs/api/class-websocketroute',
  versions: '1.65.1',
  modules: ['@playwright/test', 'playwright', 'playwright-core', 'playwright/test'],
  signs: ['routeWebSocket'],
  exports: { WebSocketRoute: type('WebSocketRoute') },
  types: {
    WebSocketRoute: {
      members: {
        close: sends('route.close'),
        onClose: method({ 0: callback(receivedCode('route.onClose'), receivedReason) }),
        connectToServer: makes('ServerRoute'),
      },
    },
    ServerRoute: {
      members: {
        close: sends('server.close'),
        onClose: method({ 0: callback(receivedCode('server.onClose'), receivedReason) }),
      },
    },
  },
  addedMembers: [{ name: 'routeWebSocket', member: method({ 1: callback('WebSocketRoute') }) }],
  sends: [
    {
      id: 'route.close',
      label: 'Playwright WebSocketRoute.close()',
      code: { position: 0, field: 'code' },
      reason: { position: 0, field: 'reason' },
      whenOmitted: { code: 0 },
      fates: everyCode(sent),
      simulates: true,
      note: text(
        'Nothing is sent: the page gets a close event with this code, so 1005, 1006 and 1015 are legitimate. Without a code the event holds 0.',
        '并不真正发送：页面会收到带有这个代码的 close 事件，因此 1005、1006、1015 都合法。不带代码时事件中是 0。',
      ),
    },
    {
      id: 'server.close',
      label: 'Playwright connectToServer().close()',
      code: { position: 0, field: 'code' },
      reason: { position: 0, field: 'reason' },
      whenOmitted: 'sent-empty',
      fates: acceptsOnly(whatwgCodes, swallowed),
      side: 'client',
      note: text(
        'The page’s own WebSocket closes: what `WebSocket.close()` refuses is swallowed here, and the connection stays open.',
        '由页面自己的 WebSocket 关闭：`WebSocket.close()` 拒绝的内容在这里会被吞掉，连接保持打开。',
      ),
    },
  ],
  receives: [
    {
      id: 'route.onClose',
      label: 'Playwright WebSocketRoute.onClose()',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'Tells what the page gave to `close()`, which is nothing where it gave no code; after `WebSocketRoute.close()`, the code given there.',
        '告知页面传给 `close()` 的代码，没有传则没有值；调用 `WebSocketRoute.close()` 之后，则是传入其中的代码。',
      ),
    },
    {
      id: 'server.onClose',
      label: 'Playwright connectToServer().onClose()',
      reports: [
        [0, 1014],
        [1016, 65535],
      ],
    },
  ],
  evidence: [
    ...['route.close', 'server.close', 'server.onClose'].map((claim) => ({
      claim,
      how: 'ran' as const,
      source: 'npm playwright-core 1.65.1 with Chromium',
    })),
    { claim: 'route.onClose', how: 'read', source: 'npm playwright-core 1.65.1 lib/coreBundle.js' },
  ],
};
