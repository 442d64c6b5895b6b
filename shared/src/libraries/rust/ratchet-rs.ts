import { everyCode, sent } from '../fates';
import { holdsReason, makes, receives, sends, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { closeCodeEnum, pathsOf } from './closeCodes';

const members: { readonly [name: string]: number } = {
  Normal: 1000,
  GoingAway: 1001,
  Protocol: 1002,
  Unsupported: 1003,
  Status: 1005,
  Abnormal: 1006,
  Invalid: 1007,
  Policy: 1008,
  Overflow: 1009,
  Extension: 1010,
  Unexpected: 1011,
  Restarting: 1012,
  TryAgain: 1013,
  Tls: 1015,
};

const exports: { readonly [name: string]: Export } = {
  CloseCode: closeCodeEnum(members, ['ReservedExtension', 'Library', 'Application'], 'received-close'),
  CloseReason: {
    kind: 'type',
    type: 'CloseReason',
    send: 'close-reason',
    exports: { new: { kind: 'function', send: 'close-reason' } },
  },
  Message: {
    kind: 'type',
    type: 'Message',
    exports: { Close: { kind: 'function', parts: ['CloseReason'] } },
  },
  WebSocket: type('WebSocket'),
  Sender: type('WebSocket'),
  Receiver: type('WebSocket'),
};

/** ratchet_rs: WebSockets on Tokio, with deflate. */
export const ratchetRs: LibraryProfile = {
  id: 'ratchet-rs',
  name: 'ratchet_rs',
  languages: ['rust'],
  homepage: 'https://github.com/swimos/ratchet',
  versions: '1.2.1 (ef05a54)',
  modules: ['ratchet_rs', 'ratchet_core'],
  exports,
  types: {
    CloseCode: { members: {}, received: 'received-close' },
    CloseReason: { members: { code: receives('received-close'), description: holdsReason } },
    Message: { members: {} },
    WebSocket: { members: { close: sends('close'), read: makes('Message') } },
  },
  sends: [
    {
      id: 'close-reason',
      label: 'ratchet_rs CloseReason',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'description' },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text(
        'Nothing is checked on the way out: 1005, 1006 and 1015 are variants like all others and are written into the frame. A frame without a code cannot be sent.',
        '发送时不做任何检查：1005、1006 和 1015 与其他成员一样会写入帧中。无法发送不带代码的帧。',
      ),
    },
    {
      id: 'close',
      label: 'ratchet_rs WebSocket::close()',
      code: { position: 0, carrier: true },
      whenOmitted: 'required',
      fates: everyCode(sent),
    },
  ],
  receives: [
    {
      id: 'received-close',
      label: 'ratchet_rs Message::Close',
      bothWays: true,
      reports: [
        [1000, 1003],
        [1007, 1013],
        [3000, 4999],
      ],
      emptyFrame: null,
      dropped: null,
      note: text(
        'A frame without a code is `Close(None)`; any other code, 1014 too, is an error and is answered with 1002.',
        '不带代码的帧为 `Close(None)`；其他任何代码（包括 1014）都是错误，并以 1002 回应。',
      ),
    },
  ],
  constantsFit: { apis: ['close-reason'] },
  constants: pathsOf(members, 'CloseCode'),
  evidence: [
    { claim: 'close-reason', how: 'read', source: 'swimos/ratchet ef05a54 ratchet_core/src/framed/mod.rs' },
    { claim: 'close', how: 'read', source: 'swimos/ratchet ef05a54 ratchet_core/src/ws.rs' },
    { claim: 'received-close', how: 'read', source: 'swimos/ratchet ef05a54 ratchet_core/src/framed/mod.rs' },
    { claim: 'constants', how: 'read', source: 'swimos/ratchet ef05a54 ratchet_core/src/protocol/mod.rs' },
    { claim: 'recognition', how: 'read', source: 'swimos/ratchet ef05a54 ratchet_rs/src/lib.rs' },
  ],
};
