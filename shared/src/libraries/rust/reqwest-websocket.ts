import { everyCode, sent, toldByBrowsers } from '../fates';
import { sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';
import { closeCodeEnum, closeCodeMembers, pathsOf, receivedFrame } from './closeCodes';

/** reqwest-websocket: tungstenite natively, the browser's WebSocket in wasm. */
export const reqwestWebsocket: LibraryProfile = {
  id: 'reqwest-websocket',
  name: 'reqwest-websocket',
  languages: ['rust'],
  homepage: 'https://github.com/jgraef/reqwest-websocket',
  versions: '0.6.0',
  modules: ['reqwest_websocket', 'reqwest_websocket::*'],
  exports: {
    CloseCode: closeCodeEnum(closeCodeMembers, ['Reserved', 'Iana', 'Library', 'Bad'], 'received-frame'),
    WebSocket: type('WebSocket'),
  },
  types: {
    CloseCode: { members: {}, received: 'received-frame' },
    WebSocket: { side: 'client', members: { close: sends('close') } },
  },
  sends: [
    {
      id: 'close',
      label: 'reqwest-websocket WebSocket::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      side: 'client',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      decidedBelow: text(
        'Natively tungstenite writes every code unchecked; in wasm the browser takes 1000 and 3000–4999 alone.',
        '本机由 tungstenite 不经检查写出任何代码；在 wasm 中浏览器只接受 1000 和 3000–4999。',
      ),
    },
  ],
  receives: [
    {
      ...receivedFrame('reqwest-websocket Message::Close'),
      reports: toldByBrowsers,
      emptyFrame: 1000,
      note: text(
        'Natively a frame without a code is reported as 1000, and 1014 and codes that may not be sent as 1002. In wasm it is the code of the browser’s event: 1005 for an empty frame, 1006 for a connection that drops.',
        '本机把不带代码的帧报告为 1000，把 1014 和不可发送的代码报告为 1002。在 wasm 中则是浏览器事件的代码：空帧为 1005，连接中断为 1006。',
      ),
    },
  ],
  constants: pathsOf(closeCodeMembers, 'CloseCode'),
  evidence: [
    { claim: 'close', how: 'read', source: 'jgraef/reqwest-websocket 3648e74 src/native.rs, src/wasm.rs' },
    { claim: 'received-frame', how: 'read', source: 'jgraef/reqwest-websocket 3648e74 src/native.rs, src/wasm.rs' },
    { claim: 'constants', how: 'read', source: 'jgraef/reqwest-websocket 3648e74 src/protocol.rs' },
  ],
};
