import { fateTable, rejected, replacedWith, sent } from '../fates';
import { eventTypes, sends, socketEvents, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const invalidCode = rejected('Error: InvalidAccessError: Invalid code');
const normal = replacedWith(1000);

/** sockjs-client: the browser side of SockJS. */
export const sockjsClient: LibraryProfile = {
  id: 'sockjs-client',
  name: 'sockjs-client',
  languages: ['javascript'],
  homepage: 'https://github.com/sockjs/sockjs-client',
  versions: '1.6.1',
  modules: ['sockjs-client', 'sockjs-client/*'],
  signs: ['SockJS'],
  exports: { default: type('SockJS'), '*': type('SockJS') },
  globals: { SockJS: type('SockJS') },
  types: {
    SockJS: { side: 'client', members: { close: sends('close'), ...socketEvents } },
    ...eventTypes('SockJS'),
  },
  sends: [
    {
      id: 'close',
      label: 'SockJS.close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: fateTable(
        [
          [0, 0, normal],
          [1000, 1000, sent],
          [3000, 4999, sent],
        ],
        invalidCode,
      ),
      odd: { nothing: normal, negative: invalidCode, above65535: invalidCode },
      reasons: {
        limit: 123,
        unit: 'characters',
        past: rejected('SyntaxError: reason argument has an invalid length'),
        withoutCode: { kind: 'sent-with', code: 1000 },
      },
      side: 'client',
      staysLocal: true,
      note: text(
        'The code reaches only the page’s own `onclose`; the transport beneath is closed without it, so the server never learns it.',
        '代码只会到达页面自己的 `onclose`；底层传输在关闭时并不携带它，服务器永远看不到。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'SockJS CloseEvent.code',
      reports: [[0, 65535]],
      note: text(
        '2000 (all transports failed), 2007 (transport timed out) and 2010 (another connection still open) are SockJS’s own and legitimate here; 1002 stands for “cannot connect”, 3000 for “go away”.',
        '2000（所有传输方式均失败）、2007（传输超时）、2010（另一连接仍处于打开状态）是 SockJS 自己的代码，在此合法；1002 表示“无法连接”，3000 表示“请离开”。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm sockjs-client 1.6.1' },
    { claim: 'close-event', how: 'ran', source: 'npm sockjs-client 1.6.1, sockjs 0.3.24' },
    { claim: 'recognition', how: 'read', source: 'npm sockjs-client 1.6.1 lib/main.js' },
  ],
};
