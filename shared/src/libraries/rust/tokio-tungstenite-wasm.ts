import { text } from '../members';
import type { LibraryProfile } from '../profile';
import {
  closeCodeEnum,
  closeCodeMembers,
  closeFrame,
  frameExports,
  frameTypes,
  pathsOf,
  receivedFrame,
} from './closeCodes';

/** tokio-tungstenite-wasm: tungstenite natively, the browser's WebSocket in a page. */
export const tokioTungsteniteWasm: LibraryProfile = {
  id: 'tokio-tungstenite-wasm',
  name: 'tokio-tungstenite-wasm',
  languages: ['rust'],
  homepage: 'https://github.com/TannerRogalsky/tokio-tungstenite-wasm',
  versions: '0.8.2',
  modules: ['tokio_tungstenite_wasm', 'tokio_tungstenite_wasm::*'],
  exports: {
    ...frameExports('close-frame'),
    CloseCode: closeCodeEnum(closeCodeMembers, ['Reserved', 'Iana', 'Library', 'Bad'], 'received-frame'),
  },
  types: frameTypes('received-frame'),
  sends: [
    {
      ...closeFrame('tokio-tungstenite-wasm CloseFrame'),
      decidedBelow: text(
        'Natively tungstenite writes every code unchecked; in a page the browser takes 1000 and 3000–4999 alone, and sending any other fails with `Error::AlreadyClosed`.',
        '本机由 tungstenite 不经检查写出任何代码；在网页中浏览器只接受 1000 和 3000–4999，发送其他代码会以 `Error::AlreadyClosed` 失败。',
      ),
    },
  ],
  receives: [
    {
      ...receivedFrame('tokio-tungstenite-wasm Message::Close'),
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'Natively a frame without a code is `Close(None)`, a connection that drops is an error, and a peer that closes with 1014 or a code that may not be sent is reported as 1002. In a page it is the code of the browser’s event instead: 1005 for an empty frame, 1006 for a connection that drops.',
        '本机把不带代码的帧报告为 `Close(None)`，连接中断为错误，对端以 1014 或不可发送的代码关闭则报告为 1002。在网页中则是浏览器事件的代码：空帧为 1005，连接中断为 1006。',
      ),
    },
  ],
  constantsFit: { apis: ['close-frame'] },
  constants: pathsOf(closeCodeMembers, 'CloseCode'),
  evidence: [
    {
      claim: 'close-frame',
      how: 'read',
      source: 'TannerRogalsky/tokio-tungstenite-wasm 49efa56 src/native.rs, src/web.rs',
    },
    {
      claim: 'received-frame',
      how: 'read',
      source: 'TannerRogalsky/tokio-tungstenite-wasm 49efa56 src/native.rs, src/web.rs',
    },
    { claim: 'constants', how: 'read', source: 'TannerRogalsky/tokio-tungstenite-wasm 49efa56 src/message.rs' },
  ],
};
