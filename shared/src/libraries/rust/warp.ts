import { everyCode, sent } from '../fates';
import { callback, method, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { receivedFrame, socketsOfMessages, withModules } from './closeCodes';

const flat: { readonly [name: string]: Export } = {
  Message: {
    kind: 'type',
    type: 'Message',
    exports: { close_with: { kind: 'function', send: 'close-with' } },
  },
  WebSocket: type('WebSocket'),
  Ws: type('Ws'),
};

/** warp: messages over tungstenite. */
export const warp: LibraryProfile = {
  id: 'warp',
  name: 'warp',
  languages: ['rust'],
  homepage: 'https://github.com/seanmonstar/warp',
  versions: '0.4.3',
  modules: ['warp::ws', 'warp::ws::*', 'warp'],
  exports: withModules(flat, ['ws']),
  types: {
    Message: { members: { close_frame: { kind: 'method', returns: 'Frame' } } },
    Ws: { members: { on_upgrade: method({ 0: callback('WebSocket') }) } },
    ...socketsOfMessages,
    Frame: { members: {}, parts: [{ received: 'received-frame' }, { receivedReason: true }] },
  },
  sends: [
    {
      id: 'close-with',
      label: 'warp Message::close_with()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      decidedBelow: text(
        'warp hands the number to tungstenite, which puts any number on the wire unchecked; `Message::close()` sends a frame without a code.',
        'warp 把数字交给 tungstenite，后者不做任何检查，原样发出；`Message::close()` 发送不带代码的帧。',
      ),
    },
  ],
  receives: [receivedFrame('warp close_frame()', 'None')],
  evidence: [
    { claim: 'close-with', how: 'ran', source: 'warp 0.4.3, over tungstenite 0.29.0' },
    { claim: 'received-frame', how: 'ran', source: 'warp 0.4.3, over tungstenite 0.29.0' },
  ],
};
