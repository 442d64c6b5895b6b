import { text } from '../members';
import type { LibraryProfile } from '../profile';

/** Mongoose by Cesanta: a networking library in C without a call that takes a close code. */
export const mongoose: LibraryProfile = {
  id: 'mongoose',
  name: 'Mongoose',
  languages: ['cpp'],
  homepage: 'https://mongoose.ws',
  versions: '7.22',
  modules: ['mongoose.h'],
  exports: {},
  types: {},
  sends: [],
  receives: [],
  note: text(
    'A Close frame is a payload made by hand: `mg_ws_send(c, "\\x03\\xe8", 2, WEBSOCKET_OP_CLOSE)`. Nothing is checked; a received payload is echoed as it is.',
    '关闭帧的内容需手工拼出：`mg_ws_send(c, "\\x03\\xe8", 2, WEBSOCKET_OP_CLOSE)`。不做任何检查；收到的内容会原样回送。',
  ),
  evidence: [
    { claim: 'frames made by hand go out as they are', how: 'ran', source: 'cesanta/mongoose 7.22' },
    { claim: 'recognition', how: 'read', source: 'cesanta/mongoose 282ae0d src/ws.c' },
  ],
};
