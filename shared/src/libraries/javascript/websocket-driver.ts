import { fateTable, rejected, replacedWith, sent } from '../fates';
import { emitter, holdsReason, receives, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const outOfRange = rejected(
  'RangeError: The value of "value" is out of range. It must be >= 0 and <= 65535. Received N',
);
const normal = replacedWith(1000);

const named: { readonly [name: string]: Export } = {
  client: { kind: 'function', returns: 'Driver' },
  http: { kind: 'function', returns: 'ServerDriver' },
  server: { kind: 'function', returns: 'ServerDriver' },
};

/** websocket-driver: the protocol engine beneath faye-websocket and SockJS. */
export const websocketDriver: LibraryProfile = {
  id: 'websocket-driver',
  name: 'websocket-driver',
  languages: ['javascript'],
  homepage: 'https://github.com/faye/websocket-driver-node',
  versions: '0.8.0',
  modules: ['websocket-driver'],
  exports: { ...named, default: { kind: 'namespace', exports: named }, '*': { kind: 'namespace', exports: named } },
  types: {
    Driver: { members: { close: sends('close'), ...emitter({ close: ['CloseEvent'], connect: [], open: [] }) } },
    ServerDriver: { extends: 'Driver', side: 'server', members: {} },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'websocket-driver driver.close()',
      code: { position: 1 },
      reason: { position: 0 },
      whenOmitted: { code: 1000 },
      fates: fateTable([[0, 0, normal]], sent),
      odd: {
        numericString: sent,
        nothing: normal,
        negative: outOfRange,
        above65535: outOfRange,
        fraction: 'truncated',
      },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text(
        'The reason comes first, the code second: `driver.close(4000, "bye")` sends the code 0 with the reason “4000”. No code is checked.',
        '先是原因，后是代码：`driver.close(4000, "bye")` 发送的是代码 0 和原因“4000”。代码完全不检查。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: "websocket-driver 'close' event",
      reports: [
        [1000, 1003],
        [1007, 1011],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      dropped: null,
      maps: [
        [0, 999, 1002],
        [1004, 1006, 1002],
        [1012, 2999, 1002],
        [5000, 65535, 1002],
      ],
      note: text('The valid 1012, 1013 and 1014 are reported as 1002.', '合法的 1012、1013、1014 会报告为 1002。'),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'npm websocket-driver 0.8.0' },
    { claim: 'close-event', how: 'ran', source: 'npm websocket-driver 0.8.0' },
    { claim: 'recognition', how: 'read', source: 'faye/websocket-driver-node 2e82d346 lib/websocket/driver.js' },
  ],
};
