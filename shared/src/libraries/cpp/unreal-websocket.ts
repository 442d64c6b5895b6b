import { fateTable, sent } from '../fates';
import { callback, holds, makes, method, receivedCode, receivedReason, sends, text, type } from '../members';
import type { LibraryProfile } from '../profile';

const onClosed = callback(receivedCode('on-closed'), receivedReason);

/** The WebSockets module of Unreal Engine. */
export const unrealWebsocket: LibraryProfile = {
  id: 'unreal-websocket',
  name: 'Unreal Engine IWebSocket',
  languages: ['cpp'],
  homepage: 'https://dev.epicgames.com/documentation/en-us/unreal-engine/API/Runtime/WebSockets/IWebSocket',
  versions: 'published copies',
  modules: ['IWebSocket.h', 'WebSocketsModule.h'],
  exports: {},
  globals: { IWebSocket: type('IWebSocket'), FWebSocketsModule: type('Module') },
  types: {
    Module: {
      members: { CreateWebSocket: makes('IWebSocket'), Get: makes('Module') },
    },
    IWebSocket: {
      side: 'client',
      members: { Close: sends('close'), OnClosed: makes('Delegate') },
    },
    Delegate: {
      members: {
        AddLambda: method({ 0: onClosed }),
        AddUObject: method({ 1: onClosed }),
        AddRaw: method({ 1: onClosed }),
        AddStatic: method({ 0: onClosed }),
        AddWeakLambda: method({ 1: onClosed }),
        self: holds('Delegate'),
      },
    },
  },
  sends: [
    {
      id: 'close',
      label: 'IWebSocket::Close()',
      code: { position: 0 },
      reason: { position: 1 },
      whenOmitted: { code: 1000 },
      fates: fateTable(
        [
          [
            0,
            0,
            {
              kind: 'dropped',
              leaves: text(
                '0 stands for "no close requested": nothing happens.',
                '0 表示“未请求关闭”：什么都不会发生。',
              ),
            },
          ],
        ],
        sent,
      ),
      reasons: { limit: 123, unit: 'bytes', past: { kind: 'cut' }, withoutCode: { kind: 'sent-with', code: 1000 } },
      side: 'client',
      decidedBelow: text(
        'libwebsockets puts any code but 0 on the wire unchecked; the WinHttp backend of Windows and Xbox was not read.',
        'libwebsockets 不做检查，除 0 外的代码都会原样发出；Windows 与 Xbox 的 WinHttp 后端未查阅。',
      ),
    },
  ],
  receives: [
    {
      id: 'on-closed',
      label: 'IWebSocket OnClosed',
      reports: [
        [1000, 1003],
        [1006, 1015],
        [3000, 65535],
      ],
      note: text(
        '1000 also stands for a connection that ended without a Close frame; 1006 for a connection error.',
        '1000 也表示没有关闭帧就结束的连接；1006 表示连接错误。',
      ),
    },
  ],
  evidence: [
    { claim: 'close', how: 'read', source: 'published copies of Engine/Source/Runtime/Online/WebSockets' },
    { claim: 'on-closed', how: 'read', source: 'published copies of Engine/Source/Runtime/Online/WebSockets' },
  ],
};
