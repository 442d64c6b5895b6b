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

/** ezsockets: clients and servers over tungstenite and axum, clients in pages over the browser's WebSocket. */
export const ezsockets: LibraryProfile = {
  id: 'ezsockets',
  name: 'ezsockets',
  languages: ['rust'],
  homepage: 'https://github.com/gbaranski/ezsockets',
  versions: '0.7.2',
  modules: ['ezsockets', 'ezsockets::*'],
  exports: {
    ...frameExports('close-frame'),
    CloseCode: closeCodeEnum(closeCodeMembers, ['Reserved', 'Iana', 'Library', 'Bad'], 'received-frame'),
  },
  types: frameTypes('received-frame'),
  sends: [
    {
      ...closeFrame('ezsockets CloseFrame'),
      decidedBelow: text(
        'tungstenite writes every code unchecked; a client in a page (`wasm_client`) hands it to the browser, which takes 1000 and 3000–4999 alone.',
        'tungstenite 不经检查写出任何代码；网页中的客户端（`wasm_client`）交给浏览器，后者只接受 1000 和 3000–4999。',
      ),
    },
  ],
  receives: [
    {
      ...receivedFrame('ezsockets Message::Close'),
      reports: [
        [1000, 1003],
        [1005, 1014],
        [3000, 4999],
      ],
      note: text(
        'A frame without a code is `None`, a connection that drops calls `on_disconnect`, or is an error. A peer that closes with 1014 or a code that may not be sent is reported as 1002. In a page (`wasm_client`) it is the code of the browser’s event instead: 1005 for an empty frame, 1006 for a connection that drops.',
        '不带代码的帧为 `None`，连接中断则调用 `on_disconnect` 或成为错误。若对端以 1014 或不可发送的代码关闭，则报告为 1002。在网页（`wasm_client`）中则是浏览器事件的代码：空帧为 1005，连接中断为 1006。',
      ),
    },
  ],
  constantsFit: { apis: ['close-frame'] },
  constants: pathsOf(closeCodeMembers, 'CloseCode'),
  evidence: [
    {
      claim: 'close-frame',
      how: 'read',
      source:
        'gbaranski/ezsockets e253cf5 src/socket.rs, src/tungstenite_common.rs, src/client_connectors/client_connector_wasm.rs; tokio-tungstenite-wasm 0.8.2 src/web.rs',
    },
    {
      claim: 'received-frame',
      how: 'read',
      source:
        'gbaranski/ezsockets e253cf5 src/tungstenite_common.rs, src/client.rs; tokio-tungstenite-wasm 0.8.2 src/web.rs',
    },
    { claim: 'constants', how: 'read', source: 'gbaranski/ezsockets e253cf5 src/socket.rs' },
  ],
};
