import { everyCode, sent } from '../fates';
import { callback, makes, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { receivedFrame, socketsOfMessages } from './closeCodes';

const makesUpgrade: Export = { kind: 'function', returns: 'Upgrade' };

const exports: { readonly [name: string]: Export } = {
  Message: {
    kind: 'type',
    type: 'Message',
    exports: { close_with: { kind: 'function', send: 'close-with' } },
  },
  WebSocket: type('WebSocket'),
  WebSocketUpgrade: {
    kind: 'type',
    type: 'Upgrade',
    exports: { new: makesUpgrade, with_config: makesUpgrade },
  },
};

/** What an upgrade may be told, each giving it back. */
const settings = [
  'protocols',
  'accept_any_protocol',
  'allowed_origins',
  'check_origin',
  'write_buffer_size',
  'max_write_buffer_size',
  'max_message_size',
  'max_frame_size',
  'accept_unmasked_frames',
] as const;

/** salvo: messages over tungstenite. */
export const salvo: LibraryProfile = {
  id: 'salvo',
  name: 'salvo',
  languages: ['rust'],
  homepage: 'https://github.com/salvo-rs/salvo',
  versions: '0.95.2',
  modules: ['salvo::websocket', 'salvo::websocket::*', 'salvo_extra::websocket'],
  exports,
  types: {
    ...socketsOfMessages,
    Upgrade: {
      members: {
        upgrade: { kind: 'method', trailing: callback('WebSocket') },
        ...Object.fromEntries(settings.map((name) => [name, makes('Upgrade')])),
      },
    },
    Message: { members: { close_frame: { kind: 'method', returns: 'Frame' } } },
    Frame: { members: {}, parts: [{ received: 'received-frame' }, { receivedReason: true }] },
  },
  sends: [
    {
      id: 'close-with',
      label: 'salvo Message::close_with()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      note: text(
        'tungstenite, below, checks nothing either. `Message::close()` sends a frame without a code.',
        '下层的 tungstenite 同样不做任何检查。`Message::close()` 发送不带代码的帧。',
      ),
    },
  ],
  receives: [receivedFrame('salvo close_frame()', 'None')],
  evidence: [
    { claim: 'close-with', how: 'read', source: 'salvo-rs/salvo ece9fa8 crates/extra/src/websocket.rs' },
    { claim: 'received-frame', how: 'read', source: 'salvo-rs/salvo ece9fa8 crates/extra/src/websocket.rs' },
  ],
};
