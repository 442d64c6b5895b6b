import { everyCode, sent, toldByBrowsers } from '../fates';
import { holdsReason, makes, namespace, receives, text, type } from '../members';
import type { Export, LibraryProfile } from '../profile';
import { closeCodeEnum, closeCodeMembers, pathsOf } from './closeCodes';

const closeCode = closeCodeEnum(closeCodeMembers, ['Reserved', 'Iana', 'Library', 'Bad'], 'close-code');
const frame: Export = {
  kind: 'type',
  type: 'Frame',
  exports: { close: { kind: 'function', send: 'frame.close' } },
};
const socket: Export = {
  kind: 'type',
  type: 'WebSocket',
  exports: {
    connect: { kind: 'function', returns: 'WebSocket' },
    handshake: { kind: 'function', returns: 'WebSocket' },
    upgrade: { kind: 'function', results: [null, 'WebSocket'] },
  },
};

/** yawc: WebSockets with compression, natively on Tokio and in wasm over the browser's. */
export const yawc: LibraryProfile = {
  id: 'yawc',
  name: 'yawc',
  languages: ['rust'],
  homepage: 'https://github.com/infinitefield/yawc',
  versions: '0.3.2 (9eb5a1a)',
  modules: ['yawc', 'yawc::close', 'yawc::frame'],
  exports: {
    CloseCode: closeCode,
    Frame: frame,
    FrameView: type('Frame'),
    WebSocket: socket,
    TcpWebSocket: socket,
    HttpWebSocket: socket,
    UpgradeFut: type('WebSocket'),
    close: namespace({ CloseCode: closeCode }),
    frame: namespace({ Frame: frame }),
  },
  types: {
    CloseCode: { members: {}, received: 'close-code' },
    Frame: { members: { close_code: receives('close-code'), close_reason: holdsReason } },
    WebSocket: { iterates: 'Frame', members: { next_frame: makes('Frame'), next: makes('Frame') } },
  },
  sends: [
    {
      id: 'frame.close',
      label: 'yawc Frame::close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: 'required',
      fates: everyCode(sent),
      reasons: { past: { kind: 'illegal-frame' }, withoutCode: { kind: 'lost' } },
      decidedBelow: text(
        'Natively every code is written unchecked; in wasm the browser takes 1000 and 3000–4999 alone.',
        '本机不经检查写出任何代码；在 wasm 中浏览器只接受 1000 和 3000–4999。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-code',
      label: 'yawc Frame::close_code()',
      bothWays: true,
      reports: toldByBrowsers,
      emptyFrame: null,
      dropped: null,
      note: text(
        'Natively a frame without a code gives `None`, and 1014 and codes that may not be sent are an error, answered with 1002. In wasm it is the code of the browser’s event: 1005 for an empty frame, 1006 for a connection that drops.',
        '本机对不带代码的帧给出 `None`；1014 和不可发送的代码则是错误，并以 1002 回应。在 wasm 中则是浏览器事件的代码：空帧为 1005，连接中断为 1006。',
      ),
    },
  ],
  constants: pathsOf(closeCodeMembers, 'CloseCode'),
  evidence: [
    { claim: 'frame.close', how: 'read', source: 'infinitefield/yawc 9eb5a1a src/frame.rs, src/wasm.rs' },
    { claim: 'close-code', how: 'read', source: 'infinitefield/yawc 9eb5a1a src/native/streaming.rs, src/wasm.rs' },
    { claim: 'constants', how: 'read', source: 'infinitefield/yawc 9eb5a1a src/close.rs' },
  ],
};
