import { acceptsOnly, everyCode, rejected, sent, whatwgCodes } from '../fates';
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
        'Outside of a page tokio-tungstenite sends any code; in a page the browser decides.',
        '页面之外由 tokio-tungstenite 发送任何代码；在页面中由浏览器决定。',
      ),
      layers: [
        { name: 'tokio-tungstenite', fates: everyCode(sent) },
        {
          name: text('browser', '浏览器'),
          fates: acceptsOnly(whatwgCodes, rejected('Error::AlreadyClosed')),
        },
      ],
      note: text(
        'What a browser refuses comes back as `Error::AlreadyClosed`.',
        '被浏览器拒绝的代码以 `Error::AlreadyClosed` 返回。',
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
