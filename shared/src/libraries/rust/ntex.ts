import { everyCode, sent } from '../fates';
import { holdsReason, namespace, receives, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { closeCodeEnum, closeCodeMembers, pathsOf } from './closeCodes';

const { Status: noStatus, ...members } = closeCodeMembers;

const message: Export = {
  kind: 'type',
  type: 'Message',
  exports: { Close: { kind: 'function', parts: ['CloseReason'], send: 'message.close' } },
};
const frame: Export = {
  kind: 'type',
  type: 'Message',
  exports: { Close: { kind: 'function', parts: ['CloseReason'] } },
};
const flat: { readonly [name: string]: Export } = {
  CloseCode: closeCodeEnum(members, ['Other'], 'received-close'),
  CloseReason: {
    kind: 'type',
    type: 'CloseReason',
    send: 'close-reason',
    exports: { from: { kind: 'function', takes: { 0: { carries: 'code' } } } },
  },
  Message: message,
  Frame: frame,
  WsSink: type('Sink'),
};

/** ntex: the framework that grew out of actix, with a codec of its own. */
export const ntex: LibraryProfile = {
  id: 'ntex',
  name: 'ntex',
  languages: ['rust'],
  homepage: 'https://github.com/ntex-rs/ntex',
  versions: '4.0.0 (649d9534c)',
  modules: ['ntex', 'ntex::ws', 'ntex::ws::*', 'ntex::web::ws', 'ntex::web::ws::*'],
  exports: { ...flat, ws: namespace(flat), web: namespace({ ws: namespace(flat) }) },
  types: {
    CloseCode: { members: {}, received: 'received-close' },
    CloseReason: { members: { code: receives('received-close'), description: holdsReason } },
    Message: { members: {} },
    Sink: { members: {} },
  },
  sends: [
    {
      id: 'close-reason',
      label: 'ntex CloseReason',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'description' },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text(
        'No code is checked. There is no variant for 1005: `None` in place of a reason sends a frame without a code.',
        '不检查代码。没有 1005 的成员：用 `None` 代替即发送不带代码的帧。',
      ),
    },
    {
      id: 'message.close',
      label: 'ntex Message::Close',
      code: { position: 0, carrier: true },
      whenOmitted: 'sent-empty',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
    },
  ],
  receives: [
    {
      id: 'received-close',
      label: 'ntex Frame::Close',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
      note: text(
        'It is whatever the peer sent; a frame without a code, or one that is too long, is `Close(None)`.',
        '即对端所发送的代码；不带代码或过长的帧为 `Close(None)`。',
      ),
    },
  ],
  constantsFit: { apis: ['close-reason'] },
  constants: pathsOf(members, 'CloseCode'),
  evidence: [
    { claim: 'close-reason', how: 'read', source: 'ntex-rs/ntex 649d9534c ntex/src/ws/proto.rs, frame.rs' },
    { claim: 'message.close', how: 'read', source: 'ntex-rs/ntex 649d9534c ntex/src/ws/codec.rs, frame.rs' },
    { claim: 'received-close', how: 'read', source: 'ntex-rs/ntex 649d9534c ntex/src/ws/codec.rs, frame.rs' },
    { claim: 'constants', how: 'read', source: `ntex-rs/ntex 649d9534c ntex/src/ws/proto.rs (none for ${noStatus})` },
    { claim: 'recognition', how: 'read', source: 'ntex-rs/ntex 649d9534c ntex/src/ws/mod.rs, ntex/src/web/ws.rs' },
  ],
};
