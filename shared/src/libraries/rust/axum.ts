import { text } from '../members';
import { constantsOf } from '../members';
import type { LibraryProfile } from '../profile';
import { closeFrame, frameExports, frameTypes, pathsOf, receivedFrame, withModules } from './closeCodes';

const codes: { readonly [name: string]: number } = {
  NORMAL: 1000,
  AWAY: 1001,
  PROTOCOL: 1002,
  UNSUPPORTED: 1003,
  STATUS: 1005,
  ABNORMAL: 1006,
  INVALID: 1007,
  POLICY: 1008,
  SIZE: 1009,
  EXTENSION: 1010,
  ERROR: 1011,
  RESTART: 1012,
  AGAIN: 1013,
};

const flat = {
  ...frameExports('close-frame'),
  close_code: { kind: 'namespace', exports: constantsOf(codes) },
  WebSocket: { kind: 'type', type: 'WebSocket' },
} as const;

/** axum's extract::ws: codes are plain numbers, tungstenite writes the frame. */
export const axum: LibraryProfile = {
  id: 'axum',
  name: 'axum',
  languages: ['rust'],
  homepage: 'https://github.com/tokio-rs/axum',
  versions: '0.8.9',
  modules: ['axum::extract', 'axum::extract::ws', 'axum::extract::ws::*'],
  exports: withModules(flat, ['ws']),
  types: { ...frameTypes('received-frame'), WebSocket: { side: 'server', members: {} } },
  sends: [
    {
      ...closeFrame('axum CloseFrame'),
      side: 'server',
      decidedBelow: text(
        'axum hands the number to tungstenite, which puts any number on the wire unchecked.',
        'axum 把数字交给 tungstenite，后者不做任何检查，原样发出。',
      ),
    },
  ],
  receives: [receivedFrame('axum Message::Close')],
  constantsFit: 'numbers',
  constants: pathsOf(codes, 'close_code'),
  evidence: [
    { claim: 'close-frame', how: 'ran', source: 'axum 0.8.9, over tungstenite 0.29.0' },
    { claim: 'received-frame', how: 'ran', source: 'axum 0.8.9, over tungstenite 0.29.0' },
    { claim: 'constants', how: 'ran', source: 'axum 0.8.9, over tungstenite 0.29.0' },
  ],
};
