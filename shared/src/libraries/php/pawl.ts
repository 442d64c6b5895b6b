import { everyCode, sent } from '../fates';
import { callback, emitter, method, receivedCode, receivedReason, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { packed } from './ratchet';

/** Pawl: Ratchet's asynchronous client. */
export const pawl: LibraryProfile = {
  id: 'pawl',
  name: 'Pawl (Ratchet client)',
  languages: ['php'],
  homepage: 'https://github.com/ratchetphp/Pawl',
  versions: '0.4.3',
  modules: ['Ratchet\\Client'],
  exports: {
    connect: { kind: 'function', returns: 'Connecting' },
    WebSocket: type('WebSocket'),
    Connector: type('Connecting'),
  },
  types: {
    WebSocket: {
      side: 'client',
      members: {
        close: sends('close'),
        ...emitter({ close: [receivedCode('close-event'), receivedReason], message: [null, 'WebSocket'] }),
      },
    },
    // A connector is called as a function is, and gives a promise.
    Connecting: { members: { then: method({ 0: callback('WebSocket') }, 'Connecting') } },
  },
  sends: [
    {
      id: 'close',
      label: 'Pawl WebSocket->close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: everyCode(sent),
      odd: packed,
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      note: text('No code is checked, and one above 65535 wraps round.', '代码完全不检查，大于 65535 的值会回绕。'),
    },
  ],
  receives: [
    {
      id: 'close-event',
      label: "Pawl 'close' event",
      reports: [
        [1000, 1003],
        [1006, 1014],
        [3000, 4999],
      ],
      emptyFrame: 1000,
      maps: [
        [0, 999, 1002],
        [1004, 1006, 1002],
        [1012, 2999, 1002],
        [5000, 65535, 1002],
      ],
      note: text(
        '1012, 1013 and 1014 of the peer are reported as 1002. After `close()` on this side the event tells the code that was given there, at once, and nothing of the peer’s answer.',
        '对端发送的 1012、1013、1014 会报告为 1002。本端调用 `close()` 后，该事件会立即告知那里给出的代码，而不是对端的回应。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'ran', source: 'ratchetphp/Pawl 0.4.3 on ratchetphp/RFC6455 0.4.0' },
    { claim: 'close-event', how: 'ran', source: 'ratchetphp/Pawl 0.4.3 on ratchetphp/RFC6455 0.4.0' },
    { claim: 'recognition', how: 'read', source: 'ratchetphp/Pawl 2c582373 src/Connector.php, src/functions.php' },
  ],
};
