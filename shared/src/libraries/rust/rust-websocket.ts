import { everyCode, sent } from '../fates';
import { holdsReason, receives, text } from '../members';
import type { LibraryProfile } from '../profile';

/** rust-websocket, the crate `websocket`. */
export const rustWebsocket: LibraryProfile = {
  id: 'rust-websocket',
  name: 'rust-websocket',
  languages: ['rust'],
  homepage: 'https://github.com/websockets-rs/rust-websocket',
  versions: '0.27.0',
  modules: ['websocket', 'websocket::*'],
  exports: {
    CloseData: { kind: 'type', type: 'CloseData', send: 'close-data' },
    Message: { kind: 'type', type: 'Message', exports: { close_because: { kind: 'function', send: 'close-because' } } },
    OwnedMessage: { kind: 'type', type: 'Message', exports: { Close: { kind: 'function', parts: ['CloseData'] } } },
  },
  types: {
    Message: { members: {} },
    CloseData: { members: { status_code: receives('status-code'), reason: holdsReason } },
  },
  sends: [
    {
      id: 'close-data',
      label: 'websocket CloseData',
      code: { position: 0, keyword: 'status_code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
    },
    {
      id: 'close-because',
      label: 'websocket Message::close_because()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text('`Message::close()` sends a frame without a code.', '`Message::close()` 发送不带代码的帧。'),
    },
  ],
  receives: [
    {
      id: 'status-code',
      label: 'websocket CloseData.status_code',
      reports: [[0, 65535]],
      emptyFrame: null,
      dropped: null,
    },
  ],
  evidence: [
    { claim: 'close-data', how: 'read', source: 'websockets-rs/rust-websocket a44ac2d websocket-base/src/message.rs' },
    {
      claim: 'close-because',
      how: 'read',
      source: 'websockets-rs/rust-websocket a44ac2d websocket-base/src/message.rs',
    },
    { claim: 'status-code', how: 'read', source: 'websockets-rs/rust-websocket a44ac2d websocket-base/src/message.rs' },
  ],
};
