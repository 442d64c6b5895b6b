import { everyCode, rejected, replacedWith, sent } from '../fates';
import { emitter, holdsReason, receives, sends, text } from '../members';
import type { Export, LibraryProfile } from '../profile';

const conversion = rejected('TypeError: no implicit conversion of String into Integer');

const driver: Export = {
  kind: 'namespace',
  exports: {
    rack: { kind: 'function', returns: 'ServerDriver' },
    server: { kind: 'function', returns: 'ServerDriver' },
    client: { kind: 'function', returns: 'ClientDriver' },
  },
};

/** websocket-driver for Ruby: the protocol engine beneath faye-websocket and Action Cable. */
export const rubyWebsocketDriver: LibraryProfile = {
  id: 'ruby-websocket-driver',
  name: 'websocket-driver (Ruby)',
  languages: ['ruby'],
  homepage: 'https://github.com/faye/websocket-driver-ruby',
  versions: '0.6.3, 0.8.0',
  modules: ['websocket/driver', 'websocket-driver'],
  exports: {},
  globals: { 'WebSocket::Driver': driver },
  types: {
    Driver: {
      members: { close: sends('close'), ...emitter({ close: ['CloseEvent'], open: [], message: [], error: [] }) },
    },
    ServerDriver: { extends: 'Driver', side: 'server', members: {} },
    ClientDriver: { extends: 'Driver', side: 'client', members: {} },
    CloseEvent: { members: { code: receives('close-event'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close',
      label: 'WebSocket::Driver#close',
      code: { position: 1 },
      reason: { position: 0 },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: { nothing: replacedWith(1000), numericString: conversion, fraction: 'truncated' },
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text(
        'The reason comes first, the code second: `driver.close("bye", 4000)`. No code is checked, and one above 65535 wraps round.',
        '先是原因，后是代码：`driver.close("bye", 4000)`。代码完全不检查，大于 65535 的值会回绕。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: 'WebSocket::Driver :close event',
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
    { claim: 'close', how: 'ran', source: 'Debian ruby-websocket-driver 0.6.3' },
    { claim: 'close-event', how: 'ran', source: 'Debian ruby-websocket-driver 0.6.3' },
    { claim: 'close', how: 'read', source: 'faye/websocket-driver-ruby 2824edc6 lib/websocket/driver/hybi.rb' },
    { claim: 'close-event', how: 'read', source: 'faye/websocket-driver-ruby 2824edc6 lib/websocket/driver/hybi.rb' },
    { claim: 'recognition', how: 'read', source: 'faye/websocket-driver-ruby 2824edc6 lib/websocket/driver.rb' },
  ],
};
