import { fateTable, sent, sentEmpty, toldByBrowsers } from '../fates';
import { holdsReason, receives, sends, text, type } from '../members';
import { browser } from '../layers';
import type { LibraryProfile } from '../profile';

const onWslay = fateTable([[0, 0, sentEmpty]], sent);

/** Godot's `WebSocketPeer` as C++ and C# see it. */
export const godotWebsocketNative: LibraryProfile = {
  id: 'godot-websocket-native',
  name: 'Godot WebSocketPeer (C++, C#)',
  languages: ['cpp', 'csharp'],
  homepage: 'https://docs.godotengine.org/en/stable/classes/class_websocketpeer.html',
  versions: '4.x',
  modules: ['Godot', 'godot_cpp/classes/web_socket_peer.hpp'],
  exports: { WebSocketPeer: type('WebSocketPeer') },
  globals: { WebSocketPeer: type('WebSocketPeer') },
  types: {
    WebSocketPeer: {
      members: {
        close: sends('close'),
        Close: sends('close'),
        get_close_code: receives('close-code'),
        GetCloseCode: receives('close-code'),
        get_close_reason: holdsReason,
        GetCloseReason: holdsReason,
      },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'WebSocketPeer.close()',
      code: { position: 0, keyword: 'code' },
      reason: { position: 1, keyword: 'reason' },
      whenOmitted: { code: 1000 },
      fates: onWslay,
      layers: [{ name: 'wslay', fates: onWslay }, browser],
      odd: { negative: { kind: 'dropped' } },
      emptyFrameIdiom: [-1],
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'dropped' }, withoutCode: { kind: 'lost' } },
      decidedBelow: text(
        'wslay decides, which checks no code; web exports keep to the browser: 1000 and 3000–4999.',
        '由 wslay 决定，它不检查代码；网页导出遵循浏览器的规则：1000 和 3000–4999。',
      ),
      note: text(
        'A negative code drops the connection without a Close frame.',
        '负数代码会在不发送关闭帧的情况下断开连接。',
      ),
    },
  ],
  receives: [
    {
      id: 'close-code',
      label: 'WebSocketPeer.get_close_code()',
      reports: toldByBrowsers,
      emptyFrame: 0,
      dropped: -1,
      note: text(
        'On wslay −1 stands for a connection that was not closed cleanly, 0 for an empty frame, and 1012–2999 of the peer are 1002. A web export tells what the browser does: 1005 for an empty frame, 1006 for a lost connection.',
        '使用 wslay 时，−1 表示连接未正常关闭，0 表示空帧，对端的 1012–2999 会变成 1002。网页导出给出浏览器的代码：空帧为 1005，连接丢失为 1006。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'read', source: 'godotengine/godot 4.x modules/websocket/wsl_peer.cpp' },
    {
      claim: 'close-code',
      how: 'read',
      source: 'godotengine/godot 4.x modules/websocket/wsl_peer.cpp, 0087fec8 modules/websocket/emws_peer.cpp',
    },
  ],
};
